/** What stands in a row beside its table, and would be torn or go with it. */
import type { RowTable } from "../../forms/row-table";
import { a1, rangeA1 } from "../../model/address";
import type { SheetSnapshot } from "../../model/snapshot";
import { filledIn } from "./row-cells";

/** Columns to the right in which the add-in itself may have written. */
const REACH = 2;

/**
 * @param rows those that are looked at: what stands in them beside the table would be torn or go with them
 * @returns why the rows cannot be touched as a whole, null when nothing else stands in them
 */
export function besideTable(
  sheet: SheetSnapshot,
  table: RowTable,
  rows: readonly [first: number, last: number],
): string | null {
  const [first, last] = rows;
  const isOutside = (column: number): boolean => column < table.left || column > table.right + REACH;
  const neighbour = table.neighbours.find(({ top, bottom }) => top <= first && bottom >= last);
  if (neighbour)
    return `第 ${first + 1} 行还穿过旁边的另一张表（${rangeA1(neighbour)}），整行增删会把那张表拆开；请先把两张表上下放置或分到两张工作表。`;
  for (const row of rows) {
    const other = filledIn(sheet, row).find(({ column }) => isOutside(column));
    if (other)
      return `第 ${row + 1} 行在这张表之外还有别的内容（${a1(other)}），整行增删会影响它；请先把它移开。`;
  }
  const merge = sheet.merges.find(
    ({ top, bottom, left, right }) => top <= first && bottom >= last && isOutside(left) && isOutside(right),
  );
  // A merge of a single row lies outside when the row is blank: it holds nothing.
  return merge && merge.bottom > merge.top
    ? `第 ${first + 1} 行穿过这张表之外的合并单元格（${rangeA1(merge)}），整行增删会改变它的高度；请先把它移开。`
    : null;
}
