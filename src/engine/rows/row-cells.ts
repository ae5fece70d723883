/** What planning rows looks up in a sheet. */
import type { CellRange } from "../../model/address";
import { isCellError, type CellValue, type SheetSnapshot } from "../../model/snapshot";

type Rect = Omit<CellRange, "sheet">;

export interface RowCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
}

export function cellAt(sheet: SheetSnapshot, row: number, column: number): RowCell {
  const value = sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
  return { row, column, value, formula: sheet.formulas.get(`${row},${column}`) ?? null };
}

/** From left to right, those that hold something. */
export function filledIn(sheet: SheetSnapshot, row: number): RowCell[] {
  const columns = Array.from({ length: sheet.columnCount }, (_, index) => sheet.origin.column + index);
  return columns
    .map((column) => cellAt(sheet, row, column))
    .filter(({ value, formula }) => formula !== null || (value !== null && value !== ""));
}

export function mergeAt(sheet: SheetSnapshot, row: number, column: number): Rect | null {
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  if (!merge) return null;
  const { top, left, bottom, right } = merge;
  return { top, left, bottom, right };
}

export function textOf({ value }: RowCell): string {
  return value === null || isCellError(value) ? "" : String(value).trim();
}
