/** Amounts written in another unit than their column's: 元 in a column of 万元 and the other way round. */
import type { Decimal } from "../../model/decimal";
import type { Profile } from "../../profile/profile";

/** «large»: `amount` is about 10,000 times `other`; «small»: about a ten thousandth; null otherwise. */
export function scaleOf(amount: Decimal, other: Decimal, { unitSlip }: Profile): "large" | "small" | null {
  // Nearly all amounts are of one magnitude: their exponents settle it (the profile's limits are 1,000 at least).
  if (Math.abs(amount.magnitude - other.magnitude) < 3 || amount.lte(0) || other.lte(0)) return null;
  const apart = (large: Decimal, small: Decimal): boolean =>
    large.gte(small.times(unitSlip.from)) && large.lte(small.times(unitSlip.to));
  if (apart(amount, other)) return "large";
  return apart(other, amount) ? "small" : null;
}

/** Exactly ten thousand times, within `tolerance` of the smaller one's unit. */
export function isTenThousandfold(large: Decimal, small: Decimal, tolerance: Decimal): boolean {
  return large.div(10_000).minus(small).abs().lte(tolerance);
}
