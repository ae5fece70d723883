/** Where the rows of a worksheet begin among the bytes of its part, so that writing need not look for them again. */

export class RowPlaces {
  readonly #rows: number[] = [];
  readonly #starts: number[] = [];
  /** False when rows, or cells in them, stand elsewhere than their numbers say. */
  isOrdered = true;

  add(row: number, start: number): void {
    const last = this.#rows.at(-1) ?? -1;
    if (row <= last) this.isOrdered = false;
    this.#rows.push(row);
    this.#starts.push(start);
  }

  /** A row without a number turns out to be this one. */
  correctLast(row: number): void {
    this.#rows.pop();
    if (row <= (this.#rows.at(-1) ?? -1)) this.isOrdered = false;
    this.#rows.push(row);
  }

  /**
   * @param row from 0
   * @returns where it begins and whether it is there; for one that is not, where the next one begins, null behind the
   *   last. Undefined when the rows stand in disorder.
   */
  find(row: number): { readonly start: number; readonly exists: boolean } | null | undefined {
    if (!this.isOrdered) return undefined;
    let [low, high] = [0, this.#rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#rows[middle]! < row) low = middle + 1;
      else high = middle;
    }
    const start = this.#starts[low];
    return start === undefined ? null : { start, exists: this.#rows[low] === row };
  }
}
