/** 自评得分: of the whole, of the budget's execution, of each 一级指标. */
import { sum, type Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { plain } from "../../rules/judgement";
import { gradeOf, scoreIn } from "../../rules/scores/grade";
import { pointsOf } from "../../rules/scores/points";
import type { Drafting } from "./drafting";
import { groupBy, indicatorsOf } from "./indicators";
import { gap, lineOf, withoutEnd } from "./words";

/** «自评得分100分（满分100分）。其中，预算执行10分，得10分；产出指标50分，得50分。»; a gap where the form has no total. */
export function scoreText(form: PerformanceForm, { doubts, profile }: Drafting): string {
  const [weight, score] = [form.total?.weight?.value, form.total?.score?.value];
  const overall = form.fields.overallScore;
  const grade = form.fields.grade?.value;
  const stated = score
    ? `${plain(score)}分`
    : overall?.value
      ? withoutEnd(overall.value).replace(/分?$/u, "分")
      : null;
  const full = weight && score ? `（满分${plain(weight)}分）` : "";
  const told = `自评得分${stated ?? `${gap("自评得分")}分`}${full}${doubts.about(form.total?.score, overall)}`;
  const graded = grade
    ? `，自评等级为“${lineOf(withoutEnd(grade))}”${doubts.about(form.fields.grade)}`
    : gradeGap(score ?? scoreIn(overall?.value ?? ""), profile);
  const parts = partScores(form);
  return `${told}${graded}。${parts.length > 0 ? `其中，${parts.join("；")}。` : ""}`;
}

/** The grade is the clerk's to give; the profile only tells which one the points fall into. */
function gradeGap(score: Decimal | null, profile: Profile): string {
  const grade = score && gradeOf(score, profile);
  return grade ? `，自评等级为〔请填写自评等级，按得分分段为“${grade}”〕` : "";
}

/** Sums the table does not print are only told where every point of them can be read. */
function partScores(form: PerformanceForm): string[] {
  const [weights, scores] = [pointsOf(form, "weight"), pointsOf(form, "score")];
  if (weights.incomplete || scores.incomplete || weights.indicators.length !== scores.indicators.length)
    return [];
  const budget =
    weights.budget.length === 1 && scores.budget.length === 1
      ? [`预算执行率${plain(weights.ofBudget)}分，得${plain(scores.ofBudget)}分`]
      : [];
  const rows = indicatorsOf(form).filter(({ weight, score }) => weight?.value && score?.value);
  if (
    rows.length < indicatorsOf(form).length ||
    rows.some(({ weight, level1 }) => weight!.inherited || !level1?.value)
  )
    return budget;
  const levels = [...groupBy(rows, ({ level1 }) => lineOf(level1!.value))].map(
    ([level, group]) =>
      `${level}${plain(sum(group.map(({ weight }) => weight!.value!)))}分，得${plain(sum(group.map(({ score }) => score!.value!)))}分`,
  );
  return [...budget, ...levels];
}
