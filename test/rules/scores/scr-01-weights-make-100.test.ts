import { scr01 } from "../../../src/rules/scores/scr-01-weights-make-100";
import { nationalProfile } from "../../../src/profile/profile";
import { form, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";
import { scored } from "./scr-forms";

const withoutBudget = {
  ...nationalProfile,
  scoring: { ...nationalProfile.scoring, totalIncludesBudget: false },
};

const leveled = (label: string, ...weights: readonly number[]) => {
  const made = form("score-sheet", {
    indicators: weights.map((weight, i) => ({
      level1: label,
      level2: "预算执行",
      name: `指标${i}`,
      weight,
      score: weight,
    })),
  });
  const first = made.indicators[0]!;
  return {
    ...made,
    indicators: made.indicators.map((row) => ({ ...row, level1: first.level1, level2: null })),
  };
};
const sheet = (stated: number, ...weights: readonly number[]) =>
  form("score-sheet", {
    indicators: weights.map((weight, i) => ({ level1: `第${i}类`, name: `指标${i}`, weight, score: weight })),
    total: { weight: stated, score: stated },
  });
const plan = (...weights: readonly number[]) =>
  form("goal-plan", {
    indicators: weights.map((weight, i) => ({ name: `指标${i}`, target: "5个", weight })),
  });

testRule(scr01, {
  accepts: [
    { name: "a level that is its rows", form: leveled("过程（55分）", 35, 20) },
    { name: "a level without points", form: leveled("过程", 35, 20) },
    { name: "a sheet of 120 points", form: sheet(120, 60, 60) },
    { name: "a plan of 100", form: plan(60, 40) },
    { name: "a plan without the budget's points", form: plan(60, 30) },
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
      name: "a total of the indicators alone, weights and scores alike",
      form: scored({}, { total: { weight: 90, score: 90 } }),
      problems: [{ message: "没有计入预算执行率10分", severity: "info", fix: null }],
    },
    {
      name: "… and of nothing in the table",
      form: scored({}, { total: { weight: 95, score: 100 } }),
      problems: [{ message: "stated", severity: "error", fix: "safe" }],
      fixed: [100],
    },
    { name: "a level and its rows", form: leveled("过程（60分）", 35, 20), problems: ["level"] },
    { name: "a sheet and its total", form: sheet(100, 60, 50), problems: [{ message: "sheet", fix: null }] },
    { name: "a plan of 95", form: plan(60, 35), problems: ["plan"] },
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
      problems: [{ message: "stated", fix: "needs-confirmation" }],
      fixed: [100],
    },
  ],
});
