/** A part of a total that its own row contradicts is more likely wrong than the total. */
import type { AmountColumn, FundLine, PerformanceForm } from "../model/form";
import type { Profile } from "../profile/profile";
import { amountIn, amountTolerance, budgetFields, moneyUnitOf } from "./judgement";

/**
 * The part spends, or is expected to spend, more than its own budget: in the column of the spending the part may be too
 * large, in that of the budget too small. Null when no part does so in a way that explains which is larger.
 * @param excess Σ parts − total: positive when the parts exceed it
 */
export function suspectPart(
  parts: readonly FundLine[],
  column: AmountColumn,
  excess: "more" | "less",
  form: PerformanceForm,
  profile: Profile,
): FundLine | null {
  const unit = moneyUnitOf(form);
  const tolerance = amountTolerance(profile, unit);
  const [budget] = budgetFields(form, profile).filter((field) => parts.some((part) => part[field]?.value));
  if (!budget) return null;
  const exceeds = (part: FundLine, spending: "executed" | "forecast"): boolean => {
    const [spent, granted] = [amountIn(part[spending], unit), amountIn(part[budget], unit)];
    return !!spent && !!granted && spent.minus(granted).gt(tolerance);
  };
  if (column === "executed" || column === "forecast")
    return excess === "more" ? (parts.find((part) => exceeds(part, column)) ?? null) : null;
  if (column !== budget || excess === "more") return null;
  return parts.find((part) => exceeds(part, "executed") || exceeds(part, "forecast")) ?? null;
}
