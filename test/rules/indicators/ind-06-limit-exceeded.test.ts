import { ind06 } from "../../../src/rules/indicators/ind-06-limit-exceeded";
import { monitoring, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const cost = (target: string, actual: string) =>
  selfEvaluation({
    indicators: [{ level2: "成本指标", name: "完成此项工作副食品消耗需经费保障（万元）", target, actual }],
  });
const changji = cost("80", "83");

testRule(ind06, {
  accepts: [
    { name: "within", form: cost("80", "79.5") },
    { name: "within the tolerance", form: cost("15.83", "15.84") },
    {
      name: "南昌 租金延误率 0%/0%",
      form: monitoring({ indicators: [{ name: "租金延误率", target: "0%", actual: "0%" }] }),
    },
    {
      name: "a positive indicator above its target",
      form: selfEvaluation({ indicators: [{ name: "覆盖率", target: "90%", actual: "95%" }] }),
    },
  ],
  rejects: [
    {
      name: "昌吉 83 > 80",
      form: changji,
      problems: [{ message: "over", at: changji.indicators[0]!.actual, arithmetic: "83 − 80 = 3" }],
    },
    {
      name: "in the target's unit",
      form: cost("3.81万元", "4.82万元"),
      problems: ["超出1.01万元（26.51%）"],
    },
    {
      name: "percentages by points",
      form: monitoring({ indicators: [{ name: "租金延误率", target: "≤2%", actual: "3%" }] }),
      problems: ["超出1个百分点，"],
    },
    {
      name: "a reason given: only to be looked at",
      form: monitoring({
        indicators: [{ name: "租金延误率", target: "0%", actual: "2%", reason: "两户租户破产，已诉讼追缴" }],
      }),
      problems: [{ message: "原因已填写", severity: "info" }],
    },
    {
      name: "a target of 0 that may have been left out",
      form: monitoring({ indicators: [{ name: "培训场次", target: "0", actual: "5" }] }),
      problems: [{ message: "zero", severity: "warning", arithmetic: "5 − 0 = 5" }],
    },
    {
      name: "above zero",
      form: monitoring({ indicators: [{ name: "租金延误率", target: "0%", actual: "2%" }] }),
      problems: ["any"],
    },
  ],
});
