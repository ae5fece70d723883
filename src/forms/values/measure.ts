/** Gives figures their kind, unit and scale. */
import { decimal, HUNDRED, type Decimal } from "../../model/decimal";
import type { IndicatorValue } from "../../model/values";
import { bareReading } from "./parse-rate";
import type { Quantity } from "./read-quantity";
import { MYRIAD, unitClass, unitInName } from "./units";

export interface IndicatorContext {
  /** 三级指标: a unit in its brackets counts before the column's; 时间 and the like make «2020.12» a date. */
  readonly name?: string | null;
  /** Unit of the row's own unit column. */
  readonly unit?: string | null;
  /** Unit of the whole column, from its heading. */
  readonly columnUnit?: string | null;
  /** The row's 指标性质／计算符号 cell. */
  readonly operator?: string | null;
  /** Completes «12月底前». */
  readonly year?: number | null;
  /** Percent the value is compared with; only chooses whether a bare 0.95 under % is 95% or 0.95%. */
  readonly hint?: Decimal | null;
  /** The workbook counts days from 1904. */
  readonly date1904?: boolean;
}

/** In the value, else in the name's brackets, else of the row, else of the column. */
export function unitFor(own: string | null, context: IndicatorContext): string | null {
  return (
    own ??
    unitInName(context.name ?? "") ??
    (context.unit?.trim() || null) ??
    (context.columnUnit?.trim() || null)
  );
}

type Measured = Pick<IndicatorValue, "kind" | "number" | "range" | "unit">;

export function measured(quantity: Quantity, context: IndicatorContext): Measured {
  const myriad = quantity.unit === null ? undefined : MYRIAD[quantity.unit];
  let unit = unitFor(myriad ? null : quantity.unit, context);
  let factor = myriad ?? decimal(1);
  const known = unitClass(unit);
  if (known?.dimension === "元") {
    // «3.5万» under a heading of money is 3.5 万元, whatever unit of money the heading names.
    if (myriad) [unit, factor] = [`${quantity.unit!}元`, decimal(1)];
    return scaled(quantity, factor, unit, quantity.product ? "expression" : "money");
  }
  if (known?.dimension === "%") {
    const bare = quantity.unit === null && quantity.number && context.hint;
    if (
      known.factor.eq(1) &&
      bare &&
      bareReading(quantity.number, { percentColumn: true, hint: context.hint }) === "fraction"
    )
      factor = HUNDRED;
    return scaled(quantity, factor.times(known.factor), "%", quantity.product ? "expression" : "percent");
  }
  const counted = unit && /^[万亿]/.test(unit) ? unitClass(unit.slice(1)) : null;
  if (counted && unit) [unit, factor] = [unit.slice(1), factor.times(MYRIAD[unit[0]!]!)];
  return scaled(quantity, factor, unit, quantity.product ? "expression" : "number");
}

function scaled(
  quantity: Quantity,
  factor: Decimal,
  unit: string | null,
  kind: IndicatorValue["kind"],
): Measured {
  return {
    kind,
    unit,
    number: quantity.number?.times(factor) ?? null,
    range: quantity.range ? [quantity.range[0].times(factor), quantity.range[1].times(factor)] : null,
  };
}
