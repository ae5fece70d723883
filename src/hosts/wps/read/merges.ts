/**
 * Merged areas. WPS has no list of them, and finding each costs three calls: only those of the titles are asked for, so
 * that a title is not taken for a cell of the table. The parser does without the others: a blank beside or below a label
 * belongs to it.
 */
import { contains } from "../../../model/address";
import type { CellValue } from "../../../model/snapshot";
import { cellOf, commonParts, rectOf, together, type Trust } from "../areas";
import type { Place, Rect } from "../../rects";
import type { EtSheet } from "../wps-api";

/** Titles stand in the first rows. */
const TITLE_ROWS = 4;

export function readMerges(
  sheet: EtSheet,
  values: readonly (readonly CellValue[])[],
  origin: Place,
  trust: Trust,
): Rect[] {
  const width = values[0]?.length ?? 0;
  const titles = width > 1 ? titleRows(values) : [];
  if (titles.length === 0) return [];
  const rowOf = (row: number): Rect => ({
    top: origin.row + row,
    bottom: origin.row + row,
    left: origin.column,
    right: origin.column + width - 1,
  });
  const last = titles[titles.length - 1]!;
  const all = { ...rowOf(titles[0]!), bottom: rowOf(last).bottom };
  const merged = together(sheet, [all], (range) => range.MergeCells, trust);
  if (merged === false) return [];
  return titles.flatMap((row) => {
    // All cells are merged and only the first holds something: the title lies across its row. One above a blank row may be higher.
    const mayBeHigher = row === last && (values[row + 1] ?? []).every((value) => value === null);
    if (merged === true && !mayBeHigher) return [rowOf(row)];
    const area = rectOf(cellOf(sheet, { row: origin.row + row, column: origin.column }).MergeArea);
    return area && (area.bottom > area.top || area.right > area.left) ? [area] : [];
  });
}

/** All merged areas that reach into the rectangle, whose cost grows with their number. */
export function mergesTouching(sheet: EtSheet, rect: Rect): Rect[] {
  const found: Rect[] = [];
  for (const { rects, value } of commonParts(sheet, [rect], (range) => range.MergeCells))
    for (const { top, left, bottom, right } of value ? rects : [])
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) {
          if (found.some((area) => contains(area, { row, column }))) continue;
          const area = rectOf(cellOf(sheet, { row, column }).MergeArea);
          if (area && (area.bottom > area.top || area.right > area.left)) found.push(area);
        }
  return found;
}

/** Leading rows in which only the first cell holds something. */
function titleRows(values: readonly (readonly CellValue[])[]): number[] {
  const found: number[] = [];
  for (let row = 0; row < Math.min(TITLE_ROWS, values.length); row++) {
    const [first, ...others] = values[row]!;
    if (typeof first !== "string" || others.some((value) => value !== null)) break;
    found.push(row);
  }
  return found;
}
