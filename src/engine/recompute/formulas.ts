/** The same results as formulas, where every cell they refer to holds a plain number in one unit. */
import { a1 } from "../../model/address";
import { ONE } from "../../model/decimal";
import type { CellChange } from "../../model/finding";
import type { CellView } from "../../model/snapshot";
import type { Sourced } from "../../model/sourced";
import type { Amount, MoneyUnit } from "../../model/values";
import { shownScale } from "../../forms/values";
import { SummedCells } from "./summed-cells";

export type WriteAs = "values" | "formulas";

/**
 * The change with a formula behind it and its value as the result until the sheet is calculated again. Text stays text: in
 * a cell formatted as text a formula would be shown instead of its result.
 */
export function withFormula(change: CellChange, formula: string | null): CellChange {
  return formula !== null && typeof change.value === "number" ? { ...change, formula } : change;
}

/** Of points: «=SUM(E7:E9)», or with single cells when they are not one block. Null when a part is text. */
export function sumFormula(cell: CellView, parts: readonly Sourced<unknown>[]): string | null {
  const cells = parts.map((part) => part.cell);
  if (cells.some((part) => part.at.sheet !== cell.at.sheet || typeof part.value === "string")) return null;
  const summed = new SummedCells();
  for (const { at } of cells) summed.add(at);
  return summed.formula;
}

/**
 * «=ROUND(F6/E6,4)», or «=ROUND(F6/E6*100,2)» where the column is written in bare percent. Null when an amount is text or
 * the two are in different units.
 * @param places behind the point of the percentage
 */
export function rateFormula(
  executed: Sourced<Amount>,
  budget: Sourced<Amount>,
  { bare, places }: { readonly bare: boolean; readonly places: number },
): string | null {
  const unit = executed.value?.unit;
  if (unit === undefined || unit !== budget.value?.unit) return null;
  if (!isPlain(executed.cell, unit) || !isPlain(budget.cell, unit)) return null;
  const quotient = `${a1(executed.cell.at)}/${a1(budget.cell.at)}`;
  return bare ? `=ROUND(${quotient}*100,${places})` : `=ROUND(${quotient},${places + 2})`;
}

/** A number, or blank, that is kept in the unit in which it is shown. */
export function isPlain(cell: CellView, unit: MoneyUnit): boolean {
  return (typeof cell.value === "number" || cell.value === null) && isKeptAsShown(cell, unit);
}

/** False for formats that show 万元 of a number kept in 元: formulas calculate with what is kept. */
export function isKeptAsShown(cell: CellView, unit: MoneyUnit): boolean {
  return shownScale(cell.format, unit)?.eq(ONE) ?? false;
}
