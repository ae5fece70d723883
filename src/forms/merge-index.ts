/** Which merged area a cell belongs to, without walking through all merges. */
import type { CellRange } from "../model/address";

export type Area = Omit<CellRange, "sheet">;

/** Larger areas are kept in a list instead of cell by cell: A1:XFD1048576 must cost nothing. */
const SMALL_AREA = 512;
const COLUMNS = 16_384;

export class MergeIndex {
  private readonly byCell = new Map<number, Area>();
  private readonly large: Area[] = [];
  private top = Infinity;
  private bottom = -1;

  constructor(merges: readonly Area[]) {
    for (const merge of merges) {
      const height = merge.bottom - merge.top + 1;
      const width = merge.right - merge.left + 1;
      if (!(height >= 1 && width >= 1)) continue;
      this.top = Math.min(this.top, merge.top);
      this.bottom = Math.max(this.bottom, merge.bottom);
      if (height * width > SMALL_AREA) this.large.push(merge);
      else this.addCells(merge);
    }
  }

  private addCells(merge: Area): void {
    for (let row = merge.top; row <= merge.bottom; row++)
      for (let column = merge.left; column <= merge.right; column++)
        this.byCell.set(row * COLUMNS + column, merge);
  }

  at(row: number, column: number): Area | undefined {
    // A ledger's merges end with its header.
    if (row > this.bottom || row < this.top) return undefined;
    const small = this.byCell.get(row * COLUMNS + column);
    if (small || this.large.length === 0) return small;
    return this.large.find(
      (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
  }
}
