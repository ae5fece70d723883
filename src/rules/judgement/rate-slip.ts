/** Rates that tell of a slip of units: right with one of their amounts read ten thousand times smaller or larger. */
import type { FundLine, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { executionRate, sameRate, type ExecutionRate } from "./execution-rate";

const MYRIAD = 10_000;
/** Smaller rates agree with a ten thousandth of nearly anything. In percent. */
const LEAST_TELLING = 1;
/** No budget is overspent so far: one of the amounts is wrong. In percent. */
const BEYOND_BELIEF = 1000;

/** How many times too large the computed rate is; null when the stated one does not tell of a slip. */
export function rateSlip(
  line: FundLine,
  form: PerformanceForm,
  profile: Profile,
): { readonly rate: ExecutionRate; readonly slip: "large" | "small" } | null {
  const stated = line.rate?.value;
  const rate = stated?.percent.gte(LEAST_TELLING) ? executionRate(line, form, profile) : null;
  if (!stated || !rate || sameRate(stated, rate.percent, profile)) return null;
  if (sameRate(stated, rate.percent.div(MYRIAD), profile)) return { rate, slip: "large" };
  return sameRate(stated, rate.percent.times(MYRIAD), profile) ? { rate, slip: "small" } : null;
}

/** The amounts contradict each other or the stated rate so much that no rate may be written from them. */
export function amountsBelieRate(line: FundLine, form: PerformanceForm, profile: Profile): boolean {
  const rate = executionRate(line, form, profile);
  return rate !== null && (rate.percent.gt(BEYOND_BELIEF) || rateSlip(line, form, profile) !== null);
}
