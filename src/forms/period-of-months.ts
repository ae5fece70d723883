/** How far the year has come in a ledger with a column for each month: to the last in which something was spent. */
import type { PerformanceForm, RowColumn, RowSource } from "../model/form";

/** Null without such columns, and while all of them are blank. A quarter that has begun need not be over: it tells nothing. */
export function periodOfMonths(
  instalments: RowSource["instalments"],
  count: number,
): PerformanceForm["period"] {
  if (instalments?.of !== "月") return null;
  const { columns } = instalments;
  for (let month = columns.length; month > 0; month--)
    if (isSpentIn(columns[month - 1]!, count)) return { from: 1, to: month };
  return null;
}

function isSpentIn(column: RowColumn, count: number): boolean {
  for (let index = 0; index < count; index++) {
    const value = column.valueAt(index);
    if (typeof value === "number" ? value !== 0 : typeof value === "string" && /[1-9１-９]/u.test(value))
      return true;
  }
  return false;
}
