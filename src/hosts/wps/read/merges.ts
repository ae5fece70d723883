/**
 * Merged areas. WPS has no list of them, and finding each costs three calls: they are asked for only where rows are put in
 * or taken out. The parser does without: a blank beside or below a label belongs to it.
 */
import { contains } from "../../../model/address";
import { cellOf, commonParts, rectOf } from "../areas";
import type { Rect } from "../../rects";
import type { EtSheet } from "../wps-api";

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
