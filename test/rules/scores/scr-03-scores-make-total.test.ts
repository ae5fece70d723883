import { scr03 } from "../../../src/rules/scores/scr-03-scores-make-total";
import { testRule } from "../../support/rule-tester";
import { scored } from "./scr-forms";

testRule(scr03, {
  accepts: [
    { name: "the sum", form: scored() },
    {
      name: "a total within the tolerance",
      form: scored({ score: 49.995 }, { total: { weight: 100, score: 100 } }),
    },
    { name: "a missing score leaves the sum open", form: scored({ score: "" }) },
    {
      name: "weights and scores both without the budget",
      form: scored({ weight: 60, score: 60 }, { total: { weight: 100, score: 100 } }),
    },
    { name: "the same at the head", form: scored({}, { fields: { overallScore: "100" }, total: undefined }) },
    {
      name: "rounded at the head",
      form: scored({ score: 49.6 }, { fields: { overallScore: 100 }, total: undefined }),
    },
    {
      name: "scores that cannot be added, and no total row",
      form: scored({ score: "" }, { fields: { overallScore: 95 }, total: undefined }),
    },
    { name: "no total row", form: scored({ score: 40 }, { total: undefined }) },
  ],
  rejects: [
    {
      name: "another total",
      form: scored({ score: 46.5 }),
      problems: [
        { message: "各项得分相加为96.5分", severity: "error", fix: "safe", arithmetic: "86.5 + 10 = 96.5" },
      ],
      fixed: [96.5],
    },
    {
      name: "another total at the head, without a total row",
      form: scored({}, { fields: { overallScore: 95.7 }, total: undefined }),
      problems: [{ message: "表头的总分填95.7分，按表中各项得分应为100分", fix: "needs-confirmation" }],
      fixed: [100],
    },
    {
      name: "another total in words at the head",
      form: scored({}, { fields: { overallScore: "89.52分" } }),
      problems: [{ message: "head", fix: null }],
    },
    {
      name: "with a grade the total is only proposed",
      form: scored({ score: 46.5 }, { fields: { grade: "优" } }),
      problems: [{ message: "sum", fix: "needs-confirmation" }],
    },
    {
      name: "a rounded total",
      form: scored({ score: 49.6 }),
      problems: [{ message: "rounded", severity: "info" }],
    },
    {
      name: "a total that is right, over points that were not earned",
      form: scored({ actual: 83 }, { total: { weight: 100, score: 98.13 } }),
      problems: [
        { message: "“副食品费（万元）”应得48.13分，改正后正好是98.13分", severity: "error", fix: null },
      ],
    },
    {
      name: "a total that is right, over a wrong score of the budget",
      form: scored(
        {},
        {
          funds: [{ adjusted: 200, executed: 180, rate: "90%", weight: 10, score: 10 }],
          total: { weight: 100, score: 99 },
        },
      ),
      problems: [{ message: "belied", fix: null }],
    },
    {
      name: "a total that no correction makes",
      form: scored({ actual: 83 }, { total: { weight: 100, score: 97 } }),
      problems: [{ message: "sum", fix: "needs-confirmation" }],
      fixed: [100],
    },
    {
      name: "points that were not earned",
      form: scored({ actual: 83 }),
      problems: [{ message: "总分应为98.13分", severity: "warning", arithmetic: "100 − 1.87 = 98.13" }],
    },
  ],
});
