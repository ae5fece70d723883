/** A sheet draft as the bytes of a worksheet part. */
import { a1, rangeA1 } from "../../../model/address";
import type { DraftCell, DraftValidation, SheetDraft } from "../../../model/sheet-draft";
import { encodePieces } from "../xml/encode-pieces";
import { escapeXml } from "../xml/entities";
import { cellText } from "./cell-text";

/** Space that a column has beside its characters, in characters. */
const PADDING = 0.7109375;
/** Longest list that may stand in the rule itself. */
const MAX_LIST = 255;
const MAX_PROMPT_TITLE = 32;
const MAX_PROMPT = 255;
const A4 = 9;

export interface DraftSheetContext {
  readonly namespace: string;
  /** Index of the cell style by index of the draft's. */
  readonly styles: readonly number[];
  /** In front when the workbook opens. */
  readonly isSelected: boolean;
}

export function draftSheetBytes(draft: SheetDraft, context: DraftSheetContext): Uint8Array[] {
  const rows = rowsOf(draft);
  const head =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${context.namespace}">` +
    (draft.print?.fitToWidth ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "") +
    `<dimension ref="${usedRange(draft)}"/>` +
    view(draft, context.isSelected) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columns(draft) +
    "<sheetData>";
  return encodePieces(pieces(head, draft, rows, context));
}

function* pieces(
  head: string,
  draft: SheetDraft,
  rows: ReadonlyMap<number, readonly DraftCell[]>,
  context: DraftSheetContext,
): Generator<string> {
  yield head;
  const hidden = new Set(draft.hiddenRows);
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const height = draft.rowHeights[row];
    const attributes =
      (height === undefined ? "" : ` ht="${height}" customHeight="1"`) +
      (hidden.has(row) ? ' hidden="1"' : "");
    const cells = [...rows.get(row)!].sort((a, b) => a.column - b.column);
    yield `<row r="${row + 1}"${attributes}>${cells.map((cell) => cellXml(cell, context)).join("")}</row>`;
  }
  yield "</sheetData>" + merges(draft) + validations(draft.validations ?? []) + page(draft) + "</worksheet>";
}

/** Rows with cells, and those that only have a height or are hidden. */
function rowsOf(draft: SheetDraft): Map<number, DraftCell[]> {
  const rows = new Map<number, DraftCell[]>();
  const row = (index: number) => rows.get(index) ?? rows.set(index, []).get(index)!;
  Object.keys(draft.rowHeights).forEach((index) => row(Number(index)));
  draft.hiddenRows?.forEach(row);
  for (const cell of draft.cells) row(cell.row).push(cell);
  return rows;
}

function cellXml(cell: DraftCell, context: DraftSheetContext): string {
  const style = cell.style === undefined ? 0 : (context.styles[cell.style] ?? 0);
  const content = { value: cell.value ?? null, formula: cell.formula ?? null };
  return cellText(null, a1(cell), "", content, style);
}

function usedRange(draft: SheetDraft): string {
  let bottom = 0;
  let right = 0;
  for (const { row, column } of draft.cells) {
    if (row > bottom) bottom = row;
    if (column > right) right = column;
  }
  return rangeA1({ top: 0, left: 0, bottom, right });
}

function view(draft: SheetDraft, isSelected: boolean): string {
  const open = `<sheetView${isSelected ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  const { rows = 0, columns: fixed = 0 } = draft.freeze ?? {};
  if (rows === 0 && fixed === 0) return `<sheetViews>${open}/></sheetViews>`;
  const pane = rows > 0 && fixed > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = (fixed > 0 ? ` xSplit="${fixed}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  const corner = a1({ row: rows, column: fixed });
  return `<sheetViews>${open}><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function columns(draft: SheetDraft): string {
  const hidden = new Set(draft.hiddenColumns);
  const all = new Set([...Object.keys(draft.columnWidths).map(Number), ...hidden]);
  const list = [...all]
    .sort((a, b) => a - b)
    .map((column) => {
      const width = (draft.columnWidths[column] ?? 8.38) + PADDING;
      const flags = hidden.has(column) ? ' hidden="1"' : "";
      return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"${flags}/>`;
    });
  return list.length === 0 ? "" : `<cols>${list.join("")}</cols>`;
}

function merges({ merges: ranges }: SheetDraft): string {
  if (ranges.length === 0) return "";
  const cells = ranges.map((range) => `<mergeCell ref="${rangeA1(range)}"/>`).join("");
  return `<mergeCells count="${ranges.length}">${cells}</mergeCells>`;
}

function validations(rules: readonly DraftValidation[]): string {
  const list = rules.map((rule) => validationText(rule, "")).filter((rule) => rule !== "");
  return list.length === 0
    ? ""
    : `<dataValidations count="${list.length}">${list.join("")}</dataValidations>`;
}

/** A list too long for the rule, or with commas in it, leaves the hint only. @returns "" when nothing is left */
export function validationText({ range, list, strict, prompt }: DraftValidation, prefix: string): string {
  const text = list.join(",");
  const fits = list.length > 0 && text.length <= MAX_LIST && list.every((item) => !/[",]/.test(item));
  if (!fits && !prompt) return "";
  const hint = prompt
    ? ` promptTitle="${escapeXml(prompt.title.slice(0, MAX_PROMPT_TITLE))}" prompt="${escapeXml(prompt.text.slice(0, MAX_PROMPT))}"`
    : "";
  const name = `${prefix}dataValidation`;
  const open = `<${name}${fits ? ' type="list"' : ""} allowBlank="1" showInputMessage="1"${fits && strict ? ' showErrorMessage="1"' : ""}${hint} sqref="${rangeA1(range)}"`;
  return fits ? `${open}><${prefix}formula1>"${escapeXml(text)}"</${prefix}formula1></${name}>` : `${open}/>`;
}

function page({ print }: SheetDraft): string {
  if (!print) return "";
  const fit = print.fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : "";
  const orientation = print.landscape ? "landscape" : "portrait";
  return (
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${A4}" orientation="${orientation}"${fit}/>`
  );
}
