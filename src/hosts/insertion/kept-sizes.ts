/**
 * Columns and rows in which something of the clerk's stands keep their sizes: a form put below another table must not
 * change how that table looks or prints.
 */
import type { SheetDraft } from "../../model/sheet-draft";
import type { SheetSnapshot } from "../../model/snapshot";
import type { Rect } from "../rects";
import { filledIn } from "./filled-cells";

export function withinKept(
  placed: SheetDraft,
  area: Rect,
  sheet: SheetSnapshot,
): { readonly placed: SheetDraft; readonly keptColumns: readonly number[] } {
  const columns = usedColumns(sheet, area);
  const rows = usedRows(sheet, area);
  return {
    placed: {
      ...placed,
      columnWidths: without(placed.columnWidths, columns),
      rowHeights: without(placed.rowHeights, rows),
    },
    keptColumns: [...columns].sort((a, b) => a - b),
  };
}

function usedColumns(sheet: SheetSnapshot, area: Rect): Set<number> {
  const found = new Set<number>();
  for (let column = area.left; column <= area.right; column++)
    if (!filledIn(sheet, { top: 0, bottom: Infinity, left: column, right: column }).next().done)
      found.add(column);
  for (const { left, right } of sheet.merges)
    for (let column = Math.max(left, area.left); column <= Math.min(right, area.right); column++)
      found.add(column);
  return found;
}

function usedRows(sheet: SheetSnapshot, area: Rect): Set<number> {
  const found = new Set<number>();
  for (const { row } of filledIn(sheet, { ...area, left: 0, right: Infinity })) found.add(row);
  for (const { top, bottom } of sheet.merges)
    for (let row = Math.max(top, area.top); row <= Math.min(bottom, area.bottom); row++) found.add(row);
  return found;
}

function without(sizes: Readonly<Record<number, number>>, kept: ReadonlySet<number>): Record<number, number> {
  return Object.fromEntries(Object.entries(sizes).filter(([index]) => !kept.has(Number(index))));
}
