/** A sheet being drawn: cells and merges, nothing else. */
import type { CellValue } from "../../../src/model/snapshot";
import type { SheetDraft } from "../../../src/model/sheet-draft";

export class Canvas {
  private readonly cells = new Map<string, { row: number; column: number; value: CellValue }>();
  private readonly merges: { top: number; left: number; bottom: number; right: number }[] = [];

  put(row: number, column: number, value: CellValue): void {
    if (value !== null && value !== "") this.cells.set(`${row},${column}`, { row, column, value });
  }

  /** Writes into the first cell and merges the rectangle. */
  span(top: number, left: number, bottom: number, right: number, value: CellValue, merged = true): void {
    this.put(top, left, value);
    if (merged && (bottom > top || right > left)) this.merges.push({ top, left, bottom, right });
  }

  draft(name: string, hidden: { rows?: readonly number[]; columns?: readonly number[] } = {}): SheetDraft {
    return {
      name,
      cells: [...this.cells.values()],
      styles: [],
      merges: this.merges,
      columnWidths: {},
      rowHeights: {},
      hiddenRows: hidden.rows ?? [],
      hiddenColumns: hidden.columns ?? [],
    };
  }
}
