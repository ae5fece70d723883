/** Blank tables of the reports and annexes: header words of the definition, formulas, formats, lists and hints. */
import { a1, rangeA1 } from "../../model/address";
import type { DraftValidation, SheetDraft } from "../../model/sheet-draft";
import type { ColumnDefinition, TableDefinition } from "../definition";
import { total } from "./formulas";
import { definitionOf } from "./headers";
import { SheetBuilder } from "./sheet-builder";
import { layTable } from "./table";

/** The address of another cell of the row, by column id. */
export type CellOfRow = (id: string) => string;

export interface TableColumn {
  readonly id: string;
  /** In characters. */
  readonly width: number;
  /** Header cells, group first, where this sheet words them in its own way (a date, a unit). */
  readonly header?: readonly string[];
  /** How what is entered will be shown. */
  readonly format?: string;
  /** Computed in every row; in the row 合计 as well unless it is added up there. */
  readonly formula?: (cell: CellOfRow) => string;
  /** What stands there until something else is entered. */
  readonly suggestion?: (cell: CellOfRow) => string;
  /** Added up in the row 合计. */
  readonly summed?: boolean;
  readonly offer?: Omit<DraftValidation, "range">;
}

export interface TableBlock {
  readonly title: string;
  readonly definition: TableDefinition;
  /** The unit that fills the form in; absent = the form has no such line. */
  readonly seal?: string;
  /** «单位：万元» */
  readonly caption?: string;
  readonly columns: readonly TableColumn[];
  /** What is printed in the rows: blank texts are to be filled in. */
  readonly rows: readonly (readonly string[])[];
  readonly mergeDown?: readonly number[];
  readonly hasTotal?: boolean;
  readonly notes?: readonly string[];
}

/** Height of a row to be filled in, in points. */
const ROW_HEIGHT = 24;
const PROSE = 18;

/** Tables one below the other on a sheet. */
export function drawTables(name: string, blocks: readonly TableBlock[]): SheetDraft {
  const sheet = new SheetBuilder(name, Math.max(...blocks.map(({ columns }) => columns.length)));
  let top = 0;
  let titleRows: readonly [number, number] | undefined;
  for (const block of blocks) {
    const laid = layTable(sheet, dataOf(block), top);
    layHeights(sheet, block, laid.header, laid.data);
    finish(sheet, block, laid.data);
    titleRows ??= [laid.header, laid.data - 1];
    top = laid.next + (blocks.length > 1 ? 1 : 0);
  }
  return sheet.draft(blocks.length > 1 ? undefined : titleRows);
}

function dataOf({ title, definition, seal, caption, columns, rows, mergeDown, hasTotal, notes }: TableBlock) {
  const blank = columns.map((_, index) => (index === 0 ? "合计" : ""));
  return {
    title,
    ...(seal === undefined ? {} : { heading: `项目单位（盖章）：${seal}` }),
    ...(caption === undefined ? {} : { caption }),
    headers: columns.map(({ id, header }) => header ?? headerOf(definitionOf(definition.columns, id))),
    rows: hasTotal ? [...rows, blank] : rows,
    widths: columns.map(({ width }) => width),
    ...(mergeDown === undefined ? {} : { mergeDown }),
    ...(notes === undefined ? {} : { notes }),
  };
}

/** Header cells of a column on the standard form, group first. */
function headerOf({ header, group, label }: ColumnDefinition): readonly string[] {
  return header ?? (group === undefined ? [label.text] : [group, label.text]);
}

/** Each header row as high as its longest words need; a label over several columns or rows has their room. */
function layHeights(sheet: SheetBuilder, block: TableBlock, top: number, end: number): void {
  const { headers, widths } = dataOf(block);
  for (let row = top; row < end; row++) {
    const lines = headers.map((path, column) => {
      const group = path.slice(0, row - top + 1).join();
      const isLeaf = row - top === path.length - 1;
      if (row - top >= path.length) return 1;
      const width = isLeaf
        ? widths[column]!
        : headers.reduce(
            (all, other, index) =>
              other.slice(0, row - top + 1).join() === group ? all + widths[index]! : all,
            0,
          );
      const rows = isLeaf ? end - row : 1;
      return Math.ceil((path[row - top]!.length * 2 + 1) / width) / rows;
    });
    sheet.height(row, Math.max(20, Math.ceil(Math.max(...lines)) * 15 + 6));
  }
}

function finish(sheet: SheetBuilder, { columns, rows, hasTotal }: TableBlock, top: number): void {
  const last = top + rows.length - 1;
  columns.forEach(({ format, formula, suggestion, summed, offer }, column) => {
    for (let row = top; row <= last + (hasTotal ? 1 : 0); row++) {
      const isTotal = row > last;
      const cellOf: CellOfRow = (id) => a1({ row, column: columns.findIndex((other) => other.id === id) });
      if (formula && !(isTotal && summed)) sheet.formula(row, column, formula(cellOf), format ?? "General");
      else if (isTotal && summed)
        sheet.formula(
          row,
          column,
          total(rangeA1({ top, bottom: last, left: column, right: column })),
          format ?? "General",
        );
      else if (!isTotal && suggestion) sheet.suggestion(row, column, suggestion(cellOf), format ?? "General");
      else if (!isTotal && format && !rows[row - top]![column]) sheet.blank(row, column, format);
    }
    if (offer) sheet.offer({ top, bottom: last, left: column, right: column }, offer);
  });
  if (hasTotal) sheet.put(last + 1, 0, "合计", "label");
  for (let row = top; row <= last + (hasTotal ? 1 : 0); row++) {
    const texts = rows[row - top] ?? [];
    const lines = Math.max(
      1,
      ...texts.map((text, column) => (text.length > PROSE ? (text.length * 2) / columns[column]!.width : 1)),
    );
    sheet.height(row, Math.max(ROW_HEIGHT, Math.ceil(lines) * 15 + 6));
  }
}

/** Rows without anything printed in them but their number in the column 序号, where there is one. */
export function blankRows(count: number, columns: number, numbered = false): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_blank, column) => (numbered && column === 0 ? String(row + 1) : "")),
  );
}
