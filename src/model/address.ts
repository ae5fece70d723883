/** Cell addresses. Rows and columns count from 0 inside the program; only people see A1 style. */

export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all four edges included. */
export interface CellRange {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** A → 0, AA → 26. Expects upper or lower case letters only. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A1 style, without the sheet's name. */
export function a1(at: { readonly row: number; readonly column: number }): string {
  return columnName(at.column) + (at.row + 1);
}

/** A1:B2 style, without the sheet's name; a single cell has no colon. */
export function rangeA1(range: Omit<CellRange, "sheet">): string {
  const first = a1({ row: range.top, column: range.left });
  const last = a1({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** Reads `B7`, `$B$7`; null when it is no cell address inside a sheet of 1,048,576 × 16,384. */
export function parseA1(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.trim());
  if (!match) return null;
  const column = columnIndex(match[1]!);
  const row = Number(match[2]) - 1;
  return row < 1_048_576 && column < 16_384 ? { row, column } : null;
}

/** Reads `A1:C3` or `A1`; null when malformed. Corners may come in any order. */
export function parseRangeA1(text: string): Omit<CellRange, "sheet"> | null {
  const [first = "", last = first, extra] = text.split(":");
  const a = parseA1(first);
  const b = parseA1(last);
  if (!a || !b || extra !== undefined) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function contains(range: Omit<CellRange, "sheet">, at: { row: number; column: number }): boolean {
  return at.row >= range.top && at.row <= range.bottom && at.column >= range.left && at.column <= range.right;
}

/** A key that is unique within a workbook, for maps. */
export function cellKey(at: CellAddress): string {
  return `${at.sheet}!${a1(at)}`;
}
