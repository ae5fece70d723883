/** Mistakes with points. */
import fc from "fast-check";
import { form, selfEvaluation } from "../../support/builders";
import { scored } from "../scores/scr-forms";
import { mutation } from "./mutation";

/** Points lost, in hundredths. */
const lost = fc.integer({ min: 20, max: 900 });
const graded = (score: number, grade: string) =>
  form("evaluation-feedback", { fields: { overallScore: String(score), grade } });
const grade = (score: number) => (score >= 90 ? "优" : score >= 80 ? "良" : score >= 60 ? "中" : "差");
const WHOLE = { weight: 50, score: 50 };
const REASON = "肉类价格上涨，超出部分由餐费结余解决";
const budget = (executed: number, score: number) =>
  scored({}, { funds: [{ adjusted: 200, executed, rate: `${executed / 2}%`, weight: 10, score }] });
const five = (score: number) =>
  selfEvaluation({
    indicators: Array.from({ length: 6 }, (_, index) => ({
      name: `第${index}项`,
      target: "5",
      actual: "5",
      weight: 15,
      score: index === 0 ? score : 15,
    })),
  });

export const scoreMutations = [
  mutation(
    "SCR-01",
    lost,
    () => scored(WHOLE),
    (of) => scored({ weight: 50 - of / 100 }),
    ["SCR-02", "SCR-04", "PRG-05"],
  ),
  mutation(
    "SCR-02",
    lost,
    () => scored(WHOLE),
    (of) => scored({ weight: 50 - of / 100 }),
    ["SCR-01", "SCR-04", "PRG-05"],
  ),
  mutation(
    "SCR-03",
    lost,
    (of) =>
      scored({ score: 50 - of / 100, reason: REASON }, { total: { weight: 100, score: 100 - of / 100 } }),
    (of) => scored({ score: 50 - of / 100, reason: REASON }, { total: { weight: 100, score: 100 } }),
  ),
  mutation(
    "SCR-04",
    lost,
    () => scored(WHOLE),
    (of) => scored({ ...WHOLE, score: 50 + of / 100 }),
    ["SCR-03", "PRG-05"],
  ),
  mutation(
    "SCR-05",
    fc.integer({ min: 1, max: 70 }),
    () => scored({ ...WHOLE, actual: 80 }),
    (over) => scored({ ...WHOLE, actual: 80 + over }),
    ["IND-06", "RSN-02", "SCR-03"],
  ),
  mutation(
    "SCR-06",
    fc.integer({ min: 4, max: 76 }),
    (over) => scored({ weight: 50, actual: 80 + over, score: (50 * (80 - over)) / 80 }),
    (over) => scored({ weight: 50, actual: 80 + over, score: (50 * (80 - over)) / 80 + 1.5 }),
  ),
  mutation(
    "SCR-07",
    fc.integer({ min: 60, max: 79 }),
    (of) => scored({ target: "显著提高", actual: "部分达成年度指标", weight: 10, score: of / 10 }),
    (of) => scored({ target: "显著提高", actual: "部分达成年度指标", weight: 10, score: of / 10 + 2 }),
  ),
  mutation(
    "SCR-08",
    fc.integer({ min: 1, max: 180 }),
    (spent) => budget(spent, spent / 20),
    (spent) => budget(spent, spent / 20 + 0.75),
  ),
  mutation(
    "SCR-09",
    lost,
    (of) => scored({ weight: 50, score: 50 - of / 100, reason: REASON }),
    (of) => scored({ weight: 50, score: 50 - of / 100, reason: "" }),
  ),
  mutation(
    "SCR-10",
    fc.integer({ min: 0, max: 1000 }),
    (tenths) => graded(tenths / 10, grade(tenths / 10)),
    (tenths) => graded(tenths / 10, grade(tenths / 10) === "优" ? "良" : "优"),
  ),
  mutation(
    "SCR-11",
    lost,
    (of) => five(15 - of / 100),
    () => five(15),
  ),
  mutation(
    "SCR-13",
    lost,
    (of) => graded(of / 10, grade(of / 10)),
    (of) => graded(of / 10, ""),
  ),
  mutation(
    "SCR-14",
    lost,
    () => scored(WHOLE),
    () => scored({ weight: 0 }),
    ["SCR-01", "SCR-02", "SCR-04"],
  ),
];
