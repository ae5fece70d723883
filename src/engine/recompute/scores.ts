/** 得分: the budget's own, blank ones of indicators that can be judged, and the sum. */
import { decimal, sum, within, ZERO, type Decimal } from "../../model/decimal";
import type { FundLine, Indicator, PerformanceForm } from "../../model/form";
import { isBlank, isEmpty, type Sourced } from "../../model/sourced";
import { numberChange } from "../../forms/values";
import type { Profile } from "../../profile/profile";
import { expectedBudgetScore, expectedScore, plain, type ExpectedScore } from "../../rules/judgement";
import { sumFormula, withFormula, type WriteAs } from "./formulas";
import { anyBeyondWeight } from "../../rules/scores/points";
import { scoresBelied } from "../../rules/scores/scores-belied";
import { undeservedScores } from "../../rules/scores/undeserved";
import { mayHoldBudget } from "../../rules/scores/total-score";
import { formulaStays, type Changes } from "./ledger-of-changes";

/** min(分值, 分值 × 执行率) where the form scores budget execution. The line with its score put right. */
export function recomputeBudgetScore(
  line: FundLine,
  form: PerformanceForm,
  profile: Profile,
  changes: Changes,
): FundLine {
  const expected = line.score && expectedBudgetScore(line, form, profile);
  if (!expected || !line.score || line.score.placeholder !== null) return line;
  const score = correct(line.score, expected, profile, changes);
  return score ? { ...line, score } : line;
}

/** Fills a blank score; one that a person gave is only spoken of by the rules. */
export function fillIndicatorScore(
  indicator: Indicator,
  form: PerformanceForm,
  profile: Profile,
  changes: Changes,
): Indicator {
  const { score } = indicator;
  if (!score || score.inherited || !isBlank(score) || indicator.isPlaceholder) return indicator;
  const expected = expectedScore(indicator, form, profile);
  if (!expected) return indicator;
  const filled = correct(score, expected, profile, changes);
  return filled ? { ...indicator, score: filled } : indicator;
}

/** 总分 = Σ得分, once every row that carries points has a score. */
export function recomputeTotalScore(
  form: PerformanceForm,
  profile: Profile,
  as: WriteAs,
  changes: Changes,
): void {
  const total = form.total?.score;
  if (!total || total.placeholder !== null) return;
  const ofIndicators = form.indicators.flatMap(({ score }) => (score ? [score] : []));
  const ofBudget = form.funds.flatMap(({ score }) => (score ? [score] : []));
  const unscored = form.indicators.some(
    ({ score, weight, isPlaceholder }) =>
      score !== null && !isPlaceholder && !isEmpty(weight) && (score.value === null || score.issue !== null),
  );
  if (ofIndicators.every((score) => score.value === null)) return;
  if (unscored) {
    if (isBlank(total)) changes.leave(total.cell, "还有指标没有得分，暂不合计总分。");
    return;
  }
  const [indicators, budget] = [sumOf(ofIndicators), sumOf(ofBudget)];
  const { totalIncludesBudget, budgetWeight } = profile.scoring;
  if (
    totalIncludesBudget &&
    ofBudget.length === 0 &&
    mayHoldBudget(form, total.value, indicators, budgetWeight)
  )
    return changes.leave(
      total.cell,
      `总分 ${plain(total.value!, 2)} 比各项指标得分之和 ${plain(indicators, 2)} 多，可能含表内没有列出的预算执行得分，未改动。`,
    );
  if (total.value && anyBeyondWeight(form))
    return changes.leave(total.cell, "有的得分超过了分值，请先改正，总分未改动。");
  const both = indicators.plus(budget);
  const includes = profile.scoring.totalIncludesBudget;
  const expected = includes ? both : indicators;
  const alternative = includes ? indicators : both;
  const arithmetic = `指标得分 ${plain(indicators, 2)}${includes && !budget.isZero() ? ` + 预算执行得分 ${plain(budget, 2)}` : ""} = ${plain(expected, 2)}`;
  if (total.value && ofBudget.length > 0 && !expected.eq(alternative) && total.value.eq(alternative))
    return changes.leave(
      total.cell,
      `总分 ${plain(total.value, 2)} ${includes ? "未含" : "含"}预算执行得分，与当前口径不同，未改动。`,
    );
  const agrees = total.value && within(total.value, expected, profile.tolerance.score);
  const belied = agrees ? null : scoresBelied(form, expected, profile);
  if (belied !== null)
    return changes.leave(
      total.cell,
      `各项得分之和是 ${plain(expected, 2)}，按公式${belied}，改正后正好是总分 ${plain(total.value!, 2)}，总分未改动，请先核对得分。`,
    );
  if (total.value && !agrees && undeservedScores(form, profile).length > 0)
    return changes.leave(total.cell, "有的指标没有达标却得满分，请先改正得分，总分未改动。");
  const parts = includes ? [...ofBudget.filter((score) => score.value), ...ofIndicators] : ofIndicators;
  const formula = as === "formulas" ? sumFormula(total.cell, parts) : null;
  correct(total, { score: expected, arithmetic }, profile, changes, formula);
}

function sumOf(scores: readonly Sourced<Decimal>[]): Decimal {
  return sum(scores.map((score) => score.value ?? ZERO));
}

/** @returns the corrected cell, or null when nothing changes. */
function correct(
  stated: Sourced<Decimal>,
  expected: ExpectedScore,
  profile: Profile,
  changes: Changes,
  formula: string | null = null,
): Sourced<Decimal> | null {
  const { score, arithmetic } = expected;
  const agrees =
    stated.value &&
    (within(stated.value, score, profile.tolerance.score) ||
      // Agencies that score in whole points round: a hint of the rules, not a correction.
      (stated.value.isInteger() && within(stated.value, score, decimal(profile.tolerance.wholeScore))));
  if (agrees) return (changes.confirm(stated.cell, arithmetic), null);
  if (stated.cell.formula !== null)
    return (changes.leave(stated.cell, formulaStays(stated.cell, plain(score, 2))), null);
  if (stated.issue !== null && stated.issue !== "error") return null;
  const next = withFormula(numberChange(stated.cell, score), formula);
  changes.change({ cell: stated.cell, next, after: plain(score, 2), why: arithmetic });
  return { ...stated, value: score, issue: null };
}
