/** How 总分 and 等级 come about. */
import { isEmpty } from "../../model/sourced";
import type { PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { plain } from "../../rules/judgement";
import { gradeIn, gradeOf } from "../../rules/scores/grade";
import { overallScore } from "../../rules/scores/scr-10-grade-matches-score";
import { pointsOf } from "../../rules/scores/points";
import { totalScore } from "../../rules/scores/total-score";
import type { ScoreExplanation } from "./explanation";
import { agreement } from "./agreement";

/** Null without a 总分 row. */
export function explainTotal(form: PerformanceForm, profile: Profile): ScoreExplanation | null {
  const stated = form.total?.score;
  if (!stated) return null;
  const place = { at: stated.cell.at, subject: "总分" };
  const added = totalScore(form, profile);
  if (!added) return { ...place, verdict: "unknown", how: "还有指标没有得分，暂不合计总分。" };
  const parts = pointsOf(form, "score").budget.length > 0 ? "指标得分与预算执行率得分" : "各项指标得分";
  const how = `${parts}相加，${added.arithmetic}分`;
  if (added.leavesBudgetOut && stated.value && !stated.value.eq(added.computed))
    return {
      ...place,
      verdict: "agrees",
      how: `${how}；表中${plain(stated.value)}分，分值和得分都没有计入预算执行率。`,
    };
  const own = agreement(stated, added.computed, !!stated.value?.isInteger(), profile);
  return { ...place, verdict: own.verdict, how: `${how}；${own.words}。` };
}

/** One line instead of one for every row: nothing can be derived for any of them. */
export function explainMissingWeights(form: PerformanceForm): ScoreExplanation | null {
  const scored = form.indicators.find(({ score }) => score !== null);
  if (!scored || form.indicators.some(({ weight }) => weight !== null)) return null;
  const how = "表中没有“分值”列，推不出各项指标的得分，也看不出是否满分。";
  return { at: scored.score!.cell.at, subject: "各项指标", verdict: "unknown", how };
}

/** Null where the form asks for no grade, or gives no overall score. */
export function explainGrade(form: PerformanceForm, profile: Profile): ScoreExplanation | null {
  const { grade } = form.fields;
  const scored = overallScore(form);
  const expected = scored && gradeOf(scored.score, profile);
  if (!grade || !scored || !expected) return null;
  const step = profile.scoring.grades.find((one) => one.grade === expected)!;
  const above = profile.scoring.grades.filter(({ from }) => from > step.from).at(-1);
  const band = above ? `${step.from}–${above.from}分` : `${step.from}分以上`;
  const how = `总分${plain(scored.score)}分在${band}一档，应为“${expected}”`;
  const place = { at: grade.cell.at, subject: "等级" };
  const stated = grade.value ? gradeIn(grade.value) : null;
  if (isEmpty(grade)) return { ...place, verdict: "missing", how: `${how}；表中没有填。` };
  if (stated === null)
    return { ...place, verdict: "unknown", how: `${how}；表中“${grade.value}”看不出等级。` };
  const same = stated === expected;
  return {
    ...place,
    verdict: same ? "agrees" : "differs",
    how: `${how}；表中“${stated}”，${same ? "一致" : "不一致"}。`,
  };
}
