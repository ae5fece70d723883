import { prg07 } from "../../../src/rules/progress/prg-07-deadline-passed";
import { monitoring, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (name: string, target: string, actual: string) => ({
  indicators: [{ level2: "时效指标", name, target, actual }],
});

testRule(prg07, {
  accepts: [
    {
      name: "昌吉: the same day in two notations",
      form: selfEvaluation(row("项目竣工验收时间", "2020.7.6", "2020年7月6日")),
    },
    {
      name: "the deadline is still to come",
      form: monitoring(row("项目于2020年12月31日前全部完成", "100%", "71.43%")),
    },
    { name: "done", form: monitoring(row("设备于2020年6月30日前到货", "100%", "100%")) },
    { name: "no date", form: monitoring(row("采购及时性", "95%", "尚未采购")) },
  ],
  rejects: [
    {
      name: "late",
      form: selfEvaluation(row("项目竣工验收时间", "2020.7.6", "2020.8.1")),
      problems: ["late"],
    },
    {
      name: "explained",
      form: selfEvaluation({
        indicators: [
          {
            name: "项目竣工验收时间",
            target: "2020.7.6",
            actual: "2020.8.1",
            reason: "雨季停工，由基建科督促补回工期",
          },
        ],
      }),
      problems: [{ message: "late", severity: "info" }],
    },
    {
      name: "open on the last day",
      form: selfEvaluation(row("项目按期完工", "2020年12月底前", "未完成")),
      problems: ["open"],
    },
    {
      name: "open by words",
      form: monitoring(row("合同签订时间", "2020-06-30", "尚未完成")),
      problems: ["open"],
    },
    {
      name: "open by percentage",
      form: monitoring(row("设备于2020年6月30日前到货", "100%", "60%")),
      problems: [{ message: "2020年6月30日", severity: "warning" }],
    },
  ],
});
