/** Rows put in or taken out by Excel itself, which moves formulas, merges, notes and formats along. */
import { shiftedRow } from "../../../model/references/row-shift";
import type { RowChange } from "../../../model/row-change";
import type { WorkbookSnapshot } from "../../../model/snapshot";
import type { RowChangeResult } from "../../host";
import { inverseFromHalfWay, inverseRowChange } from "../../rows/inverse";
import { rowRefusal } from "../../rows/refusal";
import { sameContents, sheetOf } from "../../rows/seen";
import { concerns, tableSentence } from "../../rows/standing";
import { touchedMerges } from "../../rows/touched-merges";
import { inputOfChange } from "../content";
import { hostErrorOf, unrestoredError } from "../errors";
import type { NoteBook } from "../notes";
import { readSheets } from "../read/read-sheets";
import { rangeOf, rectFrom, RECT_PROPERTIES, type Rect } from "../rects";
import type { SheetList } from "../sheet-list";
import { quiet, writeCells } from "../write/write-cells";
import {
  queueHeight,
  queueRestore,
  queueRows,
  queueValidationsInto,
  rowsOf,
  type RowMemory,
} from "./row-memory";

export async function changeRows(
  context: Excel.RequestContext,
  list: SheetList,
  notes: NoteBook,
  change: RowChange,
): Promise<RowChangeResult> {
  const before = await readBook(context, list);
  const message = rowRefusal(before, change) ?? (await crossedTable(context, change));
  if (message !== null) return { outcome: "refused", message };
  const inverse = inverseRowChange(before, change);
  const memory = change.kind === "delete" ? await remember(context, notes, before, change) : undefined;
  const undo: RowChange = { ...inverse, ...(memory && { memory: JSON.stringify(memory) }) };
  let isMoved = false;
  try {
    await moveRows(context, change);
    isMoved = true;
    await follow(context, notes, before, change);
  } catch (error) {
    if (isMoved || (await haveMoved(context, list, before, change)))
      await takeBack(context, list, notes, before, undo);
    throw hostErrorOf(error);
  }
  return { outcome: "applied", inverse: undo };
}

async function readBook(context: Excel.RequestContext, list: SheetList): Promise<WorkbookSnapshot> {
  const { sheets, active } = await readSheets(context, list, "workbook");
  return { sheets, activeSheet: active, notices: [] };
}

/** The rows are in or out already: only what has to follow is set back, then the rows themselves. */
async function takeBack(
  context: Excel.RequestContext,
  list: SheetList,
  notes: NoteBook,
  before: WorkbookSnapshot,
  undo: RowChange,
): Promise<void> {
  try {
    const now = await readBook(context, list);
    const back = inverseFromHalfWay(undo, before, now);
    await moveRows(context, back);
    await follow(context, notes, now, back);
  } catch (error) {
    throw unrestoredError(error);
  }
}

/**
 * Whether the rows are in or out although the request that moved them has failed: Excel may fail right after. A blank row
 * below all that the sheet holds cannot be told, and changes nothing.
 */
async function haveMoved(
  context: Excel.RequestContext,
  list: SheetList,
  before: WorkbookSnapshot,
  { sheet }: RowChange,
): Promise<boolean> {
  try {
    const now = sheetOf(await readBook(context, list), sheet);
    return now !== undefined && !sameContents(sheetOf(before, sheet)!, now);
  } catch (error) {
    throw unrestoredError(error);
  }
}

async function moveRows(
  context: Excel.RequestContext,
  { kind, sheet, row, count }: RowChange,
): Promise<void> {
  quiet(context);
  const rows = rangeOf(context.workbook.worksheets.getItem(sheet), {
    top: row,
    bottom: row + count - 1,
    left: 0,
    right: 0,
  })
    .getEntireRow()
    .untrack();
  if (kind === "insert") rows.insert("Down").untrack();
  else rows.delete("Up");
  try {
    await context.sync();
  } catch (error) {
    context.runtime.enableEvents = true;
    await context.sync();
    throw error;
  }
}

/** Looks of new rows, merges, contents. */
async function follow(
  context: Excel.RequestContext,
  notes: NoteBook,
  before: WorkbookSnapshot,
  change: RowChange,
): Promise<void> {
  const { merges, origin, columnCount } = sheetOf(before, change.sheet)!;
  const sheet = context.workbook.worksheets.getItem(change.sheet);
  const columns = { left: origin.column, right: Math.max(origin.column, origin.column + columnCount - 1) };
  const model = change.model === null ? null : shiftedRow(change.model, change);
  const isInsert = change.kind === "insert";
  const fresh = { top: change.row, bottom: change.row + change.count - 1, ...columns };
  const source = { top: model ?? 0, bottom: model ?? 0, ...columns };
  const looks = isInsert && model !== null ? queueRows(sheet, source) : null;
  if (looks) await context.sync();
  const dressed = isInsert ? [...rowsOf(fresh), ...(model === null ? [] : [model])] : [];
  const { apart, together } = touchedMerges(merges, change, dressed);
  quiet(context);
  for (const merge of apart) rangeOf(sheet, merge).unmerge();
  if (looks) queueLooks(sheet, fresh, source, looks());
  if (isInsert && change.memory !== undefined)
    queueRestore(context, sheet, notes, change.row, JSON.parse(change.memory) as RowMemory);
  context.runtime.enableEvents = true;
  await context.sync();
  await writeCells(
    context,
    change.writes.map(({ at, next }) => ({
      at,
      input: inputOfChange(next),
      ...(next.numberFormat !== undefined && { format: next.numberFormat }),
    })),
  );
  if (together.length === 0) return;
  // Last: nothing can be written into a part of a merged area.
  quiet(context);
  for (const merge of together) rangeOf(sheet, merge).merge(false);
  context.runtime.enableEvents = true;
  await context.sync();
}

function queueLooks(
  sheet: Excel.Worksheet,
  fresh: Rect,
  source: Rect,
  model: Omit<RowMemory, "notes">,
): void {
  rangeOf(sheet, fresh).copyFrom(rangeOf(sheet, source), "Formats");
  for (const row of rowsOf(fresh)) {
    queueHeight(sheet, row, model.heights[0] ?? 0);
    queueValidationsInto(sheet, row, fresh.left, model.validations);
  }
}

async function remember(
  context: Excel.RequestContext,
  notes: NoteBook,
  before: WorkbookSnapshot,
  change: RowChange,
): Promise<RowMemory> {
  const { origin, columnCount } = sheetOf(before, change.sheet)!;
  const rect = {
    top: change.row,
    bottom: change.row + change.count - 1,
    left: origin.column,
    right: Math.max(origin.column, origin.column + columnCount - 1),
  };
  const rows = queueRows(context.workbook.worksheets.getItem(change.sheet), rect);
  const listed = notes.queue(context);
  await context.sync();
  const found = await notes.locate(context, listed());
  const theirs = found.filter(
    ({ at, ours }) => !ours && at.sheet === change.sheet && at.row >= rect.top && at.row <= rect.bottom,
  );
  return {
    ...rows(),
    notes: theirs.map(({ at, text }) => ({ row: at.row - rect.top, column: at.column, text })),
  };
}

async function crossedTable(context: Excel.RequestContext, change: RowChange): Promise<string | null> {
  const { tables } = context.workbook.worksheets.getItem(change.sheet);
  tables.load("items/id");
  await context.sync();
  if (tables.items.length === 0) return null;
  const ranges = tables.items.map((table) => {
    const range = table.getRange().untrack();
    range.load(RECT_PROPERTIES);
    return range;
  });
  await context.sync();
  return ranges.some((range) => concerns(rectFrom(range), change)) ? tableSentence(change.sheet) : null;
}
