/** Which row of a table a cell stands for when rows are put in or taken out. */
import type { RowTable } from "../../forms/row-table";
import type { CellAddress } from "../../model/address";
import type { SheetSnapshot } from "../../model/snapshot";
import { filledIn, mergeAt } from "./row-cells";

/**
 * A label stands for its whole group: rows are added at the group's end. A subtotal stands for the row above it, a heading
 * for the row below.
 */
export function chosenRow(sheet: SheetSnapshot, table: RowTable, { row, column }: CellAddress): number {
  const group = column < table.name ? mergeAt(sheet, row, column) : null;
  const chosen = Math.min(Math.max(row, group?.bottom ?? row), table.bottom);
  if (!isSummary(sheet, table, chosen)) return chosen;
  const above = table.rows.filter((one) => one < chosen).at(-1);
  const below = table.rows.find((one) => one > chosen);
  const isSubtotal = filledIn(sheet, chosen).some(
    ({ column: at, value, formula }) => at > table.name && (formula !== null || typeof value === "number"),
  );
  return (isSubtotal ? (above ?? below) : (below ?? above)) ?? chosen;
}

/** A subtotal or the heading of a group: words stand there, and it is no indicator and no project. */
export function isSummary(sheet: SheetSnapshot, { rows, name, left, kind }: RowTable, row: number): boolean {
  const from = kind === "projects" ? left : name;
  return (
    !rows.includes(row) &&
    filledIn(sheet, row).some(
      ({ column, value, formula }) =>
        column >= from && formula === null && typeof value === "string" && !/^\d+$/.test(value),
    )
  );
}
