/** The cells of a located table, row by row, whatever the merges under its header do. */
import type { CellView } from "../model/snapshot";
import type { Area, SheetView } from "./sheet-view";
import type { ColumnMatch, TableMatch } from "./tables";

export interface TableCell {
  readonly cell: CellView;
  /** The cell is merged with one further up: what it shows stands in a row above. */
  readonly continued: boolean;
}

export class TableCells {
  private readonly all: readonly ColumnMatch[];

  constructor(
    readonly view: SheetView,
    readonly table: TableMatch,
  ) {
    this.all = [...table.columns.values(), ...table.others];
  }

  has(id: string): boolean {
    return this.table.columns.has(id);
  }

  /** Null when the table has no such column. A wider header may have its content in any of its columns. */
  read(row: number, id: string): TableCell | null {
    const column = this.table.columns.get(id);
    if (!column) return null;
    for (let at = column.left; at <= column.right; at++) {
      const value = this.view.value(row, at);
      // Only words can be all blanks: a number is content, and working out what it looks like is dear.
      if (value === null || (typeof value === "string" && value.trim() === "")) continue;
      const area = this.view.area(row, at);
      if (this.belongsTo(area, column)) return { cell: this.view.cell(row, at), continued: area.top < row };
    }
    const area = this.view.area(row, column.left);
    if (!this.belongsTo(area, column)) return { cell: this.view.own(row, column.left), continued: false };
    return { cell: this.view.cell(row, column.left), continued: area.top < row };
  }

  /** A cell merged over several columns is the content of the first of them only. */
  private belongsTo(area: Area, column: ColumnMatch): boolean {
    if (area.left >= column.left || area.left === area.right) return true;
    return !this.all.some(
      (other) => other !== column && other.right >= area.left && other.right < column.left,
    );
  }

  /** The cell that shows something in the column, spans the other column as well: a line across, not a value. */
  spans(row: number, from: string, to: string): boolean {
    const a = this.table.columns.get(from);
    const b = this.table.columns.get(to);
    if (!a || !b) return false;
    const area = this.view.area(row, a.left);
    return area.left <= Math.min(a.left, b.left) && area.right >= Math.max(a.left, b.left);
  }
}
