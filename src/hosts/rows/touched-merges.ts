/** Merges that spreadsheets must not keep while rows get their looks: taken apart before, put together afterwards. */
import type { CellRange } from "../../model/address";
import type { RowChange } from "../../model/row-change";
import { mergesAfter, rectKey, shiftedMerges } from "./shifted-workbook";

type Rect = Omit<CellRange, "sheet">;

export interface TouchedMerges {
  /** As the spreadsheet has them when the rows have moved. */
  readonly apart: readonly Rect[];
  readonly together: readonly Rect[];
}

/**
 * @param merges of the sheet before the change
 * @param rows whose cells are about to get looks, as rows are counted after the change
 */
export function touchedMerges(
  merges: readonly Rect[],
  change: RowChange,
  rows: readonly number[],
): TouchedMerges {
  const shifted = shiftedMerges(merges, change);
  const final = mergesAfter(merges, change);
  const kept = new Set(final.map(rectKey));
  const touches = ({ top, bottom }: Rect): boolean => rows.some((row) => row >= top && row <= bottom);
  const apart = shifted.filter((merge) => touches(merge) || !kept.has(rectKey(merge)));
  const standing = new Set(shifted.filter((merge) => !apart.includes(merge)).map(rectKey));
  return { apart, together: final.filter((merge) => !standing.has(rectKey(merge))) };
}
