import { str14 } from "../../../src/rules/structure/str-14-row-twice";
import { ledger, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (name: string, target: number) => ({ level1: "产出指标", name, target, actual: target });

testRule(str14, {
  accepts: [
    {
      name: "different names",
      form: selfEvaluation({ indicators: [row("1号楼面积", 5), row("2号楼面积", 5)] }),
    },
    {
      name: "one name, different values",
      form: selfEvaluation({ indicators: [row("验收时间", 5), row("验收时间", 6)] }),
    },
    {
      name: "one name in two departments or with two budgets",
      form: ledger({
        rows: [
          { project: "办公楼维修", department: "甲局", initial: 50 },
          { project: "办公楼维修", department: "乙局", initial: 50 },
          { project: "办公楼维修", department: "甲局", initial: 60 },
        ],
      }),
    },
  ],
  rejects: [
    {
      name: "an indicator twice",
      form: selfEvaluation({ indicators: [row("装修面积（平方米）", 97), row("装修面积(平方米)", 97)] }),
      problems: [{ message: "indicator", severity: "warning" }],
    },
    {
      name: "a project twice",
      form: ledger({
        rows: [
          { project: "办公楼维修", department: "甲局", initial: 50 },
          { project: "食堂运行", department: "甲局", initial: 50 },
          { project: "办公楼 维修", department: "甲局", initial: 50 },
        ],
      }),
      problems: ["project"],
    },
  ],
});
