/** One cell of a snapshot, by its place in the sheet. */
import type { CellAddress } from "../../model/address";
import type { CellValue, WorkbookSnapshot } from "../../model/snapshot";

export interface SnapshotCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
}

/** @returns null when there is no such sheet; a blank cell beyond the used range. */
export function cellIn(
  workbook: WorkbookSnapshot,
  { sheet: name, row, column }: CellAddress,
): SnapshotCell | null {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) return null;
  const [r, c] = [row - sheet.origin.row, column - sheet.origin.column];
  return {
    value: sheet.values[r]?.[c] ?? null,
    formula: sheet.formulas.get(`${row},${column}`) ?? null,
    format: sheet.formats[r]?.[c] ?? "General",
  };
}
