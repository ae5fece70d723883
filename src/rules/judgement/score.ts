/** Points an indicator should have by the profile's formulas. */
import { HUNDRED, ONE, ZERO, roundHalfUp, type Decimal } from "../../model/decimal";
import type { FundLine, Indicator, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { plain } from "./amounts";
import { executionRate } from "./execution-rate";
import { judge } from "./judge";
import { amountsInDoubt } from "./amounts-in-doubt";
import { achievementAgainst, achievementOf, type Achievement } from "./qualitative";

export interface ExpectedScore {
  /** Rounded half up to two places. */
  readonly score: Decimal;
  /** «(1 − (83 − 80) ÷ 80) × 10 = 9.63» */
  readonly arithmetic: string;
}

/**
 * Points by the formula: positive min(1, a/t)×w; reverse 1−(a−t)/t or t/a as the profile says; interval and date all
 * or nothing. Null for words (they have a band, see `qualitativeAchievement`) and for what cannot be judged.
 */
export function expectedScore(
  indicator: Indicator,
  form: PerformanceForm,
  profile: Profile,
): ExpectedScore | null {
  const weight = indicator.weight?.value;
  if (!weight || weight.lte(0)) return null;
  const { met, completionRate, basis, values } = judge(indicator, profile);
  if (met === null || basis === "qualitative") return null;
  const w = plain(weight);
  if (met) return { score: roundHalfUp(weight, 2), arithmetic: `达到目标，得满分 ${w}` };
  if (basis === "range" || basis === "date" || !values || !completionRate)
    return { score: ZERO, arithmetic: "未达到目标，不得分" };
  const share = completionRate.div(HUNDRED);
  const score = roundHalfUp((share.gt(ONE) ? ONE : share).times(weight), 2);
  const [a, t] = [plain(values.a), plain(values.b)];
  return { score, arithmetic: `${formula(a, t, basis, profile)} × ${w} = ${plain(score, 2)}` };
}

function formula(a: string, t: string, basis: string, profile: Profile): string {
  if (basis === "positive") return `${a} ÷ ${t}`;
  return profile.scoring.reverse === "ratio" ? `${t} ÷ ${a}` : `(1 − (${a} − ${t}) ÷ ${t})`;
}

/** How far words say a 定性 indicator was achieved; null when it is not one or the words do not say. */
export function qualitativeAchievement(indicator: Indicator): Achievement | null {
  const target = indicator.target?.value;
  const actual = indicator.actual?.value;
  if (target?.kind !== "qualitative" || !actual) return null;
  if (actual.kind !== "qualitative" && actual.kind !== "process") return null;
  return achievementAgainst(target.text, actual.text);
}

/** «未完成» against a date: not on time, as long as the year is over. Null for anything that is no such pair. */
export function missedDate({ target, actual }: Indicator): "missed" | null {
  const value = actual?.value;
  if (!target?.value?.date || (value?.kind !== "qualitative" && value?.kind !== "process")) return null;
  return achievementOf(value.text) === "missed" ? "missed" : null;
}

/** 预算执行率得分 = min(w, w × 执行率), w = 10 by default (海淀自评表: 最高不得超过分值上限). */
export function expectedBudgetScore(
  line: FundLine,
  form: PerformanceForm,
  profile: Profile,
): ExpectedScore | null {
  const rate = executionRate(line, form, profile);
  const weight = line.weight?.value;
  if (!rate || !weight || weight.lte(0) || amountsInDoubt(line, form, profile)) return null;
  const exact = weight.times(rate.percent).div(HUNDRED);
  const score = roundHalfUp(exact.gt(weight) ? weight : exact, 2);
  const capped = exact.gt(weight) ? "，以分值为限" : "";
  const arithmetic = `${plain(weight)} × ${plain(rate.percent, 2)}% = ${plain(score, 2)}${capped}`;
  return { score, arithmetic };
}
