/** How an area looks, remembered so that it can be put back; sizes of its rows and columns too. */
import { parseRangeA1, rangeA1 } from "../../../model/address";
import type { SheetDraft } from "../../../model/sheet-draft";
import type { Place, Rect } from "../../rects";
import { cellOf, commonParts, rangeOf, valueIn, type Trust } from "../areas";
import { attempt } from "../session";
import type { EtRange, EtSheet } from "../wps-api";
import { lookOf, putLook, type Look } from "./look";

export interface AreaLooks {
  readonly looks: readonly (readonly [look: Look, ranges: readonly string[]])[];
  readonly columns: Readonly<Record<number, number>>;
  readonly rows: Readonly<Record<number, number>>;
}

/** @param placed sizes of those rows and columns only are asked for that it changes */
export function looksOf(sheet: EtSheet, area: Rect, placed: SheetDraft, trust: Trust): AreaLooks {
  return {
    looks: looksIn(sheet, area, trust),
    columns: sizes(placed.columnWidths, (column) => cellOf(sheet, { row: 0, column }).ColumnWidth),
    rows: sizes(placed.rowHeights, (row) => cellOf(sheet, { row, column: 0 }).RowHeight),
  };
}

export function restoreLooks(sheet: EtSheet, { looks, columns, rows }: AreaLooks): void {
  for (const [look, ranges] of looks)
    for (const rect of ranges.flatMap((range) => parseRangeA1(range) ?? []))
      putLook(rangeOf(sheet, rect), look);
  for (const [column, width] of Object.entries(columns))
    cellOf(sheet, { row: 0, column: Number(column) }).ColumnWidth = width;
  for (const [row, height] of Object.entries(rows))
    cellOf(sheet, { row: Number(row), column: 0 }).RowHeight = height;
}

/** What a single cell does not tell, this build does not tell of several either. */
function looksIn(sheet: EtSheet, area: Rect, trust: Trust): AreaLooks["looks"] {
  const known = new Set(Object.keys(lookOf(cellOf(sheet, { row: area.top, column: area.left }), true)));
  const ask = (range: EtRange): string | null => {
    const look = lookOf(range, false);
    return [...known].every((name) => name in look) ? JSON.stringify(look) : null;
  };
  const parts = commonParts(sheet, [area], ask, trust);
  const found = new Map<string, Rect[]>();
  const add = (look: string, rects: readonly Rect[]) =>
    found.set(look, [...(found.get(look) ?? []), ...rects]);
  for (const { value, rects } of parts) add(value, rects);
  const covered = valueIn(parts, "");
  for (const place of placesIn(area)) {
    if (covered(place) !== "") continue;
    const look = JSON.stringify(lookOf(cellOf(sheet, place), true));
    add(look, [{ top: place.row, bottom: place.row, left: place.column, right: place.column }]);
  }
  return [...found].map(([look, rects]) => [JSON.parse(look) as Look, rects.map(rangeA1)] as const);
}

function* placesIn({ top, left, bottom, right }: Rect): Generator<Place> {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) yield { row, column };
}

function sizes(
  wanted: Readonly<Record<number, number>>,
  sizeAt: (index: number) => unknown,
): Record<number, number> {
  return Object.fromEntries(
    Object.keys(wanted).flatMap((key) => {
      const size = attempt(() => sizeAt(Number(key)));
      return typeof size === "number" ? [[Number(key), size]] : [];
    }),
  );
}
