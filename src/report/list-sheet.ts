/** A list as a new sheet: a title, headers, one line each, ready to print. */
import type { CellStyle, DraftCell, SheetDraft } from "../model/sheet-draft";

const STYLES = {
  title: { font: { size: 16, bold: true }, horizontal: "center", vertical: "center" },
  head: {
    font: { bold: true },
    fill: "#F2F2F2",
    border: "thin",
    horizontal: "center",
    vertical: "center",
    wrap: true,
  },
  text: { border: "thin", horizontal: "left", vertical: "top", wrap: true },
  centre: { border: "thin", horizontal: "center", vertical: "top", wrap: true },
  number: { border: "thin", horizontal: "right", vertical: "top", numberFormat: "#,##0.######" },
  percent: { border: "thin", horizontal: "right", vertical: "top", numberFormat: "0.00%" },
  note: { horizontal: "left", vertical: "top", wrap: true },
} as const satisfies Record<string, CellStyle>;

export type ListStyle = keyof typeof STYLES;
const STYLE_ORDER = Object.keys(STYLES) as ListStyle[];

export interface ListColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly style: ListStyle;
}

const HEADER_ROW = 1;

/** @param notes a line each under the list */
export function listSheet(
  name: string,
  columns: readonly ListColumn[],
  rows: readonly (readonly (string | number | null)[])[],
  notes: readonly string[] = [],
): SheetDraft {
  const cells: DraftCell[] = [cell(0, 0, name, "title")];
  columns.forEach(({ header }, index) => cells.push(cell(HEADER_ROW, index, header, "head")));
  rows.forEach((row, index) =>
    columns.forEach(({ style }, place) =>
      cells.push(cell(HEADER_ROW + 1 + index, place, row[place] ?? "", style)),
    ),
  );
  const right = columns.length - 1;
  const last = HEADER_ROW + rows.length;
  notes.forEach((note, index) => cells.push(cell(last + 1 + index, 0, note, "note")));
  const across = [0, ...notes.map((_, index) => last + 1 + index)];
  return {
    name,
    cells,
    styles: STYLE_ORDER.map((style) => STYLES[style]),
    merges: across.map((row) => ({ top: row, left: 0, bottom: row, right })),
    columnWidths: Object.fromEntries(columns.map(({ width }, index) => [index, width])),
    rowHeights: { 0: 30, [HEADER_ROW]: 22 },
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    print: {
      landscape: true,
      fitToWidth: true,
      area: { top: 0, left: 0, right, bottom: last + notes.length },
      titleRows: [HEADER_ROW, HEADER_ROW],
    },
  };
}

function cell(row: number, column: number, value: string | number, style: ListStyle): DraftCell {
  return { row, column, value, style: STYLE_ORDER.indexOf(style) };
}
