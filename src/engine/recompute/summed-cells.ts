/** Cells that a formula is to add up, followed one by one: a block is kept as such, however long it is. */
import { a1, rangeA1, type CellAddress } from "../../model/address";

/** A formula naming more single cells than this helps nobody. */
const SINGLE_CELLS = 30;

export class SummedCells {
  readonly #cells: string[] = [];
  #block: { top: number; bottom: number; column: number } | null = null;
  #isBlock = true;

  /** In the order they are to be named in. */
  add(at: CellAddress): void {
    const { row, column } = at;
    if (this.#cells.length <= SINGLE_CELLS) this.#cells.push(a1(at));
    if (!this.#block) this.#block = { top: row, bottom: row, column };
    else if (row === this.#block.bottom + 1 && column === this.#block.column) this.#block.bottom = row;
    else this.#isBlock = false;
  }

  /** «=SUM(E7:E9)», or with single cells when they are not one block; null for none, and for many scattered ones. */
  get formula(): string | null {
    if (!this.#block) return null;
    const { top, bottom, column } = this.#block;
    if (this.#isBlock) return `=SUM(${rangeA1({ top, bottom, left: column, right: column })})`;
    return this.#cells.length <= SINGLE_CELLS ? `=SUM(${this.#cells.join(",")})` : null;
  }
}
