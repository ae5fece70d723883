import { scr01 } from "../../../src/rules/scores/scr-01-weights-make-100";
import { nationalProfile } from "../../../src/profile/profile";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";
import { scored } from "./scr-forms";

const withoutBudget = {
  ...nationalProfile,
  scoring: { ...nationalProfile.scoring, totalIncludesBudget: false },
};

testRule(scr01, {
  accepts: [
    { name: "100 points", form: scored() },
    {
      name: "placeholder rows bear none",
      form: selfEvaluation({
        funds: [{ weight: 10 }],
        indicators: [
          { name: "面积", target: 1, weight: 90 },
          { name: "/", target: "/", actual: "/", weight: "/" },
        ],
      }),
    },
    {
      name: "90 points where the budget has no cell for its own",
      form: scored({}, { funds: [], total: { weight: 100 } }),
    },
    {
      name: "a total of 100 with the budget's points in no cell",
      form: scored({}, { funds: [], total: { weight: 90 } }),
    },
    {
      name: "no weight column",
      form: selfEvaluation({ indicators: [{ name: "面积", target: 1, score: 5 }] }),
    },
    { name: "a blank weight is SCR-14's", form: scored({ weight: "" }) },
    { name: "totals without the budget by profile", form: scored({ weight: 60 }), profile: withoutBudget },
  ],
  rejects: [
    {
      name: "a total row that is neither the sum nor 100",
      form: scored({}, { funds: [], total: { weight: 80 } }),
      problems: [{ message: "总分行的分值填80分，与各项之和90分不符", fix: "safe" }],
      fixed: [90],
    },
    {
      name: "90 points",
      form: scored({ weight: 40 }),
      problems: [{ message: "合计为90分（指标80分，预算执行率10分）", severity: "error", fix: null }],
    },
    {
      name: "100 points and the budget on top",
      form: scored({ weight: 60 }, { total: { weight: 100, score: 100 } }),
      problems: [{ message: "withoutBudget", severity: "info" }],
    },
    {
      name: "the 总分 row says otherwise",
      form: scored({}, { total: { weight: 90, score: 100 } }),
      problems: [{ message: "stated", fix: "safe" }],
      fixed: [100],
    },
  ],
});
