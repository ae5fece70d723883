import { rsn03 } from "../../../src/rules/reasons/rsn-03-reason-long-enough";
import { nationalProfile } from "../../../src/profile/profile";
import { testRule } from "../../support/rule-tester";
import { onTime, overrun, slow } from "./rsn-forms";

testRule(rsn03, {
  accepts: [
    { name: "ten characters", form: slow({ reason: "部分项目延续至下年度" }) },
    { name: "short, but nothing to explain", form: onTime({ reason: "已完成" }) },
    { name: "only figures are RSN-04's", form: overrun({ reason: "完成83万元，超3万元" }) },
    {
      name: "short enough for the profile",
      form: slow({ reason: "部分项目延续至下年" }),
      profile: { ...nationalProfile, reasons: { ...nationalProfile.reasons, minimumLength: 9 } },
    },
  ],
  rejects: [
    {
      name: "nine characters",
      form: slow({ reason: "部分项目延续至下年。" }),
      problems: [{ message: "只有9个字", severity: "warning" }],
    },
    {
      name: "a gap of the draft",
      form: slow({ reason: "【事实】截至7月31日完成19.83%。【原因】〔请填写：具体原因〕" }),
      problems: ["gap"],
    },
    {
      name: "a gap of the draft in the column of measures",
      form: slow({
        reason: "电梯改造的设备到货晚于合同约定",
        measures: "〔请填写：责任科室〕于〔完成时间〕前催办",
      }),
      problems: ["gapInMeasures"],
    },
  ],
});
