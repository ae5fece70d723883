/** A1 references inside formulas: found and written back, everything between them kept as it stands. */

import { columnIndex } from "../address";

export const COLUMNS_OF_SHEET = 16_384;
export const ROWS_OF_SHEET = 1_048_576;

/** One reference as it stands in a formula: a cell, a range, whole rows or whole columns. */
export interface Reference {
  /** «Sheet1!», «'1 月'!», «一月:三月!» as written; "" without. */
  readonly prefix: string;
  /** Name of the sheet, null = that of the formula itself. */
  readonly sheet: string | null;
  /** In another workbook. */
  readonly isOutside: boolean;
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

/** Beyond ASCII everything stands in names: Unicode's classes would make the search slower. */
const LETTER = String.raw`A-Za-z\u0080-\uffff`;
const NAME = String.raw`[${LETTER}\d_.\\]+`;
const PREFIX = String.raw`(?:'((?:[^']|'')+)'|(\[[^[\]]*\])?(${NAME})(?::(${NAME}))?)!`;
const CELL = String.raw`(\$?[A-Za-z]{1,3})(\$?)([1-9]\d{0,6})`;
const CELLS = String.raw`${CELL}(?::${CELL})?`;
const COLUMNS = String.raw`(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})`;
const ROWS = String.raw`(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})`;
const NOT_A_NAME = String.raw`(?![${LETTER}\d_.(!\\?])`;
/**
 * Texts, references, what else is of other workbooks, column names of tables, names and functions, numbers.
 * Groups, from 0: quoted sheet, workbook, sheet, last sheet · 4 column, dollar, row, to column, dollar, row · 10 columns
 * from, to · 12 dollar, rows from, dollar, to.
 */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?:${PREFIX})?(?:${CELLS}|${COLUMNS}|${ROWS})${NOT_A_NAME}` +
    String.raw`|\[[^[\]]*\]${NAME}(?::${NAME})?![$\w:]*|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|[${LETTER}_\\][${LETTER}\d_.\\?]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?`,
  "g",
);

/**
 * References to other workbooks are kept, as nothing done to this one moves them.
 * @param change gives the reference's new text; null keeps it
 */
export function replaceReferences(formula: string, change: (reference: Reference) => string | null): string {
  return replaceAllReferences(formula, (reference) => (reference.isOutside ? null : change(reference)));
}

/** The same, with the references to other workbooks: for formulas that are moved themselves. */
export function replaceAllReferences(
  formula: string,
  change: (reference: Reference) => string | null,
): string {
  return formula.replace(TOKEN, (token: string, ...groups: unknown[]) => {
    const reference = referenceOf(groups as Group[]);
    return (reference && change(reference)) ?? token;
  });
}

/** Quotes are kept as they were; `#REF!` keeps the sheet's name, as spreadsheets write it. */
export function referenceText(reference: Omit<Reference, "sheet" | "lastSheet" | "isOutside">): string {
  const { prefix, left, right, top, bottom, topFixed, bottomFixed, isRange } = reference;
  const first = left + rowText(top, topFixed);
  return isRange ? `${prefix}${first}:${right}${rowText(bottom, bottomFixed)}` : prefix + first;
}

function rowText(row: number | null, isFixed: boolean): string {
  return row === null ? "" : `${isFixed ? "$" : ""}${row + 1}`;
}

/** Nothing is spread or destructured here: a shared formula is read again for every row of its column. */
function referenceOf(groups: readonly Group[]): Reference | null {
  if (groups[4] !== undefined) return cellsOf(groups, groups[4]);
  if (groups[10] !== undefined) return columnsOf(groups, groups[10], groups[11]!);
  return groups[13] !== undefined ? rowsOf(groups, groups[13], groups[15]!) : null;
}

type Group = string | undefined;

function cellsOf(groups: readonly Group[], left: string): Reference | null {
  const right = groups[7];
  const isRange = right !== undefined;
  const top = rowIndex(groups[6]!);
  const bottom = isRange ? rowIndex(groups[9]!) : top;
  if (!isColumn(left) || !isRow(top) || !isRow(bottom) || (isRange && !isColumn(right))) return null;
  const topFixed = groups[5] === "$";
  return made(
    groups,
    left,
    right ?? left,
    top,
    bottom,
    topFixed,
    isRange ? groups[8] === "$" : topFixed,
    isRange,
  );
}

function columnsOf(groups: readonly Group[], left: string, right: string): Reference | null {
  return isColumn(left) && isColumn(right) ? made(groups, left, right, null, null, false, false, true) : null;
}

function rowsOf(groups: readonly Group[], first: string, last: string): Reference | null {
  const top = rowIndex(first);
  const bottom = rowIndex(last);
  if (!isRow(top) || !isRow(bottom)) return null;
  return made(groups, "", "", top, bottom, groups[12] === "$", groups[14] === "$", true);
}

function made(
  groups: readonly Group[],
  left: string,
  right: string,
  top: number | null,
  bottom: number | null,
  topFixed: boolean,
  bottomFixed: boolean,
  isRange: boolean,
): Reference {
  const { prefix, sheet, lastSheet, isOutside } =
    groups[0] === undefined && groups[2] === undefined ? HERE : sheetsOf(groups);
  return { prefix, sheet, lastSheet, isOutside, left, right, top, bottom, topFixed, bottomFixed, isRange };
}

function rowIndex(written: string): number {
  return Number(written) - 1;
}

/** Beyond the sheet's edges such words are names. */
function isRow(row: number): boolean {
  return row < ROWS_OF_SHEET;
}

function isColumn(written: string): boolean {
  // Of up to two letters every one is.
  return written.length < 3 || columnIndex(written.replace("$", "")) < COLUMNS_OF_SHEET;
}

/** What a reference without a sheet's name has of one. */
const HERE = { prefix: "", sheet: null, lastSheet: null, isOutside: false };

function sheetsOf([quoted, book, plain, plainLast]: readonly Group[]): Pick<
  Reference,
  "prefix" | "sheet" | "lastSheet" | "isOutside"
> {
  if (quoted !== undefined) {
    // A sheet's name holds no colon: one stands between the first and the last of several.
    const [sheet = "", lastSheet = null] = quoted.replaceAll("''", "'").split(":");
    return { prefix: `'${quoted}'!`, sheet, lastSheet, isOutside: quoted.includes("[") };
  }
  const last = plainLast === undefined ? "" : `:${plainLast}`;
  const prefix = `${book ?? ""}${plain}${last}!`;
  return { prefix, sheet: plain ?? null, lastSheet: plainLast ?? null, isOutside: book !== undefined };
}

/** Sheet names differ by more than letter case. */
export function sameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
