/** A draft as a new worksheet; when anything fails, the sheet is taken away again. */
import type { DraftValidation, SheetDraft } from "../../model/sheet-draft";
import { freeSheetName } from "../sheet-name";
import { inputFor } from "./content";
import { queueLooks } from "./draft-looks";
import { failedMember, hostErrorOf, unrestoredError } from "./errors";
import type { NoteBook } from "./notes";
import { cellOf, rangeOf } from "./rects";
import type { SheetList } from "./sheet-list";
import { quiet } from "./write/write-cells";

/** Rows of contents a request. */
const BLOCK_ROWS = 2_000;

export async function insertSheet(
  context: Excel.RequestContext,
  list: SheetList,
  notes: NoteBook,
  draft: SheetDraft,
): Promise<string> {
  const listing = list.queue(context);
  await context.sync();
  const name = freeSheetName(
    draft.name,
    listing.settle().sheets.map((sheet) => sheet.name),
  );
  try {
    await fillSheet(context, notes, draft, name);
  } catch (error) {
    await removeSheet(context, name, error);
    // Without a printer some computers know no page set-up; the table itself is what the clerk asked for.
    if (!draft.print || !/^PageLayout|\.pageLayout/i.test(failedMember(error))) throw hostErrorOf(error);
    const { print: _unavailable, ...rest } = draft;
    return insertSheet(context, list, notes, rest);
  }
  return name;
}

async function fillSheet(
  context: Excel.RequestContext,
  notes: NoteBook,
  draft: SheetDraft,
  name: string,
): Promise<void> {
  quiet(context);
  const sheet = context.workbook.worksheets.add(name);
  queueLooks(sheet, draft);
  await putCells(context, sheet, notes, draft);
  queueFrame(sheet, draft);
  sheet.activate();
  context.runtime.enableEvents = true;
  await context.sync();
}

/** Contents, notes, merges and input rules; what the last request of a large draft holds is left to the caller's sync. */
export async function putCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  notes: NoteBook,
  draft: SheetDraft,
): Promise<void> {
  const rows = draft.cells.map(({ row }) => row);
  const first = rows.reduce((least, row) => Math.min(least, row), Infinity);
  const end = rows.reduce((most, row) => Math.max(most, row + 1), 0);
  for (let top = first; top < end; top += BLOCK_ROWS) {
    if (top > first) quiet(context);
    queueContents(sheet, draft, top, Math.min(end, top + BLOCK_ROWS));
    if (top + BLOCK_ROWS < end) await context.sync();
  }
  for (const { row, column, note } of draft.cells)
    if (note !== undefined) notes.queueForeign(context, cellOf(sheet, row, column), note);
  for (const merge of draft.merges) rangeOf(sheet, merge).merge(false);
  for (const validation of draft.validations ?? []) queueValidation(sheet, validation);
}

async function removeSheet(context: Excel.RequestContext, name: string, cause: unknown): Promise<void> {
  try {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    context.runtime.enableEvents = true;
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.delete();
    await context.sync();
  } catch {
    throw unrestoredError(cause);
  }
}

function queueContents(sheet: Excel.Worksheet, draft: SheetDraft, top: number, end: number): void {
  const cells = draft.cells.filter(
    ({ row, value, formula }) =>
      row >= top && row < end && (formula !== undefined || (value ?? null) !== null),
  );
  if (cells.length === 0) return;
  const columns = cells.map(({ column }) => column);
  const left = columns.reduce((least, column) => Math.min(least, column), Infinity);
  const right = columns.reduce((most, column) => Math.max(most, column), 0);
  const table: unknown[][] = Array.from({ length: end - top }, () =>
    new Array<unknown>(right - left + 1).fill(null),
  );
  for (const { row, column, value, formula } of cells)
    table[row - top]![column - left] = formula ?? inputFor(value ?? null);
  rangeOf(sheet, { top, bottom: end - 1, left, right }).formulas = table;
}

/** Longest list, title and text of a validation in the file format. */
const MAX_LIST = 255;
const MAX_TITLE = 32;
const MAX_PROMPT = 255;

function queueValidation(sheet: Excel.Worksheet, { range, list, strict, prompt }: DraftValidation): void {
  const { dataValidation } = rangeOf(sheet, range);
  const source = list.join(",");
  if (source !== "" && source.length <= MAX_LIST && !list.some((item) => item.includes(",")))
    dataValidation.rule = { list: { inCellDropDown: true, source } };
  if (source !== "")
    dataValidation.errorAlert = {
      showAlert: strict,
      style: "Stop",
      title: "请从下拉列表选择",
      message: "此处只接受下拉列表中的选项。",
    };
  if (prompt)
    dataValidation.prompt = {
      showPrompt: true,
      title: prompt.title.slice(0, MAX_TITLE),
      message: prompt.text.slice(0, MAX_PROMPT),
    };
}

function queueFrame(sheet: Excel.Worksheet, { freeze, print, hiddenRows, hiddenColumns }: SheetDraft): void {
  if (freeze?.rows && freeze.columns)
    sheet.freezePanes.freezeAt(
      rangeOf(sheet, { top: 0, left: 0, bottom: freeze.rows - 1, right: freeze.columns - 1 }),
    );
  else if (freeze?.rows) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze?.columns) sheet.freezePanes.freezeColumns(freeze.columns);
  for (const row of hiddenRows ?? []) cellOf(sheet, row, 0).getEntireRow().untrack().rowHidden = true;
  for (const column of hiddenColumns ?? [])
    cellOf(sheet, 0, column).getEntireColumn().untrack().columnHidden = true;
  if (!print) return;
  const { pageLayout } = sheet;
  if (print.landscape !== undefined) pageLayout.orientation = print.landscape ? "Landscape" : "Portrait";
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.area) pageLayout.setPrintArea(rangeOf(sheet, print.area));
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`);
}
