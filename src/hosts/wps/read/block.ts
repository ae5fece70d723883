/** Contents of rectangles in large calls; cell by cell only where this build answers in no known shape. */
import { a1 } from "../../../model/address";
import type { CellValue } from "../../../model/snapshot";
import { rangeOf } from "../areas";
import { formulaOf, valueOf } from "../content";
import type { Rect } from "../../rects";
import { tableOf } from "../tables";
import type { EtRange, EtSheet } from "../wps-api";

export interface Content {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** Cells of one call: a ledger of 10,000 projects. */
export const BLOCK_CELLS = 250_000;

/** Rows of contents, block after block. */
export function* readContents(sheet: EtSheet, rect: Rect, whole?: EtRange): Iterable<Content[]> {
  const width = rect.right - rect.left + 1;
  const height = Math.max(1, Math.floor(BLOCK_CELLS / width));
  for (let top = rect.top; top <= rect.bottom; top += height) {
    const piece = { ...rect, top, bottom: Math.min(rect.bottom, top + height - 1) };
    const isWhole = whole && piece.bottom === rect.bottom && top === rect.top;
    yield* readBlock(sheet, piece, isWhole ? whole : rangeOf(sheet, piece));
  }
}

function* readBlock(sheet: EtSheet, rect: Rect, range: EtRange): Iterable<Content[]> {
  const height = rect.bottom - rect.top + 1;
  const width = rect.right - rect.left + 1;
  const values = tableOf(range.Value2, height, width) ?? cellByCell(sheet, rect, (cell) => cell.Value2);
  const formulas = tableOf(range.Formula, height, width) ?? cellByCell(sheet, rect, (cell) => cell.Formula);
  for (let row = 0; row < height; row++) {
    const formulaRow = formulas[row]!;
    yield values[row]!.map((raw, column) => {
      const formula = formulaRow[column];
      return { value: valueOf(raw, formula), formula: formulaOf(formula, raw) };
    });
  }
}

function cellByCell(sheet: EtSheet, rect: Rect, ask: (cell: EtRange) => unknown): unknown[][] {
  return Array.from({ length: rect.bottom - rect.top + 1 }, (_, row) =>
    Array.from({ length: rect.right - rect.left + 1 }, (__, column) =>
      ask(sheet.Range(a1({ row: rect.top + row, column: rect.left + column }))),
    ),
  );
}
