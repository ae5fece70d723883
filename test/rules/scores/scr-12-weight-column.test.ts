import { scr12 } from "../../../src/rules/scores/scr-12-weight-column";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";
import { scored } from "./scr-forms";

const scores = selfEvaluation({
  funds: [{ adjusted: 30, executed: 27, weight: 20, score: 18 }],
  indicators: [{ name: "监测点位数", target: 12, actual: 12, score: 80 }],
});

testRule(scr12, {
  accepts: [
    { name: "both columns", form: scored() },
    {
      name: "a form that gives no points",
      form: selfEvaluation({ indicators: [{ name: "指标", target: 1 }] }),
    },
    {
      name: "points in the names of the levels",
      form: selfEvaluation({
        indicators: [{ level2: "数量指标（20分）", name: "调查", target: 1, score: 20 }],
      }),
    },
    {
      name: "points in the headings",
      form: {
        ...scores,
        funds: scores.funds.map((line) => ({ ...line, weight: { ...line.weight!, inherited: true } })),
      },
    },
  ],
  rejects: [
    {
      name: "scores without weights",
      form: selfEvaluation({ indicators: [{ name: "指标", target: 1, score: 5 }] }),
      problems: [{ message: "missing", severity: "warning" }],
    },
  ],
});
