import { nameOf, needsReason, percentText } from "../judgement";
import { defineRule } from "../rule";
import { quoted } from "../quoted";
import { REASON_FORMS, explanationOf } from "./reason-columns";
import { otherRateSaid } from "./own-rate-said";
import { onlyRestates } from "./restating";
import { reasonInDoubt } from "../screens/reasons";

export const rsn04 = defineRule({
  id: "RSN-04",
  title: "原因不能只是重复数字，数字要与本行一致",
  severity: "warning",
  forms: REASON_FORMS,
  messages: {
    restates: "“{name}”的原因“{text}”只是重复了数字，没有写为什么，请补充。",
    otherRate: "“{name}”的原因里写“{text}”，本行执行率却是{rate}，请核对后统一。",
  },
  why: "数字表里已经有了，原因栏要回答的是为什么。",
  basis: "财预〔2019〕136号监控表注2：说明偏差的具体原因",
  formula:
    "去掉数字、单位、指标名和“完成、未完成、为、超”等词后，剩余汉字少于规定（默认6个）；或台账的原因里说的本项目执行率与本行不同",
  remedy: "写明造成偏差的事由。",
  example: { fails: "完成83万元，超3万元", passes: "肉类价格下半年上涨，完成83万元，超3万元" },
  screen: reasonInDoubt,
  *check(form, { problem, profile }) {
    for (const indicator of form.indicators) {
      const explanation = explanationOf(indicator.reason);
      if (explanation.state !== "written") continue;
      const other = otherRateSaid(explanation.text, form, profile);
      if (other)
        yield problem("otherRate", {
          at: explanation.at,
          data: { name: nameOf(indicator), text: quoted(other.clause), rate: percentText(other.own) },
        });
      if (!onlyRestates(explanation.text, indicator, profile)) continue;
      if (!needsReason(indicator, form, profile)) continue;
      const data = { name: nameOf(indicator), text: quoted(explanation.text) };
      yield problem("restates", { at: explanation.at, data });
    }
  },
});
