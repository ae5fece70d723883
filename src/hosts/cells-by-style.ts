/** The cells of a draft that are to look alike in one respect: each look is set once for all of them. */
import type { CellStyle, SheetDraft } from "../model/sheet-draft";
import type { Place } from "./rects";

export function cellsByStyle<T extends string | number | boolean>(
  draft: SheetDraft,
  valueOf: (style: CellStyle) => T | undefined,
): ReadonlyMap<T, readonly Place[]> {
  const groups = new Map<T, Place[]>();
  for (const { row, column, style } of draft.cells) {
    const value = style === undefined ? undefined : valueOf(draft.styles[style] ?? {});
    if (value === undefined) continue;
    const same = groups.get(value);
    if (same) same.push({ row, column });
    else groups.set(value, [{ row, column }]);
  }
  return groups;
}
