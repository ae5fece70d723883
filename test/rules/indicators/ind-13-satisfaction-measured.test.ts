import { ind13 } from "../../../src/rules/indicators/ind-13-satisfaction-measured";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (name: string) =>
  selfEvaluation({
    indicators: [{ level1: "满意度指标", level2: "服务对象满意度指标", name, target: "100%" }],
  });

testRule(ind13, {
  accepts: [
    { name: "满意度", form: row("物业管理满意度") },
    { name: "满意度调查", form: row("满意度调查满意率") },
    {
      name: "another class",
      form: selfEvaluation({ indicators: [{ level2: "数量指标", name: "满意度调查次数", target: "2" }] }),
    },
  ],
  rejects: [
    {
      name: "昌吉 征求率",
      form: row("每季度就餐职工满意征求率"),
      problems: [{ message: "asking", severity: "info" }],
    },
  ],
});
