/** Hidden rows and columns. That there are none is known by one question: the visible cells are then all of them. */
import type { Rect } from "../../rects";
import { commonParts, rectOf, TRUSTING } from "../areas";
import { attempt } from "../session";
import type { EtRange } from "../wps-api";
import type { OpenSheet } from "./open-sheet";

interface Hidden {
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** xlCellTypeVisible */
export const VISIBLE_CELLS = 12;

/** @param rect what is read of the sheet */
export function readHidden({ sheet, used, rect: whole }: OpenSheet, rect: Rect): Hidden {
  if (isAllVisible(used, whole)) return { hiddenRows: [], hiddenColumns: [] };
  const hidden = (ask: (range: EtRange) => boolean | null | undefined, edge: Partial<Rect>): Rect[] =>
    ask(used) === false
      ? []
      : commonParts(sheet, [{ ...rect, ...edge }], ask, TRUSTING).flatMap(({ rects, value }) =>
          value ? rects : [],
        );
  return {
    hiddenRows: hidden((range) => range.EntireRow.Hidden, { right: rect.left }).flatMap(({ top, bottom }) =>
      numbers(top, bottom),
    ),
    hiddenColumns: hidden((range) => range.EntireColumn.Hidden, { bottom: rect.top }).flatMap(
      ({ left, right }) => numbers(left, right),
    ),
  };
}

/** Of a single cell, the visible ones of the whole sheet would be given. */
function isAllVisible(used: EtRange, { top, left, bottom, right }: Rect): boolean {
  if (top === bottom && left === right) return false;
  const seen = attempt(() => rectOf(used.SpecialCells(VISIBLE_CELLS)));
  return !!seen && seen.top === top && seen.left === left && seen.bottom === bottom && seen.right === right;
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
