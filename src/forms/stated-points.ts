/** 分值 that stand in a heading rather than in a column of their own: «预算执行情况（20分）», «得分（20分*执行率）». */
import { decimal, type Decimal } from "../model/decimal";
import type { CellView } from "../model/snapshot";
import type { Sourced } from "../model/sourced";
import { compact } from "./labels";
import type { SheetView } from "./sheet-view";
import type { TableMatch } from "./tables";
import type { Zone } from "./zones";

const POINTS = /[(（[](?:分值|满分|权重|共)?[:：]?(\d{1,3}(?:\.\d+)?)分/u;

/**
 * The points that the headings of a block of money give to budget execution; null where none does.
 * The value is `inherited`: its cell is a heading, not a figure that could be corrected.
 */
export function statedPoints(view: SheetView, table: TableMatch, zone: Zone): Sourced<Decimal> | null {
  for (const cell of headings(view, table, zone)) {
    const points = POINTS.exec(compact(cell.text))?.[1];
    if (points !== undefined)
      return { cell, value: decimal(points), issue: null, placeholder: null, inherited: true };
  }
  return null;
}

/** 得分, 执行率, then what stands over or beside the lines' labels. */
function* headings(view: SheetView, table: TableMatch, zone: Zone): Iterable<CellView> {
  for (const id of ["score", "rate"]) {
    const column = table.columns.get(id);
    if (column) yield view.cell(column.row, column.column);
  }
  for (let row = table.top; row <= table.bottom; row++)
    for (const area of view.filled(row, zone.left, table.left)) yield view.cell(area.top, area.left);
}
