/** Two values in one unit, or the reason why they cannot be compared. */
import { HUNDRED, decimal, type Decimal } from "../../model/decimal";
import type { IndicatorValue } from "../../model/values";

export interface Comparable {
  readonly a: Decimal;
  readonly b: Decimal;
  /** Unit of both; null when neither has one. */
  readonly unit: string | null;
}

/** Units that say the same, and multiples of them. 人 and 人次, 个 and 套 are NOT the same. */
const SAME: Readonly<Record<string, readonly [string, number]>> = {
  "%": ["%", 1],
  百分比: ["%", 1],
  个百分点: ["%", 1],
  百分点: ["%", 1],
  "‰": ["%", 0.1],
  平方: ["平方米", 1],
  平米: ["平方米", 1],
  "㎡": ["平方米", 1],
  m2: ["平方米", 1],
  "m²": ["平方米", 1],
  立方: ["立方米", 1],
  "m³": ["立方米", 1],
  m: ["米", 1],
  公里: ["米", 1000],
  千米: ["米", 1000],
  km: ["米", 1000],
  千克: ["公斤", 1],
  kg: ["公斤", 1],
  吨: ["公斤", 1000],
  度: ["千瓦时", 1],
  天: ["日", 1],
  个月: ["月", 1],
  名: ["人", 1],
  位: ["人", 1],
};
const MULTIPLES: readonly (readonly [string, number])[] = [
  ["万", 10_000],
  ["亿", 100_000_000],
];

/**
 * `a` and `b` in one unit. A value without a unit takes the other's; a percentage takes a bare number only when it can
 * be meant as one (97.44 against 90%, 0.95 against 90%), not a count (2 against 90%).
 * Null when units differ or either is no number.
 */
export function comparable(a: IndicatorValue, b: IndicatorValue): Comparable | null {
  if (!a.number || !b.number) return null;
  const [left, right] = [unitOf(a), unitOf(b)];
  if (left === null || right === null) return oneWithoutUnit(a.number, left, b.number, right);
  const [unitA, factorA] = baseUnit(left);
  const [unitB, factorB] = baseUnit(right);
  if (unitA !== unitB) return null;
  if (factorA === factorB) return { a: a.number, b: b.number, unit: left };
  return { a: a.number.times(factorA), b: b.number.times(factorB), unit: unitA };
}

/** The unit of a value, percent included; null when it has none. */
export function unitOf(value: IndicatorValue): string | null {
  return value.kind === "percent" ? "%" : value.unit || null;
}

function oneWithoutUnit(
  a: Decimal,
  unitA: string | null,
  b: Decimal,
  unitB: string | null,
): Comparable | null {
  const unit = unitA ?? unitB;
  if (unit === null || baseUnit(unit)[0] !== "%") return { a, b, unit };
  if (unitA === null) {
    const read = asPercent(a, b);
    return read && { a: read, b, unit: "%" };
  }
  const read = asPercent(b, a);
  return read && { a, b: read, unit: "%" };
}

/** Half to one and a half times the other percentage is close enough to be one. */
function asPercent(bare: Decimal, percent: Decimal): Decimal | null {
  if (bare.isZero()) return bare;
  const close = (value: Decimal) => value.gte(percent.times(0.5)) && value.lte(percent.times(1.5));
  if (close(bare)) return bare;
  const scaled = bare.times(HUNDRED);
  return !bare.isInteger() && close(scaled) ? scaled : null;
}

function baseUnit(unit: string): readonly [string, Decimal] {
  const known = SAME[unit];
  if (known) return [known[0], decimal(known[1])];
  for (const [prefix, factor] of MULTIPLES)
    if (unit.length > 1 && unit.startsWith(prefix)) {
      const [base, inner] = baseUnit(unit.slice(1));
      return [base, inner.times(factor)];
    }
  return [unit, decimal(1)];
}
