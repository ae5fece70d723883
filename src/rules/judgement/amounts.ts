/** Amounts in a common unit. */
import { decimal, digits, type Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import { MONEY_UNITS, YUAN_IN, type Amount, type MoneyUnit } from "../../model/values";
import type { Profile } from "../../profile/profile";

/** Exact conversion between the units of money. */
export function convertMoney(value: Decimal, from: MoneyUnit, to: MoneyUnit): Decimal {
  return from === to ? value : value.times(YUAN_IN[from]).div(YUAN_IN[to]);
}

/** Null for a unit of another kind, or one that no form counts its money in (百万元). */
export function moneyUnitNamed(unit: string | null): MoneyUnit | null {
  return MONEY_UNITS.find((one) => one === unit) ?? null;
}

/** The amount in `unit`; null when the cell holds none. */
export function amountIn(amount: Sourced<Amount> | null, unit: MoneyUnit): Decimal | null {
  return amount?.value ? convertMoney(amount.value.value, amount.value.unit, unit) : null;
}

/** The unit a form's amounts are compared in: its own, else 万元 as the national forms have it. */
export function moneyUnitOf(form: Pick<PerformanceForm, "unit">): MoneyUnit {
  return form.unit ?? "万元";
}

/**
 * How far two amounts of a form may differ, in `unit`. The profile's tolerance is the last customary digit: a fen in a
 * form of 元, two places in 万元; in 亿元 it is taken as 万元.
 */
export function amountTolerance(profile: Profile, unit: MoneyUnit): Decimal {
  const tolerance = decimal(profile.tolerance.amount);
  return unit === "亿元" ? tolerance.div(10_000) : tolerance;
}

/** «577.5万元»; at most six places, none padded. */
export function amountText(value: Decimal, unit: MoneyUnit): string {
  return plain(value, 6) + unit;
}

/** «58.85%», at most `places` places, none padded. */
export function percentText(percent: Decimal, places = 2): string {
  return `${plain(percent, places)}%`;
}

/** Plain digits with at most `places` behind the point, half up, none padded. */
export function plain(value: Decimal, places = 4): string {
  return digits(decimal(value.toFixed(places)));
}

/** «1000 + 100 = 1100», or the one amount alone. */
export function sumText(terms: readonly Decimal[], sum: Decimal): string {
  const added = terms.map((term) => plain(term, 6)).join(" + ");
  return terms.length > 1 ? `${added} = ${plain(sum, 6)}` : added;
}
