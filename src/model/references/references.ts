/** A1 references inside formulas: found and written back, everything between them kept as it stands. */

import { columnIndex } from "../address";

const COLUMNS_OF_SHEET = 16_384;
const ROWS_OF_SHEET = 1_048_576;

/** One reference as it stands in a formula: a cell, a range, whole rows or whole columns. */
export interface Reference {
  /** «Sheet1!», «'1 月'!», «一月:三月!» as written; "" without. */
  readonly prefix: string;
  /** Name of the sheet, null = that of the formula itself. */
  readonly sheet: string | null;
  /** Last sheet of a reference through several sheets. */
  readonly lastSheet: string | null;
  /** «$A», "" for whole rows. */
  readonly left: string;
  readonly right: string;
  /** From 0; null for whole columns. */
  readonly top: number | null;
  readonly bottom: number | null;
  /** The dollar before the row's number. */
  readonly topFixed: boolean;
  readonly bottomFixed: boolean;
  /** Written with a colon. */
  readonly isRange: boolean;
}

const NAME = String.raw`[\p{L}\p{N}_.\\]+`;
const PREFIX = String.raw`(?:'((?:[^']|'')+)'|(${NAME})(?::(${NAME}))?)!`;
const CELL = String.raw`(\$?[A-Za-z]{1,3})(\$?)([1-9]\d{0,6})`;
const CELLS = String.raw`${CELL}(?::${CELL})?`;
const COLUMNS = String.raw`(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})`;
const ROWS = String.raw`(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})`;
const NOT_A_NAME = String.raw`(?![\p{L}\p{N}_.(!\\?])`;
/** Texts, references of other workbooks, references, column names of tables, names and functions, numbers. */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|\[[^[\]]*\]${NAME}(?::${NAME})?![$\w:]*|(?:${PREFIX})?(?:${CELLS}|${COLUMNS}|${ROWS})${NOT_A_NAME}` +
    String.raw`|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?`,
  "gu",
);

/** @param change gives the reference's new text; null keeps it */
export function replaceReferences(formula: string, change: (reference: Reference) => string | null): string {
  return formula.replace(TOKEN, (token: string, ...groups: unknown[]) => {
    const reference = referenceOf(groups as (string | undefined)[]);
    return (reference && change(reference)) ?? token;
  });
}

/** Quotes are kept as they were; `#REF!` keeps the sheet's name, as spreadsheets write it. */
export function referenceText(reference: Reference): string {
  const { prefix, left, right, top, bottom, topFixed, bottomFixed, isRange } = reference;
  const first = left + rowText(top, topFixed);
  return isRange ? `${prefix}${first}:${right}${rowText(bottom, bottomFixed)}` : prefix + first;
}

function rowText(row: number | null, isFixed: boolean): string {
  return row === null ? "" : `${isFixed ? "$" : ""}${row + 1}`;
}

function referenceOf(groups: readonly (string | undefined)[]): Reference | null {
  const [quoted, plain, plainLast, c1, d1, r1, c2, d2, r2, firstColumn, lastColumn, e1, s1, e2, s2] = groups;
  const isCells = c1 !== undefined;
  const isColumns = firstColumn !== undefined;
  if (!isCells && !isColumns && s1 === undefined) return null;
  const columns = [c1, c2, firstColumn, lastColumn].filter((column) => column !== undefined);
  const rows = [r1, r2, s1, s2].filter((row) => row !== undefined);
  // Beyond the sheet's edges such words are names.
  if (columns.some((column) => columnIndex(column.replace("$", "")) >= COLUMNS_OF_SHEET)) return null;
  if (rows.some((row) => Number(row) > ROWS_OF_SHEET)) return null;
  const sheets = sheetsOf(quoted, plain, plainLast);
  if (!sheets) return null;
  if (isColumns)
    return {
      ...sheets,
      left: firstColumn,
      right: lastColumn!,
      top: null,
      bottom: null,
      topFixed: false,
      bottomFixed: false,
      isRange: true,
    };
  const first = Number(isCells ? r1 : s1) - 1;
  const isRange = !isCells || c2 !== undefined;
  return {
    ...sheets,
    left: c1 ?? "",
    right: c2 ?? c1 ?? "",
    top: first,
    bottom: isRange ? Number(isCells ? r2 : s2) - 1 : first,
    topFixed: (isCells ? d1 : e1) === "$",
    bottomFixed: (isCells ? (d2 ?? d1) : e2) === "$",
    isRange,
  };
}

/** Null for a sheet of another workbook. */
function sheetsOf(
  quoted: string | undefined,
  plain: string | undefined,
  plainLast: string | undefined,
): Pick<Reference, "prefix" | "sheet" | "lastSheet"> | null {
  if (quoted !== undefined) {
    if (quoted.includes("[")) return null;
    // A sheet's name holds no colon: one stands between the first and the last of several.
    const [sheet = "", lastSheet = null] = quoted.replaceAll("''", "'").split(":");
    return { prefix: `'${quoted}'!`, sheet, lastSheet };
  }
  if (plain === undefined) return { prefix: "", sheet: null, lastSheet: null };
  const last = plainLast === undefined ? "" : `:${plainLast}`;
  return { prefix: `${plain}${last}!`, sheet: plain, lastSheet: plainLast ?? null };
}

/** Sheet names differ by more than letter case. */
export function sameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
