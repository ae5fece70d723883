/** A table of the page as a grid: cells across columns (gridSpan) and rows (vMerge). */
import type { ReportCell, ReportTable } from "../../model/report-document";

export interface CellShape {
  /** Columns across. */
  span: number;
  /** Of a cell that goes on in the next row: its first one, or one of the others. */
  merge: "restart" | "continue" | null;
  /** Joined to the cell at its left (w:hMerge of old documents). */
  joinsLeft: boolean;
}

/** Word's own limit is 63; files of other programs go a little beyond. */
const MOST_COLUMNS = 200;

interface Growing {
  row: number;
  column: number;
  rows: number;
  columns: number;
  text: string;
}

export class TableGrid {
  readonly #cells: Growing[] = [];
  /** By column: the area that a «continue» below would lengthen. */
  #open = new Map<number, Growing>();
  #next = new Map<number, Growing>();
  #row = -1;
  #column = 0;
  #columns = 0;
  #last: Growing | null = null;

  beginRow(): void {
    this.#row++;
    this.#column = 0;
    this.#open = this.#next;
    this.#next = new Map();
    this.#last = null;
  }

  /** Columns left out at the beginning of the row. */
  skip(columns: number): void {
    this.#column = Math.min(MOST_COLUMNS, this.#column + Math.max(0, columns));
  }

  /** A row that was struck out: nothing of it counts. */
  dropRow(): void {
    const kept = this.#cells.filter((cell) => cell.row !== this.#row);
    this.#cells.splice(0, this.#cells.length, ...kept);
    this.#next = this.#open;
    this.#row--;
  }

  add({ span, merge, joinsLeft }: CellShape, text: string): void {
    if (this.#row < 0) this.beginRow();
    const column = this.#column;
    const columns = Math.max(1, Math.min(span, MOST_COLUMNS - column));
    if (column >= MOST_COLUMNS) return;
    this.#column += columns;
    this.#columns = Math.max(this.#columns, this.#column);
    if (joinsLeft && this.#last) {
      this.#last.columns += columns;
      if (text !== "") this.#last.text += text;
      return;
    }
    const above = this.#open.get(column);
    if (merge === "continue" && above && above.columns === columns) {
      above.rows = this.#row - above.row + 1;
      // What a merge covers is not shown, but nothing must get lost that a reader of the file wrote there.
      if (above.text === "") above.text = text;
      this.#next.set(column, above);
      this.#last = null;
      return;
    }
    const cell: Growing = { row: this.#row, column, rows: 1, columns, text };
    this.#cells.push(cell);
    this.#last = cell;
    if (merge !== null) this.#next.set(column, cell);
  }

  /** Null when there is nothing in it. */
  finish(): ReportTable | null {
    const cells: ReportCell[] = this.#cells.map((cell) => ({ ...cell, text: cell.text.trim() }));
    if (cells.every(({ text }) => text === "")) return null;
    return { kind: "table", rowCount: this.#row + 1, columnCount: this.#columns, cells };
  }
}
