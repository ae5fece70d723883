import { scr08 } from "../../../src/rules/scores/scr-08-budget-score";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const budget = (executed: number, score: number, other = 45.5) =>
  selfEvaluation({
    funds: [{ adjusted: 100, executed, weight: 10, score }],
    indicators: [{ name: "面积", target: 1, actual: 1, weight: 50, score: other }],
  });

const asRow = (score: number, more: { target?: string; actual?: string } = { target: "", actual: "" }) =>
  selfEvaluation({
    funds: [{ adjusted: 420, executed: 399, rate: "95%" }],
    indicators: [
      { name: "面积", target: 1, actual: 1, weight: 90, score: 89.5 },
      { level1: "预算执行率", name: "预算执行率", weight: 10, score, ...more },
    ],
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
    { name: "河北: a row of the indicators with nothing but points", form: asRow(9.5) },
    {
      name: "such a row with values of its own is judged by them",
      form: asRow(10, { target: "100%", actual: "100%" }),
    },
  ],
  rejects: [
    { name: "河北: points beyond the rate", form: asRow(10), problems: ["应为9.5分"], fixed: [9.5] },
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
