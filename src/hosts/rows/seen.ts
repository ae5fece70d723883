/** Cells of a snapshot by their place in the sheet. */
import type { CellAddress } from "../../model/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";

export interface SeenCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
}

export function sheetOf(workbook: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return workbook.sheets.find((sheet) => sheet.name === name);
}

export function cellIn(sheet: SheetSnapshot, row: number, column: number): SeenCell {
  const y = row - sheet.origin.row;
  const x = column - sheet.origin.column;
  return {
    value: sheet.values[y]?.[x] ?? null,
    formula: sheet.formulas.get(`${row},${column}`) ?? null,
    format: sheet.formats[y]?.[x] ?? "General",
  };
}

/** A formula's place from its key. */
export function placeOf(key: string): { row: number; column: number } {
  const comma = key.indexOf(",");
  return { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)) };
}

/** Cells of a row that hold something, from left to right. */
export function* filledCells(
  sheet: SheetSnapshot,
  row: number,
): Generator<{ readonly at: CellAddress; readonly cell: SeenCell }> {
  for (let index = 0; index < sheet.columnCount; index++) {
    const column = sheet.origin.column + index;
    const cell = cellIn(sheet, row, column);
    const isBlank = (cell.value === null || cell.value === "") && cell.formula === null;
    if (!isBlank) yield { at: { sheet: sheet.name, row, column }, cell };
  }
}

/** Whether two readings of a sheet hold the same in the same places; of formulas their results do not count. */
export function sameContents(a: SheetSnapshot, b: SheetSnapshot): boolean {
  const [first, second] = [a, b].map((sheet) =>
    JSON.stringify([
      sheet.origin,
      [...sheet.formulas].sort(),
      sheet.values.map((row, y) =>
        row.map((value, x) =>
          sheet.formulas.has(`${sheet.origin.row + y},${sheet.origin.column + x}`) ? null : value,
        ),
      ),
    ]),
  );
  return first === second;
}
