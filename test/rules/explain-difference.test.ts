import { decimal } from "../../src/model/decimal";
import {
  explainDifference,
  explanationInFigures,
  explanationInWords,
} from "../../src/rules/explain-difference";

const part = (label: string, amount: string) => ({ label, amount: decimal(amount) });
const parts = [
  part("水电费", "85.85"),
  part("劳务费", "72"),
  part("正文节能改造", "20.71"),
  part("表1节能改造", "9.71"),
];

test.each([
  ["11.00", "11 = 正文节能改造 20.71 − 表1节能改造 9.71"],
  ["157.85", "157.85 = 水电费 85.85 ＋ 劳务费 72"],
  ["-72", "72 = 劳务费 72"],
  ["1.23", null],
  ["0", null],
])("%s", (difference, expected) => {
  const size = decimal(difference);
  const explanation = explainDifference(size, parts, 0);
  expect(explanation && explanationInFigures(size, explanation)).toBe(expected);
});

test.each([
  ["11.00", "“正文节能改造”20.71万元与“表1节能改造”9.71万元之差"],
  ["178.56", "“水电费”85.85万元、“劳务费”72万元与“正文节能改造”20.71万元之和"],
  ["-72", "“劳务费”72万元"],
])("%s in words", (difference, expected) => {
  expect(explanationInWords(explainDifference(decimal(difference), parts, 0)!, "万元")).toBe(expected);
});

test("two explanations of the same simplicity explain nothing", () => {
  expect(explainDifference(decimal(5), [part("甲", "5"), part("乙", "5")], 0)).toBeNull();
});

test("a long table costs no time", () => {
  const many = Array.from({ length: 5000 }, (_, index) => part(`项${index}`, String(index * 7 + 0.13)));
  const start = performance.now();
  explainDifference(decimal("12345.67"), many, 0);
  expect(performance.now() - start).toBeLessThan(500);
});
