/** 总分 by its parts. */
import { HUNDRED, sum, ZERO, within, type Decimal } from "../../model/decimal";
import { namesBudgetExecution } from "../../forms/values";
import type { PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { plain } from "../judgement";
import { pointsOf } from "./points";

export interface TotalScore {
  /** Σ得分, with or without budget execution as the profile says. */
  readonly computed: Decimal;
  /** Of indicators and of budget execution: «88 + 8.62 = 96.62» */
  readonly arithmetic: string;
  /** The form's own 总分 row counts the indicators alone, weights and scores alike; SCR-01 asks about it. */
  readonly leavesBudgetOut: boolean;
}

/**
 * Null while an indicator has no readable score: a sum of what happens to be there says nothing.
 * @param stated the total that the form claims
 */
export function totalScore(
  form: PerformanceForm,
  { scoring, tolerance }: Profile,
  stated: Decimal | null = form.total?.score?.value ?? null,
): TotalScore | null {
  const points = pointsOf(form, "score");
  if (points.indicators.length === 0 || points.incomplete) return null;
  const counted = scoring.totalIncludesBudget;
  if (
    counted &&
    points.budget.length === 0 &&
    mayHoldBudget(form, stated, points.ofIndicators, scoring.budgetWeight)
  )
    return null;
  const computed = points.ofIndicators.plus(counted ? points.ofBudget : 0);
  const parts = counted && points.budget.length > 0 ? ` + ${plain(points.ofBudget)}` : "";
  const arithmetic = `${plain(points.ofIndicators)}${parts} = ${plain(computed)}`;
  const [weight, score] = [form.total?.weight?.value, form.total?.score?.value];
  const leavesBudgetOut =
    !!weight &&
    within(weight, pointsOf(form, "weight").ofIndicators, tolerance.score) &&
    within(score ?? ZERO, points.ofIndicators, tolerance.score);
  return { computed, arithmetic, leavesBudgetOut };
}

/** No cell gives the budget's points, and the total exceeds the indicators' by no more than those could be. */
export function mayHoldBudget(
  { indicators }: PerformanceForm,
  stated: Decimal | null,
  ofIndicators: Decimal,
  budgetWeight: number,
): boolean {
  const rest = stated?.minus(ofIndicators);
  const own = indicators.some(({ name }) => namesBudgetExecution(name.value));
  // All 100 points are the indicators': the budget has none.
  if (sum(indicators.map(({ weight }) => weight?.value ?? ZERO)).eq(HUNDRED)) return false;
  return !!rest && !own && rest.gt(0) && rest.lte(budgetWeight);
}
