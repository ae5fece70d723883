/** Fixes that keep the cell's own notation. */
import { amountChange, rateChange, type RateChangeOptions } from "../forms/values";
import type { Decimal } from "../model/decimal";
import type { CellChange, Fix } from "../model/finding";
import type { Sourced } from "../model/sourced";
import type { Amount, Rate } from "../model/values";
import { convertMoney } from "./judgement";
import type { MoneyUnit } from "../model/values";

/** Writes a derived rate; undefined when a formula stands in the cell: a formula is never overwritten. */
export function fixRate(
  rate: Sourced<Rate>,
  percent: Decimal,
  why: string,
  options: RateChangeOptions = {},
): Fix | undefined {
  return edit(rate, rateChange(rate.cell, rate.value, percent, options), "safe", why);
}

/** Writes an amount given in `unit`; undefined when a formula stands in the cell. */
export function fixAmount(
  amount: Sourced<Amount>,
  value: Decimal,
  unit: MoneyUnit,
  safety: Fix["safety"],
  why: string,
): Fix | undefined {
  const own = amount.value ? convertMoney(value, unit, amount.value.unit) : value;
  return edit(amount, amountChange(amount.cell, amount.value, own), safety, why);
}

function edit(
  { cell }: Sourced<unknown>,
  next: CellChange,
  safety: Fix["safety"],
  why: string,
): Fix | undefined {
  if (cell.formula !== null) return undefined;
  return { safety, edits: [{ at: cell.at, expected: cell.value, expectedFormula: null, next, why }] };
}
