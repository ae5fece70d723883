import { EVALUATION_FORMS } from "../form-kinds";
import { within } from "../../model/decimal";
import type { FundLine, PerformanceForm } from "../../model/form";
import { isEmpty } from "../../model/sourced";
import { expectedBudgetScore, isBudgetRow, labelOf, plain } from "../judgement";
import { defineRule } from "../rule";
import { allWhole, pointsFix } from "./points";

export const scr08 = defineRule({
  id: "SCR-08",
  title: "预算执行率得分＝分值×执行率",
  severity: "error",
  forms: EVALUATION_FORMS,
  messages: {
    differs: "“{label}”的预算执行率得分填{score}分，按分值×执行率应为{expected}分，请改正。",
    rounded: "“{label}”的预算执行率得分{score}分是{expected}分取整的结果，请确认是否允许取整。",
  },
  why: "预算执行率得分由执行率直接算出，与执行率对不上会被系统退回。",
  basis: "财预〔2020〕10号附项目支出绩效自评表；得分以分值为限",
  formula: "min(分值, 分值×执行数÷预算数)，两位小数；全表得分都是整数时允许差0.5分并只作提示",
  remedy: "按公式改得分，并同时改总分。",
  example: { fails: "执行率86.2%，分值10，得分10", passes: "得分8.62" },
  *check(form, { problem, profile }) {
    for (const line of [...form.funds, ...rowsOfBudget(form)]) {
      const score = line.score;
      const expected = expectedBudgetScore(line, form, profile);
      if (!score?.value || !expected || within(score.value, expected.score, profile.tolerance.score))
        continue;
      const data = {
        label: labelOf(line),
        score: plain(score.value),
        expected: plain(expected.score),
      };
      const { arithmetic } = expected;
      const at = [score, line.executed, line.rate].flatMap((cell) => cell ?? []);
      if (allWhole(form) && within(score.value, expected.score, profile.tolerance.wholeScore))
        yield problem("rounded", { at, data, arithmetic, severity: "info" });
      else {
        const fix = pointsFix(score.cell, expected.score, "needs-confirmation", `按公式 ${arithmetic}。`);
        yield problem("differs", { at, data, arithmetic, fix });
      }
    }
  },
});

/** «预算执行率» as a row of the indicators with nothing but points (河北): those of the total line. */
function rowsOfBudget(form: PerformanceForm): FundLine[] {
  const total = form.funds.find(({ role }) => role === "total");
  if (!total || form.funds.some(({ weight }) => weight?.value)) return [];
  return form.indicators
    .filter((row) => isBudgetRow(row) && isEmpty(row.target) && isEmpty(row.actual))
    .map(({ name, weight, score }) => ({ ...total, label: name, weight, score }));
}
