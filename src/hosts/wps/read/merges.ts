/**
 * Merged areas. WPS has no list of them, and finding each costs three calls, so that they are looked for only where few
 * labels stand beside blanks. The parser does without: a blank beside or below a label belongs to it.
 */
import type { CellValue } from "../../../model/snapshot";
import { cellOf, rectOf } from "../areas";
import type { Place, Rect } from "../../rects";
import type { EtRange, EtSheet } from "../wps-api";

/** Sheets with more cells that could be merged with their neighbours are read without merges. */
const MAX_CANDIDATES = 12;

/** @param used the whole used range */
export function readMerges(
  sheet: EtSheet,
  used: EtRange,
  values: readonly (readonly CellValue[])[],
  origin: Place,
): Rect[] {
  const candidates = besideBlanks(values);
  if (candidates.length === 0 || candidates.length > MAX_CANDIDATES || used.MergeCells === false) return [];
  return candidates.flatMap(({ row, column }) => {
    const cell = cellOf(sheet, { row: origin.row + row, column: origin.column + column });
    if (cell.MergeCells === false) return [];
    const area = rectOf(cell.MergeArea);
    return area && (area.bottom > area.top || area.right > area.left) ? [area] : [];
  });
}

/** Cells that hold something and have a blank to the right or below; counted no further than needed. */
function besideBlanks(values: readonly (readonly CellValue[])[]): Place[] {
  const found: Place[] = [];
  const isBlank = (row: number, column: number) =>
    values[row] !== undefined && (values[row][column] ?? null) === null;
  for (let row = 0; row < values.length; row++)
    for (let column = 0; column < values[row]!.length; column++) {
      if (isBlank(row, column)) continue;
      const right = column + 1 < values[row]!.length && isBlank(row, column + 1);
      if (!right && !isBlank(row + 1, column)) continue;
      found.push({ row, column });
      if (found.length > MAX_CANDIDATES) return found;
    }
  return found;
}
