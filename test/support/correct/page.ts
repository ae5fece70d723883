/** A sheet written line by line from left to right, for layouts of published forms. */
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { Canvas, type Written } from "../layouts/canvas";
import type { Random } from "../layouts/random";

/** A cell over several columns and rows, merged. */
interface Wide {
  readonly written: Written;
  readonly columns: number;
  readonly rows: number;
}

export type Cell = Written | Wide;

export function wide(written: Written, columns: number, rows = 1): Wide {
  return { written, columns, rows };
}

export class Page {
  row: number;
  private readonly canvas = new Canvas();
  private left: number;
  private readonly hides: boolean;
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: number[] = [];
  private width = 0;

  constructor(random: Random) {
    this.row = random.pick([0, 0, 0, 1, 2]);
    this.left = random.pick([0, 0, 0, 1]);
    this.hides = random.chance(0.15);
  }

  /** Cells under a cell of several rows are left out with `null`. */
  line(...cells: readonly Cell[]): this {
    let column = this.left;
    for (const cell of cells) {
      if (isWide(cell)) {
        this.canvas.span(this.row, column, this.row + cell.rows - 1, column + cell.columns - 1, cell.written);
        column += cell.columns;
      } else this.canvas.put(this.row, column++, cell);
    }
    this.width = Math.max(this.width, column - this.left);
    this.row += 1;
    return this;
  }

  /** From here on one column further to the right. */
  indented(): this {
    this.left += 1;
    return this;
  }

  blank(rows = 1): this {
    this.row += rows;
    return this;
  }

  /** What a clerk hid counts like everything else. */
  hideLast(): this {
    if (this.hides) this.hiddenRows.push(this.row - 1);
    return this;
  }

  draft(name: string): SheetDraft {
    if (this.hides) this.hiddenColumns.push(this.left + this.width - 1);
    return this.canvas.draft(name, { rows: this.hiddenRows, columns: this.hiddenColumns });
  }
}

function isWide(cell: Cell): cell is Wide {
  return typeof cell === "object" && cell !== null && "columns" in cell;
}
