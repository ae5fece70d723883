/** Amounts written in another unit than their column's: 元 in a column of 万元 and the other way round. */
import { decimal, type Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import { MONEY_UNITS, type MoneyUnit } from "../../model/values";
import type { Profile } from "../../profile/profile";
import { amountIn, convertMoney, moneyUnitOf, type ExecutionRate } from "../judgement";

export type Slip = "large" | "small";

/** «large»: `amount` is about 10,000 times `other`; «small»: about a ten thousandth; null otherwise. */
export function scaleOf(amount: Decimal, other: Decimal, { unitSlip }: Profile): Slip | null {
  // Nearly all amounts are of one magnitude: their exponents settle it (the profile's limits are 1,000 at least).
  if (Math.abs(amount.magnitude - other.magnitude) < 3 || amount.lte(0) || other.lte(0)) return null;
  const apart = (large: Decimal, small: Decimal): boolean =>
    large.gte(small.times(unitSlip.from)) && large.lte(small.times(unitSlip.to));
  if (apart(amount, other)) return "large";
  return apart(other, amount) ? "small" : null;
}

/** 执行数 and 预算数 differ as 元 and 万元 do. */
export function amountsOfTwoUnits(
  { executed, budget }: Pick<ExecutionRate, "executed" | "budget">,
  form: PerformanceForm,
  profile: Profile,
): boolean {
  const unit = moneyUnitOf(form);
  const [a, b] = [amountIn(executed, unit), amountIn(budget, unit)];
  return a !== null && b !== null && scaleOf(a, b, profile) !== null;
}

/** Exactly ten thousand times, within `tolerance` of the smaller one's unit. */
export function isTenThousandfold(large: Decimal, small: Decimal, tolerance: Decimal): boolean {
  return large.div(10_000).minus(small).abs().lte(tolerance);
}

/** The unit in which an amount of a column comes out ten thousand times too large or too small; null when there is none. */
export function unitApart(scale: Slip, unit: MoneyUnit): MoneyUnit | null {
  const one = decimal(1);
  return (
    MONEY_UNITS.find((other) =>
      (scale === "large" ? convertMoney(one, unit, other) : convertMoney(one, other, unit)).eq(10_000),
    ) ?? null
  );
}

/** What seems to have happened, for a sentence: one of the two amounts is in another unit. */
export function slipOf(scale: Slip, unit: MoneyUnit): string {
  const own = unitApart(scale, unit);
  if (own) return `按“${own}”填报`;
  const others = unitApart(scale === "large" ? "small" : "large", unit);
  return others ? `同表金额按“${others}”填报` : "用错了单位";
}
