/**
 * Exact decimals for money and rates. Binary floating point never takes part in a comparison:
 * 0.1 + 0.2 must equal 0.3 in a clerk's total.
 */
import { exact, type Exact } from "./exact";

export type Decimal = Exact;

/**
 * @param source decimal digits, or a finite number from a cell. A number is taken at 15 significant digits, as Excel
 * and WPS show it, so that a computed 0.30000000000000004 is 0.3.
 * @throws RangeError for anything that is not a finite decimal; parse user text with `forms/values` first.
 */
export function decimal(source: string | number | Decimal): Decimal {
  return exact(source);
}

export const ZERO = decimal(0);
export const ONE = decimal(1);
export const HUNDRED = decimal(100);

/** Rounds half away from zero, as 四舍五入 and Excel's ROUND do. */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  return value.rounded(places);
}

/** |a − b| ≤ tolerance, exactly. */
export function within(a: Decimal, b: Decimal, tolerance: Decimal | number): boolean {
  return a.minus(b).abs().lte(tolerance);
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

/** Plain digits without exponent; `places` pads or rounds, absent keeps the value's own digits. */
export function digits(value: Decimal, places?: number): string {
  return value.toFixed(places);
}

/** Number of digits behind the decimal point. */
export function decimalPlaces(value: Decimal): number {
  return value.decimalPlaces();
}
