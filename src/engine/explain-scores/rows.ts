/** How the points of one row come about: an indicator's, and those for budget execution. */
import { HUNDRED, type Decimal } from "../../model/decimal";
import type { FundLine, Indicator, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import {
  denominatorName,
  executionRate,
  expectedBudgetScore,
  expectedScore,
  judge,
  labelOf,
  nameOf,
  percentText,
  plain,
  qualitativeAchievement,
  scoreBand,
  shown,
  type ExpectedScore,
  type Judgement,
} from "../../rules/judgement";
import { ACHIEVEMENT_WORDS, allWhole, inBand } from "../../rules/scores/points";
import type { ScoreExplanation } from "./explanation";
import { agreement } from "./agreement";

/** Null for a line that bears no points. */
export function explainBudgetScore(
  line: FundLine,
  form: PerformanceForm,
  profile: Profile,
): ScoreExplanation | null {
  const { weight, score } = line;
  if (!weight?.value && !score?.value) return null;
  const place = { at: (score ?? line.label).cell.at, subject: `预算执行率（${labelOf(line)}）` };
  const unknown = (why: string): ScoreExplanation => ({ ...place, verdict: "unknown", how: `${why}。` });
  const rate = executionRate(line, form, profile);
  if (!rate) return unknown("预算数或执行数不全，算不出执行率，也就推不出得分");
  const expected = expectedBudgetScore(line, form, profile);
  if (!expected) return unknown("没有填分值，推不出得分");
  const own = agreement(score, expected.score, allWhole(form), profile);
  const division = rate.arithmetic.replace(" = ", `（${denominatorName(rate.denominator, form)}）= `);
  return {
    ...place,
    verdict: own.verdict,
    how: `执行率 ${division}，得分 ${expected.arithmetic}分；${own.words}。`,
  };
}

/** Null without a column for points. */
export function explainIndicatorScore(
  indicator: Indicator,
  form: PerformanceForm,
  profile: Profile,
): ScoreExplanation | null {
  const { weight, score } = indicator;
  if (!weight) return null;
  const place = { at: (score ?? indicator.name).cell.at, subject: nameOf(indicator) };
  const unknown = (why: string): ScoreExplanation => ({ ...place, verdict: "unknown", how: `${why}。` });
  if (!weight?.value || weight.value.lte(0)) return unknown("没有填分值，推不出得分");
  const judged = judge(indicator, profile);
  const words = byWords(indicator, weight.value, profile);
  if (words) return { ...place, ...words };
  const expected = expectedScore(indicator, form, profile);
  if (!expected) return unknown(`${judged.why}，推不出得分`);
  // Full marks for a missed target are no rounding (SCR-05).
  const mayRound = allWhole(form) && !!score?.value?.lt(weight.value);
  const own = agreement(score, expected.score, mayRound, profile);
  const other = otherVariant(indicator, form, profile, judged);
  const how = `${computation(indicator, judged, expected)}${other}；${own.words}。`;
  return { ...place, verdict: own.verdict, how };
}

/** 定性: a band of the weight, within which the evaluator gives the points. Null for figures. */
function byWords(
  indicator: Indicator,
  weight: Decimal,
  profile: Profile,
): Pick<ScoreExplanation, "verdict" | "how"> | null {
  const target = indicator.target?.value;
  if (target?.kind !== "qualitative") return null;
  const achievement = qualitativeAchievement(indicator);
  if (!achievement)
    return {
      verdict: "judged",
      how: `定性：由评价人打分；目标“${shown(target)}”，完成“${shown(indicator.actual?.value)}”，看不出达成、部分达成还是未达成，定不了档。`,
    };
  const { from, to } = scoreBand(achievement, profile);
  const points = (percent: number): string => plain(weight.times(percent).div(HUNDRED));
  const band = `${ACHIEVEMENT_WORDS[achievement]}档 ${from}%–${to}%，即 ${points(from)}–${points(to)}分`;
  const how = `定性：由评价人打分，完成“${shown(indicator.actual?.value)}”属${band}`;
  const stated = indicator.score?.value;
  if (!stated) return { verdict: "judged", how: `${how}；表中没有填。` };
  const inside = inBand(stated.times(HUNDRED).div(weight), achievement, profile);
  return {
    verdict: inside ? "judged" : "differs",
    how: `${how}；表中${plain(stated)}分，${inside ? "在档内" : "不在档内"}。`,
  };
}

/** «完成83，上限80，超出3.75%，反向指标按 (1 − (83 − 80) ÷ 80) × 10 = 9.63分» */
function computation(
  indicator: Indicator,
  { met, basis, values, why, completionRate }: Judgement,
  { score, arithmetic }: ExpectedScore,
): string {
  const [actual, target] = [shown(indicator.actual?.value), shown(indicator.target?.value)];
  const both = `完成${actual}，${basis === "reverse" && !indicator.target?.value?.operator ? "上限" : "目标"}${target}`;
  if (met) return `${both}，${why}，得满分${plain(score)}分`;
  if (!values || !completionRate) return `${both}，${why}，不得分`;
  const { a, b } = values;
  if (basis !== "reverse") return `${both}，只完成${percentText(completionRate)}，正向指标按 ${arithmetic}分`;
  const over = b.gt(0) ? `，超出${percentText(a.minus(b).times(HUNDRED).div(b))}` : "";
  return `${both}${over}，反向指标按 ${arithmetic}分`;
}

/** Over-run reverse indicators are scored in two ways; the one the profile does not take is told too. */
function otherVariant(
  indicator: Indicator,
  form: PerformanceForm,
  profile: Profile,
  { met, basis }: Judgement,
): string {
  if (met !== false || basis !== "reverse") return "";
  const reverse = profile.scoring.reverse === "ratio" ? "subtract" : "ratio";
  const other = expectedScore(indicator, form, { ...profile, scoring: { ...profile.scoring, reverse } });
  return other?.score.gt(0) ? `（另一种算法 ${other.arithmetic}分）` : "";
}
