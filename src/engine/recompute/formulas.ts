/** The same results as formulas, where every cell they refer to holds a plain number in one unit. */
import { a1, rangeA1 } from "../../model/address";
import type { CellView } from "../../model/snapshot";
import type { Sourced } from "../../model/sourced";
import type { Amount, RateNotation } from "../../model/values";

export type WriteAs = "values" | "formulas";

/** «=SUM(E7:E9)», or with single cells when they are not one block. Null when a part is text. */
export function sumFormula(cell: CellView, parts: readonly Sourced<unknown>[]): string | null {
  const cells = parts.map((part) => part.cell);
  if (cells.some((part) => part.at.sheet !== cell.at.sheet || !isPlain(part))) return null;
  const { column } = cells[0]!.at;
  const rows = cells.map((part) => part.at.row);
  const block =
    cells.every((part) => part.at.column === column) &&
    rows.every((row, i) => i === 0 || row === rows[i - 1]! + 1);
  if (block) return `=SUM(${rangeA1({ top: rows[0]!, bottom: rows.at(-1)!, left: column, right: column })})`;
  if (cells.length > 30) return null;
  return `=SUM(${cells.map((part) => a1(part.at)).join(",")})`;
}

/** «=ROUND(F6/E6,4)», times 100 where the column is written in bare percent. Null when an amount is text. */
export function rateFormula(
  executed: Sourced<Amount>,
  budget: Sourced<Amount>,
  notation: RateNotation,
): string | null {
  if (notation === "percent-text" || notation === "bare-percent-text") return null;
  if (!isPlain(executed.cell) || !isPlain(budget.cell)) return null;
  if (executed.value?.unit !== budget.value?.unit) return null;
  const quotient = `${a1(executed.cell.at)}/${a1(budget.cell.at)}`;
  return notation === "bare-percent" ? `=ROUND(${quotient}*100,2)` : `=ROUND(${quotient},4)`;
}

function isPlain(cell: CellView): boolean {
  return typeof cell.value === "number" || cell.value === null;
}
