/** Cells of a row as they are expected and as they are named to the clerk. */
import { a1, type CellAddress } from "../../model/address";
import type { ExpectedCell } from "../../model/row-change";
import type { SheetSnapshot } from "../../model/snapshot";
import type { RowCell } from "./row-cells";

export function expectedOf(sheet: SheetSnapshot, cells: readonly RowCell[]): ExpectedCell[] {
  return cells.map(({ row, column, value, formula }) => ({
    at: { sheet: sheet.name, row, column },
    value,
    formula,
  }));
}

export function places(cells: readonly CellAddress[]): string {
  const names = cells.slice(0, 4).map(a1);
  return names.join("、") + (cells.length > names.length ? ` 等 ${cells.length} 处` : "");
}

export function short(text: string): string {
  return text.length > 14 ? `${text.slice(0, 14)}…` : text;
}
