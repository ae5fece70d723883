/** Two values in one unit, or the reason why they cannot be compared. */
import { convertUnit } from "../../forms/values";
import { HUNDRED, type Decimal } from "../../model/decimal";
import type { Profile } from "../../profile/profile";
import type { IndicatorValue } from "../../model/values";

export interface Comparable {
  readonly a: Decimal;
  readonly b: Decimal;
  /** Unit of both; null when neither has one. */
  readonly unit: string | null;
}

/**
 * `a` and `b` in one unit. A value without a unit takes the other's; a percentage takes a bare number only when it can
 * be meant as one (97.44 against 90%, 0.95 against 90%), not a count (2 against 90%).
 * Null when units differ, one of two different ones is unknown, or either is no number.
 */
export function comparable(a: IndicatorValue, b: IndicatorValue, profile: Profile): Comparable | null {
  if (!a.number || !b.number) return null;
  const [left, right] = [valueUnit(a), valueUnit(b)];
  if (left === null || right === null) return oneWithoutUnit(a.number, left, b.number, right, profile);
  const number = convertUnit(a.number, left, right);
  return number && { a: number, b: b.number, unit: right };
}

/** The unit of a value, percent included; null when it has none. */
export function valueUnit(value: IndicatorValue): string | null {
  return value.kind === "percent" ? "%" : value.unit || null;
}

function oneWithoutUnit(
  a: Decimal,
  unitA: string | null,
  b: Decimal,
  unitB: string | null,
  { evidence }: Profile,
): Comparable | null {
  const unit = unitA ?? unitB;
  if (unit === null || unit !== "%") return { a, b, unit };
  if (unitA === null) {
    const read = asPercent(a, b, evidence.barePercent);
    return read && { a: read, b, unit: "%" };
  }
  const read = asPercent(b, a, evidence.barePercent);
  return read && { a, b: read, unit: "%" };
}

/** A bare number not further off the other percentage than `range` (percent of it) is one. */
function asPercent(bare: Decimal, percent: Decimal, range: number): Decimal | null {
  if (bare.isZero()) return bare;
  const slack = percent.times(range).div(HUNDRED);
  const close = (value: Decimal) => value.gte(percent.minus(slack)) && value.lte(percent.plus(slack));
  if (close(bare)) return bare;
  const scaled = bare.times(HUNDRED);
  return !bare.isInteger() && close(scaled) ? scaled : null;
}
