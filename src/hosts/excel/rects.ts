/** Rectangles as ranges of Office.js: a request carries one object a rectangle, however many cells it holds. */
import type { Rect } from "../rects";

export { addressLists, rectsOf, type Place, type Rect } from "../rects";

/** Longest address list that `getRanges` takes. */
export const MAX_ADDRESS = 8000;

/**
 * Untracked like all ranges of the adapter: it is used within one request, and need not be kept by Excel and let go of with
 * another request.
 */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Rect): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
}

export function cellOf(sheet: Excel.Worksheet, row: number, column: number): Excel.Range {
  return sheet.getCell(row, column).untrack();
}

/** What `load` is asked for so that `rectFrom` can be told. */
export const RECT_PROPERTIES = "rowIndex,columnIndex,rowCount,columnCount";

export function rectFrom(
  range: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">,
): Rect {
  const { rowIndex: top, columnIndex: left } = range;
  return { top, left, bottom: top + range.rowCount - 1, right: left + range.columnCount - 1 };
}
