import { fmt11 } from "../../../src/rules/format/fmt-11-comparison-sign";
import { monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const filled = (target: string) => monitoring({ indicators: [{ name: "成本节约率", target, actual: "3%" }] });

testRule(fmt11, {
  accepts: [
    { name: "≤5%", form: filled("≤5%") },
    { name: "±5%", form: filled("±5%") },
    { name: "an interval", form: filled("-5%~5%") },
    { name: "in a sentence", form: monitoring({ goals: { expected: "误差控制在≤±5%以内" } }) },
  ],
  rejects: [
    {
      name: "≤±5%",
      form: filled("≤±5%"),
      problems: [{ message: "both", severity: "info", fix: "needs-confirmation" }],
      fixed: ["±5%"],
    },
    { name: "≥±5%", form: filled("≥±5%"), problems: [{ message: "unclear", fix: null }] },
  ],
});
