/** Rows put in or taken out by WPS itself, which moves formulas, merges and comments along. */
import { isCellError, sameContent, type WorkbookSnapshot } from "../../../model/snapshot";
import { shiftedRow } from "../../../model/references/row-shift";
import type { CellWriting, RowChange } from "../../../model/row-change";
import { HostError, type RowChangeResult } from "../../host";
import { withMerges } from "../../rows/all-merges";
import { inverseFromHalfWay, inverseRowChange } from "../../rows/inverse";
import { rowRefusal } from "../../rows/refusal";
import { filledCells, sheetOf } from "../../rows/seen";
import { concerns, tableSentence } from "../../rows/standing";
import { touchedMerges } from "../../rows/touched-merges";
import { cellOf, rangeOf, type Trust } from "../areas";
import { hostErrorOf, unrestoredError } from "../errors";
import { tablesOf } from "../list-objects";
import { mergesTouching } from "../read/merges";
import { readBook } from "../read/read-book";
import { sheetsOf } from "../session";
import type { EtApplication, EtSheet, EtWorkbook } from "../wps-api";
import { contentsAt } from "../write/facts";
import { writeCells } from "../write/write-cells";
import { rememberRows, restoreRows, type RowMemory } from "./row-memory";

const DOWN = -4121;
const UP = -4162;

export function changeRows(
  app: EtApplication,
  book: EtWorkbook,
  change: RowChange,
  trust: Trust,
): RowChangeResult {
  const before = readAround(app, book, change, trust);
  const message = rowRefusal(before, change) ?? crossedTable(book, change);
  if (message !== null) return { outcome: "refused", message };
  const inverse = inverseRowChange(before, change);
  const columns = columnsOf(before, change);
  const memory =
    change.kind === "delete"
      ? rememberRows(sheetsOf(book).get(change.sheet)!, change.sheet, rowsOf(change, columns), change.model)
      : undefined;
  const undo: RowChange = { ...inverse, ...(memory && { memory: JSON.stringify(memory) }) };
  const asks = app.DisplayAlerts;
  try {
    // Merging cells of which several hold something would ask a person.
    app.DisplayAlerts = false;
    moveRows(book, change);
    // Where WPS does not even tell any more, it has not refused either.
    let isMoved = true;
    try {
      isMoved = haveMoved(book, before, change);
      if (!isMoved) throw new HostError("host-failure", NOTHING_MOVED);
      follow(book, before, change);
    } catch (error) {
      if (isMoved) takeBack(app, book, before, undo, trust);
      throw hostErrorOf(error);
    }
  } finally {
    app.DisplayAlerts = asks;
  }
  return { outcome: "applied", inverse: undo };
}

function crossedTable(book: EtWorkbook, change: RowChange): string | null {
  const tables = tablesOf(sheetsOf(book).get(change.sheet)!);
  return tables.some((table) => concerns(table, change)) ? tableSentence(change.sheet) : null;
}

/** With the merges that the change may touch. */
function readAround(
  app: EtApplication,
  book: EtWorkbook,
  { sheet: name, row, count, model }: RowChange,
  trust: Trust,
): WorkbookSnapshot {
  const read = readBook(app, book, "workbook", trust);
  const [sheet, seen] = [sheetsOf(book).get(name), sheetOf(read, name)];
  if (!sheet || !seen) return read;
  const right = Math.max(seen.origin.column, seen.origin.column + seen.columnCount - 1);
  const rows = [Math.max(0, row - 1), row + count, model ?? row];
  const around = { top: Math.min(...rows), bottom: Math.max(...rows), left: seen.origin.column, right };
  return withMerges(read, name, mergesTouching(sheet, around));
}

interface Columns {
  readonly left: number;
  readonly right: number;
}

function columnsOf(book: WorkbookSnapshot, { sheet }: RowChange): Columns {
  const { origin, columnCount } = sheetOf(book, sheet)!;
  return { left: origin.column, right: Math.max(origin.column, origin.column + columnCount - 1) };
}

function rowsOf({ row, count }: RowChange, columns: Columns) {
  return { top: row, bottom: row + count - 1, ...columns };
}

function takeBack(
  app: EtApplication,
  book: EtWorkbook,
  before: WorkbookSnapshot,
  undo: RowChange,
  trust: Trust,
): void {
  try {
    const now = readAround(app, book, undo, trust);
    const back = inverseFromHalfWay(undo, before, now);
    moveRows(book, back);
    if (!haveMoved(book, now, back)) throw new HostError("host-failure", NOTHING_MOVED);
    follow(book, now, back);
  } catch (error) {
    throw unrestoredError(error);
  }
}

const NOTHING_MOVED = "WPS 没有增删行，表格内容没有改动；请在表格里手工增删。";

function moveRows(book: EtWorkbook, change: RowChange): void {
  const sheet = sheetsOf(book).get(change.sheet)!;
  const rows = rangeOf(sheet, rowsOf(change, { left: 0, right: 0 })).EntireRow;
  if (change.kind === "insert") rows.Insert(DOWN);
  else rows.Delete(UP);
}

/** WPS may do nothing without a word: looks for a constant below the rows where it must have come to stand. */
function haveMoved(book: EtWorkbook, before: WorkbookSnapshot, change: RowChange): boolean {
  const sheet = sheetsOf(book).get(change.sheet)!;
  const seen = sheetOf(before, change.sheet)!;
  const first = change.kind === "insert" ? change.row : change.row + change.count;
  for (let row = first; row < seen.origin.row + seen.rowCount; row++)
    for (const { at, cell } of filledCells(seen, row)) {
      if (cell.formula !== null || isCellError(cell.value)) continue;
      const place = { row: shiftedRow(row, change)!, column: at.column };
      return sameContent(contentsAt(sheet, [place])(place).value, cell.value);
    }
  return true;
}

/** Looks of new rows, merges, contents. */
function follow(book: EtWorkbook, before: WorkbookSnapshot, change: RowChange): void {
  const sheets = sheetsOf(book);
  const sheet = sheets.get(change.sheet)!;
  const isInsert = change.kind === "insert";
  const model = isInsert && change.model !== null ? shiftedRow(change.model, change) : null;
  const fresh = rowsOf(change, columnsOf(before, change));
  const dressed = isInsert ? numbers(fresh.top, fresh.bottom) : [];
  const { apart, together } = touchedMerges(sheetOf(before, change.sheet)!.merges, change, [
    ...dressed,
    ...(model === null ? [] : [model]),
  ]);
  for (const merge of apart) rangeOf(sheet, merge).UnMerge();
  if (model !== null) dressLike(sheet, fresh, model);
  if (isInsert && change.memory !== undefined)
    restoreRows(sheet, change.row, JSON.parse(change.memory) as RowMemory);
  for (const [name, one] of sheets)
    writeInto(
      one,
      change.writes.filter(({ at }) => at.sheet === name).map((write) => withRestoredFormat(write, change)),
    );
  // Last: nothing can be written into a part of a merged area.
  for (const merge of together) rangeOf(sheet, merge).Merge();
}

/** Rows that come back have their number formats from what was remembered: readings do not tell those of texts. */
function withRestoredFormat(write: CellWriting, { memory, sheet, row, count }: RowChange): CellWriting {
  const { at, next } = write;
  if (memory === undefined || at.sheet !== sheet || at.row < row || at.row >= row + count) return write;
  const { numberFormat: _, ...content } = next;
  return { at, next: content };
}

function writeInto(sheet: EtSheet, writes: RowChange["writes"]): void {
  if (writes.length === 0) return;
  writeCells(
    sheet,
    writes.map(({ at, next }) => ({
      at,
      ...(next.formula !== undefined
        ? { content: { formula: next.formula } }
        : next.value !== undefined && { content: { value: next.value } }),
      ...(next.numberFormat !== undefined && { formatFirst: next.numberFormat, format: next.numberFormat }),
    })),
  );
}

/** A copy brings drop-downs and all formats along, past the clerk's clipboard; what the row holds is taken off again. */
function dressLike(sheet: EtSheet, fresh: ReturnType<typeof rowsOf>, model: number): void {
  const source = rangeOf(sheet, { ...fresh, top: model, bottom: model });
  const height = cellOf(sheet, { row: model, column: fresh.left }).RowHeight;
  for (const row of numbers(fresh.top, fresh.bottom)) {
    source.Copy(rangeOf(sheet, { ...fresh, top: row, bottom: row }));
    if (height > 0) cellOf(sheet, { row, column: fresh.left }).RowHeight = height;
  }
  const range = rangeOf(sheet, fresh);
  // Copied merges of the model's row are made again with all others.
  range.UnMerge();
  range.ClearContents();
  range.ClearComments();
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
