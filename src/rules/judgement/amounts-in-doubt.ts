/**
 * Which amounts are no ground for writing a rate: the stated rate may be the right figure of the row, and an amount the
 * wrong one. Overwriting it would destroy the only trace of the mistake.
 */
import { HUNDRED, sum, type Decimal } from "../../model/decimal";
import type { FundLine, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { amountIn, amountTolerance, moneyUnitOf } from "./amounts";
import { executionRate, sameRate, type ExecutionRate } from "./execution-rate";
import { amountsBelieRate } from "./rate-slip";

export type Doubt =
  /** The amounts contradict each other or the rate like a slip of units. */
  | "unit"
  /** More was spent than there was, and the stated rate says otherwise. */
  | "overspent"
  /** The stated rate is right for the amount that total and sources give. */
  | "sum";

/** Null when the rate may be worked out from the line's amounts. */
export function amountsInDoubt(line: FundLine, form: PerformanceForm, profile: Profile): Doubt | null {
  if (amountsBelieRate(line, form, profile)) return "unit";
  const rate = executionRate(line, form, profile);
  const stated = line.rate?.value;
  if (!rate || !stated || line.rate!.cell.formula !== null || sameRate(stated, rate.percent, profile))
    return null;
  if (rate.percent.gt(HUNDRED) && stated.percent.lte(HUNDRED) && !stated.percent.isZero()) return "overspent";
  return impliedRates(line, rate, form, profile).some((percent) => sameRate(stated, percent, profile))
    ? "sum"
    : null;
}

/** The rates that the line would have with the amount that the others of its total leave for it. */
function impliedRates(
  line: FundLine,
  rate: ExecutionRate,
  form: PerformanceForm,
  profile: Profile,
): readonly Decimal[] {
  const unit = moneyUnitOf(form);
  const field = ({ initial: "initialBudget", adjusted: "adjustedBudget", received: "received" } as const)[
    rate.denominator
  ];
  const budget = amountIn(rate.budget, unit)!;
  const executed = amountIn(rate.executed, unit)!;
  const tolerance = amountTolerance(profile, unit).times(form.funds.length);
  const differs = (implied: Decimal | null, own: Decimal): implied is Decimal =>
    implied !== null && implied.gt(0) && implied.minus(own).abs().gt(tolerance);
  const [spent, granted] = [impliedAmount(line, "executed", form), impliedAmount(line, field, form)];
  return [
    ...(differs(spent, executed) ? [spent.times(HUNDRED).div(budget)] : []),
    ...(differs(granted, budget) ? [executed.times(HUNDRED).div(granted)] : []),
  ];
}

/** Of the total: the sum of its sources; of a source: what the total leaves for it. Null where something is missing. */
function impliedAmount(
  line: FundLine,
  field: "initialBudget" | "adjustedBudget" | "received" | "executed",
  form: PerformanceForm,
): Decimal | null {
  const total = form.funds.find(({ role }) => role === "total");
  const sources = form.funds.filter(({ role, level }) => role === "source" && level === 1);
  if (!total || sources.length === 0 || (line !== total && !sources.includes(line))) return null;
  const amounts = sources.filter((source) => source !== line).map((source) => source[field]);
  if (amounts.some((amount) => amount && amount.issue !== null)) return null;
  const added = sum(amounts.flatMap((amount) => amountIn(amount, moneyUnitOf(form)) ?? []));
  if (line === total) return added;
  return amountIn(total[field], moneyUnitOf(form))?.minus(added) ?? null;
}
