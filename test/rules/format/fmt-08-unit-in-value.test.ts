import { fmt08 } from "../../../src/rules/format/fmt-08-unit-in-value";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (name: string, target: string | number, actual: string | number) =>
  selfEvaluation({ indicators: [{ name, target, actual }] });

testRule(fmt08, {
  accepts: [
    { name: "figures only", form: row("食品配送合同签订数量（份）", 6, 6) },
    { name: "a unit that the name does not give", form: row("食品配送合同签订数量", "6份", "6份") },
    { name: "percent", form: row("出勤率（%）", "95%", "96%") },
    {
      name: "the unit in its own column",
      form: selfEvaluation({ indicators: [{ name: "合同（份）", target: 6, actual: 6, unit: "份" }] }),
    },
  ],
  rejects: [
    {
      name: "6份 under （份）",
      form: row("食品配送合同签订数量（份）", "6份", "6份"),
      problems: [{ message: "unit", fix: "needs-confirmation", severity: "info" }],
      fixed: ["6", "6"],
    },
    {
      name: "the bracket is not closed",
      form: row("全年用餐人数（人次", "≥340人次", 340),
      problems: ["≥340"],
    },
  ],
});
