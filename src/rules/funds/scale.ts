/** Amounts written in another unit than their column's: 元 in a column of 万元 and the other way round. */
import type { Decimal } from "../../model/decimal";

/** Ten thousandfold, give or take a factor of two. */
const LOW = 5_000;
const HIGH = 20_000;

/** «large»: `amount` is about 10,000 times `other`; «small»: about a ten thousandth; null otherwise. */
export function scaleOf(amount: Decimal, other: Decimal): "large" | "small" | null {
  // Nearly all amounts are of one magnitude: their exponents settle it.
  if (Math.abs(amount.magnitude - other.magnitude) < 3 || amount.lte(0) || other.lte(0)) return null;
  if (amount.gte(other.times(LOW)) && amount.lte(other.times(HIGH))) return "large";
  return other.gte(amount.times(LOW)) && other.lte(amount.times(HIGH)) ? "small" : null;
}

/** Exactly ten thousand times, within `tolerance` of the smaller one's unit. */
export function isTenThousandfold(large: Decimal, small: Decimal, tolerance: Decimal): boolean {
  return large.div(10_000).minus(small).abs().lte(tolerance);
}
