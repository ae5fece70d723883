/** The cells of a ledger, column by column and unparsed: what a glance at 100,000 rows needs. */
import type { RowColumn } from "../model/form";
import type { CellValue } from "../model/snapshot";
import type { MoneyUnit } from "../model/values";
import type { LedgerColumns } from "./ledger-columns";
import type { SheetView } from "./sheet-view";
import type { ColumnMatch, TableMatch } from "./tables";

/** Identifies the rows only; no form of a row holds it. */
const UNREAD = "serial";

export function rowColumns(
  view: SheetView,
  table: TableMatch,
  rows: readonly number[],
  known: LedgerColumns,
): ReadonlyMap<string, RowColumn> {
  const columns = new Map<string, RowColumn>();
  for (const [id, column] of table.columns)
    if (id !== UNREAD) columns.set(id, new LedgerColumn(view, column, rows, known.unitOf(id)));
  return columns;
}

/** A column of money that means nothing to the ledger by itself: a month's spending. */
export function amountColumn(
  view: SheetView,
  column: ColumnMatch,
  rows: readonly number[],
  unit: MoneyUnit,
): RowColumn {
  return new LedgerColumn(view, column, rows, unit);
}

/** Sees in a row what `TableCells.read` finds there, as long as nothing is merged. */
class LedgerColumn implements RowColumn {
  /** Columns of the sheet's arrays. */
  private readonly left: number;
  private readonly right: number;
  private readonly merged: boolean;

  constructor(
    private readonly view: SheetView,
    { left, right }: ColumnMatch,
    private readonly rows: readonly number[],
    readonly unit: MoneyUnit,
  ) {
    this.left = left - view.left;
    this.right = right - view.left;
    this.merged = rows.length > 0 && view.hasMerges({ top: rows[0]!, bottom: rows.at(-1)!, left, right });
  }

  valueAt(index: number): CellValue | undefined {
    const row = this.rows[index]!;
    return this.merged && this.meetsMerge(row) ? undefined : this.shown(row, this.columnIn(row));
  }

  formatAt(index: number): string {
    const row = this.rows[index]!;
    return this.view.sheet.formats[row - this.view.top]?.[this.columnIn(row)] ?? "General";
  }

  /** A wider heading may have its content in any of its columns. */
  private columnIn(row: number): number {
    if (this.left === this.right) return this.left;
    for (let column = this.left; column <= this.right; column++) {
      const value = this.shown(row, column);
      if (value !== null && !(typeof value === "string" && value.trim() === "")) return column;
    }
    return this.left;
  }

  private shown(row: number, column: number): CellValue {
    const value = this.view.sheet.values[row - this.view.top]?.[column];
    return value === undefined || value === "" ? null : value;
  }

  private meetsMerge(row: number): boolean {
    for (let column = this.left; column <= this.right; column++)
      if (this.view.isMerged(row, column + this.view.left)) return true;
    return false;
  }
}
