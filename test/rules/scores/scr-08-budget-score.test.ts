import { scr08 } from "../../../src/rules/scores/scr-08-budget-score";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const budget = (executed: number, score: number, other = 45.5) =>
  selfEvaluation({
    funds: [{ adjusted: 100, executed, weight: 10, score }],
    indicators: [{ name: "面积", target: 1, actual: 1, weight: 50, score: other }],
  });

testRule(scr08, {
  accepts: [
    { name: "by the rate", form: budget(86.2, 8.62) },
    { name: "never above the weight", form: budget(107.55, 10) },
    {
      name: "no budget, no rate",
      form: selfEvaluation({ funds: [{ adjusted: 0, executed: 5, weight: 10, score: 10 }] }),
    },
    {
      name: "dashes in the rows of sources",
      form: selfEvaluation({ funds: [{ adjusted: 90, executed: 90, weight: "—", score: "—" }] }),
    },
  ],
  rejects: [
    {
      name: "full marks at 86.2%",
      form: budget(86.2, 10),
      problems: [
        {
          message: "应为8.62分",
          severity: "error",
          fix: "needs-confirmation",
          arithmetic: "10 × 86.2% = 8.62",
        },
      ],
      fixed: [8.62],
    },
    {
      name: "rounded among whole points",
      form: budget(86.2, 9, 45),
      problems: [{ message: "rounded", severity: "info" }],
    },
  ],
});
