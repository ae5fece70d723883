/** A snapshot as it is after a change of rows: what a spreadsheet does by itself, and the merges it is told. */
import type { CellRange } from "../../model/address";
import { shiftFormula, shiftedRow, shiftedSpan, type RowShift } from "../../model/references/row-shift";
import type { RowChange } from "../../model/row-change";
import type { SheetSnapshot } from "../../model/snapshot";
import { placeOf } from "./seen";

/** The writes are left to the caller. */
export function shiftedSheet(sheet: SheetSnapshot, change: RowChange): SheetSnapshot {
  const formulas = shiftedFormulas(sheet, change);
  if (sheet.name !== change.sheet) return formulas === sheet.formulas ? sheet : { ...sheet, formulas };
  const { row, count, model } = change;
  const { origin } = sheet;
  const index = row - origin.row;
  const isInside = index > 0 && index < sheet.rowCount;
  const isInsert = change.kind === "insert";
  // Rows taken out above the first one that is known, and rows of those that are.
  const above = isInsert ? (index <= 0 ? count : 0) : -Math.max(0, Math.min(count, -index));
  const inside = isInsert ? (isInside ? count : 0) : -overlap(index, count, sheet.rowCount);
  const looks = model === null ? undefined : sheet.formats[model - origin.row];
  return {
    ...sheet,
    origin: { ...origin, row: origin.row + above },
    rowCount: sheet.rowCount + inside,
    values: spliced(sheet.values, index, inside, []),
    formats: spliced(sheet.formats, index, inside, looks),
    texts: null,
    formulas,
    merges: mergesAfter(sheet.merges, change).map((merge) => ({ ...merge, sheet: sheet.name })),
    hiddenRows: sheet.hiddenRows.flatMap((hidden) => shiftedRow(hidden, change) ?? []),
  };
}

type Rect = Omit<CellRange, "sheet">;

/** Merges of the sheet after the change. */
export function mergesAfter(merges: readonly Rect[], change: RowChange): Rect[] {
  const dissolved = new Set(change.merges.dissolved.map(rectKey));
  const kept = shiftedMerges(merges, change).filter((merge) => !dissolved.has(rectKey(merge)));
  return [...kept, ...change.merges.made];
}

/** What is left of a merge may be a single cell, which is none. */
export function shiftedMerges(merges: readonly Rect[], shift: RowShift): Rect[] {
  return merges.flatMap((merge) => {
    const span = shiftedSpan(merge, shift);
    return span && (span.top < span.bottom || span.left < span.right) ? [span] : [];
  });
}

export function rectKey({ top, left, bottom, right }: Rect): string {
  return `${top},${left},${bottom},${right}`;
}

function overlap(index: number, count: number, rows: number): number {
  return Math.max(0, Math.min(rows, index + count) - Math.max(0, index));
}

/** @param by rows put in (as `blank`) or, when negative, taken out */
function spliced<Row>(rows: readonly Row[], index: number, by: number, blank: Row): readonly Row[] {
  if (by === 0) return rows;
  const at = Math.max(0, index);
  const added: Row[] = by > 0 ? new Array<Row>(by).fill(blank) : [];
  // Rows at the end may be missing.
  const filled =
    at > rows.length && by > 0 ? [...rows, ...new Array<Row>(at - rows.length).fill(blank)] : rows;
  return [...filled.slice(0, at), ...added, ...filled.slice(by < 0 ? at - by : at)];
}

function shiftedFormulas(sheet: SheetSnapshot, shift: RowShift): ReadonlyMap<string, string> {
  const isTarget = sheet.name === shift.sheet;
  const moved = new Map<string, string>();
  let isChanged = false;
  for (const [key, formula] of sheet.formulas) {
    const place = placeOf(key);
    const row = isTarget ? shiftedRow(place.row, shift) : place.row;
    const { formula: text } = shiftFormula(formula, sheet.name, shift);
    if (row !== place.row || text !== formula) isChanged = true;
    if (row !== null) moved.set(`${row},${place.column}`, text);
  }
  return isChanged ? moved : sheet.formulas;
}
