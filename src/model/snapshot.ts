/**
 * What a host reads from a workbook: plain data, frozen in time. Everything between read and apply works on it.
 *
 * Arrays are relative to `origin`, so that a form far from A1 costs nothing. Rows may be shorter than `columnCount`;
 * what is missing is blank. Rows with the same formats should share one array.
 */
import type { CellAddress, CellRange } from "./address";

export interface CellError {
  /** As shown in the cell: #DIV/0!, #N/A … */
  readonly error: string;
}

/** Blank is null. Dates are serial numbers, told apart by their number format. */
export type CellValue = string | number | boolean | CellError | null;

export interface SheetSnapshot {
  readonly name: string;
  /** Not visible in the tab bar. */
  readonly hidden: boolean;
  /** Row and column of values[0][0] in the sheet. */
  readonly origin: { readonly row: number; readonly column: number };
  readonly rowCount: number;
  readonly columnCount: number;
  readonly values: readonly (readonly CellValue[])[];
  /** By `${row},${column}` in sheet coordinates; text begins with "=". Only cells that hold a formula. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Number format codes, "General" where blank; a missing row is all General. */
  readonly formats: readonly (readonly string[] | undefined)[];
  /** What the cell shows, where the host knows better than `displayText` of value and format; null = not given. */
  readonly texts: readonly (readonly (string | null)[] | undefined)[] | null;
  readonly merges: readonly CellRange[];
  /** Sheet coordinates. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly protected: boolean;
  /** Workbook counts days from 1904. */
  readonly date1904: boolean;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly activeSheet: string | null;
  /** Facts a clerk should hear, e.g. that a sheet was too large to be read whole. */
  readonly notices: readonly Notice[];
}

/** Something worth saying that is nobody's mistake. */
export interface Notice {
  /** Stable, kebab-case: hidden-rows, hidden-sheet, near-miss … */
  readonly code: string;
  /** One Chinese sentence. */
  readonly message: string;
  readonly sheet: string | null;
  /** A1 style cells or ranges. */
  readonly cells: readonly string[];
}

/** One cell with all that is known of it; for a merged area the top-left cell. */
export interface CellView {
  readonly at: CellAddress;
  readonly value: CellValue;
  /** As displayed. */
  readonly text: string;
  readonly formula: string | null;
  readonly format: string;
}

export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === "object" && value !== null;
}

/** Equality of contents as the conflict check means it: null and "" are both blank; numbers equal to 15 digits. */
export function sameContent(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (a === undefined || a === null || a === "") return b === undefined || b === null || b === "";
  if (b === undefined || b === null) return false;
  if (isCellError(a)) return isCellError(b) && a.error === b.error;
  if (typeof a === "number" && typeof b === "number")
    return a === b || a.toPrecision(15) === b.toPrecision(15);
  return a === b;
}
