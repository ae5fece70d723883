/** Where the rows of a worksheet begin among the bytes of its part, so that writing need not look for them again. */

export class RowPlaces {
  readonly #rows: number[] = [];
  readonly #starts: number[] = [];
  #isAscending = true;

  add(row: number, start: number): void {
    const last = this.#rows.at(-1) ?? -1;
    if (row <= last) this.#isAscending = false;
    this.#rows.push(row);
    this.#starts.push(start);
  }

  /**
   * @param row from 0
   * @returns where it begins and whether it is there; for one that is not, where the next one begins, null behind the
   *   last. Undefined when the rows stand in no order.
   */
  find(row: number): { readonly start: number; readonly exists: boolean } | null | undefined {
    if (!this.#isAscending) return undefined;
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
