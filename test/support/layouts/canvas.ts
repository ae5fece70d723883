/** A sheet being drawn: cells, number formats and merges, nothing else. */
import type { CellStyle, DraftCell, SheetDraft } from "../../../src/model/sheet-draft";
import type { CellValue } from "../../../src/model/snapshot";

/** What is written into a cell: its value, with the number format that shows it where that matters. */
export type Written = CellValue | Formatted;

export interface Formatted {
  readonly value: CellValue;
  readonly format: string;
}

export class Canvas {
  private readonly cells = new Map<string, DraftCell>();
  private readonly styles: CellStyle[] = [];
  private readonly merges: { top: number; left: number; bottom: number; right: number }[] = [];

  put(row: number, column: number, written: Written): void {
    const { value, format } = formatted(written);
    if (value === null || value === "") return;
    const style = format === "" ? {} : { style: this.styleOf(format) };
    this.cells.set(`${row},${column}`, { row, column, value, ...style });
  }

  /** Writes into the first cell and merges the rectangle. */
  span(top: number, left: number, bottom: number, right: number, written: Written, merged = true): void {
    this.put(top, left, written);
    if (merged && (bottom > top || right > left)) this.merges.push({ top, left, bottom, right });
  }

  draft(name: string, hidden: { rows?: readonly number[]; columns?: readonly number[] } = {}): SheetDraft {
    return {
      name,
      cells: [...this.cells.values()],
      styles: this.styles,
      merges: this.merges,
      columnWidths: {},
      rowHeights: {},
      hiddenRows: hidden.rows ?? [],
      hiddenColumns: hidden.columns ?? [],
    };
  }

  private styleOf(numberFormat: string): number {
    const known = this.styles.findIndex((style) => style.numberFormat === numberFormat);
    return known >= 0 ? known : this.styles.push({ numberFormat }) - 1;
  }
}

/** The number format is "" where there is none. */
export function formatted(written: Written): Formatted {
  return typeof written === "object" && written !== null && "format" in written
    ? written
    : { value: written, format: "" };
}
