/** A draft as a new worksheet; when anything fails, the sheet is taken away again. */
import type { DraftValidation, SheetDraft } from "../../model/sheet-draft";
import { freeSheetName } from "../sheet-name";
import { cellOf, rangeOf } from "./areas";
import { putLooks } from "./draft-looks";
import { hostErrorOf, unrestoredError } from "./errors";
import { isInterpreted } from "./content";
import { attempt, sheetsOf } from "./session";
import { TEXT_FORMAT, type CellWrite } from "./write/cell-writes";
import { writeCells } from "./write/write-cells";
import type { EtApplication, EtSheet, EtWorkbook } from "./wps-api";

export function insertSheet(app: EtApplication, book: EtWorkbook, draft: SheetDraft): string {
  const present = sheetsOf(book);
  const name = freeSheetName(draft.name, [...present.keys()]);
  const sheet = book.Worksheets.Add(undefined, [...present.values()].pop());
  try {
    sheet.Name = name;
    fillSheet(sheet, draft);
    sheet.Activate();
    attempt(() => freeze(app, draft));
  } catch (error) {
    remove(app, sheet, error);
    throw hostErrorOf(error);
  }
  return name;
}

/** Everything of a draft but its name and frozen panes. */
export function fillSheet(sheet: EtSheet, draft: SheetDraft): void {
  putLooks(sheet, draft);
  writeCells(sheet, contentsOf(draft));
  for (const { row, column, note } of draft.cells)
    if (note !== undefined) cellOf(sheet, { row, column }).AddComment(note);
  for (const merge of draft.merges) rangeOf(sheet, merge).Merge();
  for (const validation of draft.validations ?? []) validate(sheet, validation);
  for (const row of draft.hiddenRows ?? []) cellOf(sheet, { row, column: 0 }).EntireRow.Hidden = true;
  for (const column of draft.hiddenColumns ?? [])
    cellOf(sheet, { row: 0, column }).EntireColumn.Hidden = true;
  // Without a printer some computers know no page set-up; the table itself is what the clerk asked for.
  attempt(() => setUpPage(sheet, draft));
}

function contentsOf(draft: SheetDraft): CellWrite[] {
  return draft.cells.flatMap(({ row, column, value = null, formula, style }): CellWrite[] => {
    const at = { sheet: draft.name, row, column };
    const format = style === undefined ? undefined : draft.styles[style]?.numberFormat;
    if (formula !== undefined) return [{ at, content: { formula }, format: format ?? "General" }];
    if (value === null) return [];
    const mustGuard = isInterpreted(value) && format !== TEXT_FORMAT;
    return [{ at, content: { value }, ...(mustGuard && { formatFirst: TEXT_FORMAT }) }];
  });
}

function remove(app: EtApplication, sheet: EtSheet, cause: unknown): void {
  const asks = app.DisplayAlerts;
  try {
    app.DisplayAlerts = false;
    sheet.Delete();
  } catch {
    throw unrestoredError(cause);
  } finally {
    app.DisplayAlerts = asks;
  }
}

const LIST = 3;
const ANY_VALUE = 0;
const STOP = 1;
const BETWEEN = 1;
/** Longest list, title and text of a validation in the file format. */
const MAX_LIST = 255;
const MAX_TITLE = 32;
const MAX_PROMPT = 255;

function validate(sheet: EtSheet, { range, list, strict, prompt }: DraftValidation): void {
  const validation = rangeOf(sheet, range).Validation;
  const source = list.join(",");
  const fits = source !== "" && source.length <= MAX_LIST && !list.some((item) => item.includes(","));
  if (!fits && !prompt) return;
  validation.Delete();
  validation.Add(fits ? LIST : ANY_VALUE, STOP, BETWEEN, fits ? source : "");
  validation.IgnoreBlank = true;
  if (fits) {
    validation.InCellDropdown = true;
    validation.ShowError = strict;
    validation.ErrorTitle = "请从下拉列表选择";
    validation.ErrorMessage = "此处只接受下拉列表中的选项。";
  }
  if (!prompt) return;
  validation.ShowInput = true;
  validation.InputTitle = prompt.title.slice(0, MAX_TITLE);
  validation.InputMessage = prompt.text.slice(0, MAX_PROMPT);
}

function freeze({ ActiveWindow }: EtApplication, { freeze: edge }: SheetDraft): void {
  if (!edge || !ActiveWindow) return;
  ActiveWindow.FreezePanes = false;
  ActiveWindow.SplitRow = edge.rows;
  ActiveWindow.SplitColumn = edge.columns;
  ActiveWindow.FreezePanes = true;
}

const PORTRAIT = 1;
const LANDSCAPE = 2;

function setUpPage(sheet: EtSheet, { print }: SheetDraft): void {
  if (!print) return;
  const { PageSetup } = sheet;
  if (print.landscape !== undefined) PageSetup.Orientation = print.landscape ? LANDSCAPE : PORTRAIT;
  if (print.fitToWidth) {
    PageSetup.Zoom = false;
    PageSetup.FitToPagesWide = 1;
    PageSetup.FitToPagesTall = false;
  }
  if (print.area) PageSetup.PrintArea = rangeOf(sheet, print.area).Address();
  if (print.titleRows) PageSetup.PrintTitleRows = `$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`;
}
