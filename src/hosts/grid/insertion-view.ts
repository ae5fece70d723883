/** Shows in the grid what was drawn on a sheet of the file, and takes it off again. */
import { Tools, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import type { SheetDraft } from "../../model/sheet-draft";
import type { Insertion } from "../host";
import { gridContent } from "./cell-content";
import { gridStyle } from "./cell-style";
import { lookOf } from "./draft-data";
import { draftDropDowns } from "./drop-downs";
import type { CellMatrix, GridSurface } from "./grid-surface";
import { pixelsOfHeight, pixelsOfTextWidth } from "./looks/pixels";
import { noStyle } from "./mirror";

/** How the grid showed the area before; kept beside what the file remembers. */
export interface ViewBefore {
  readonly styles: readonly Nullable<IStyleData>[];
  /** Index of the style, by cell of the area, row by row. */
  readonly cells: readonly number[];
  /** Pixels. */
  readonly columns: Readonly<Record<number, number>>;
  readonly rows: Readonly<Record<number, number>>;
}

/** @param id distinguishes this insertion's drop-down lists from others */
export function showInsertion(
  surface: GridSurface,
  placed: SheetDraft,
  { area, merges }: Pick<Insertion, "area" | "merges">,
  id: string,
): ViewBefore {
  const before = viewOf(surface, placed, area);
  const styles = placed.styles.map((style) => ({ ...noStyle, ...gridStyle(lookOf(style)) }) as IStyleData);
  const matrix: CellMatrix = {};
  for (const { row, column, value = null, formula, style } of placed.cells) {
    const content = formula === undefined ? { ...gridContent(value), f: null } : { v: null, f: formula };
    const data: ICellData = { ...content, si: null, p: null };
    if (style !== undefined) data.s = Tools.deepClone(styles[style]!);
    (matrix[row] ??= {})[column] = data;
  }
  surface.write(area.sheet, matrix);
  surface.shape.merge(area.sheet, merges);
  surface.shape.addDropDowns(area.sheet, draftDropDowns(placed.validations), id);
  surface.shape.resize(
    area.sheet,
    mapped(placed.columnWidths, (width) => pixelsOfTextWidth(width)),
    mapped(placed.rowHeights, (height) => pixelsOfHeight(height)),
  );
  return before;
}

export function hideInsertion(
  surface: GridSurface,
  { area, merges, validations }: Insertion,
  before: ViewBefore,
  id: string,
): void {
  surface.shape.unmerge(area.sheet, merges);
  const matrix: CellMatrix = {};
  const width = area.right - area.left + 1;
  before.cells.forEach((style, index) => {
    const row = area.top + Math.floor(index / width);
    const s = { ...noStyle, ...before.styles[style] } as IStyleData;
    (matrix[row] ??= {})[area.left + (index % width)] = { v: null, f: null, si: null, p: null, s };
  });
  surface.write(area.sheet, matrix);
  surface.shape.removeDropDowns(area.sheet, validations.length, id);
  surface.shape.resize(area.sheet, before.columns, before.rows);
}

function viewOf(surface: GridSurface, placed: SheetDraft, area: Insertion["area"]): ViewBefore {
  const kinds = new Map<string, number>();
  const styles: Nullable<IStyleData>[] = [];
  const cells: number[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const { style } = surface.cell({ sheet: area.sheet, row, column });
      const key = JSON.stringify(style ?? null);
      if (!kinds.has(key)) kinds.set(key, styles.push(Tools.deepClone(style)) - 1);
      cells.push(kinds.get(key)!);
    }
  const sheet = surface.sheet(area.sheet);
  const sizes = (wanted: object, sizeOf: (index: number) => number) =>
    Object.fromEntries(Object.keys(wanted).map((key) => [Number(key), sizeOf(Number(key))]));
  return {
    styles,
    cells,
    columns: sizes(placed.columnWidths, (column) => sheet?.getColumnWidth(column) ?? 72),
    rows: sizes(placed.rowHeights, (row) => sheet?.getRowHeight(row) ?? 20),
  };
}

function mapped(
  sizes: Readonly<Record<number, number>>,
  of: (size: number) => number | undefined,
): Record<number, number> {
  return Object.fromEntries(
    Object.entries(sizes).flatMap(([key, size]) => {
      const pixels = of(size);
      return pixels === undefined ? [] : [[Number(key), pixels]];
    }),
  );
}
