/** Number formats by row, one array for all rows that are alike. */

export class FormatRows {
  readonly #codes: readonly string[];
  readonly #known = new Map<number, { ids: readonly number[]; codes: string[] }[]>();
  /** Cell styles of one format share a number, so that rows of different fonts are still alike. */
  readonly #idOfStyle: number[];
  readonly #general: number;
  #row: number[] = [];
  #last = -1;

  constructor(formatsOfStyles: readonly string[]) {
    const ids = new Map<string, number>([["General", 0]]);
    this.#idOfStyle = formatsOfStyles.map((code) => {
      const known = ids.get(code) ?? ids.size;
      ids.set(code, known);
      return known;
    });
    this.#codes = [...ids.keys()];
    this.#general = 0;
  }

  set(column: number, style: number): void {
    const id = this.#idOfStyle[style] ?? this.#general;
    while (this.#row.length < column) this.#row.push(this.#general);
    this.#row[column] = id;
    if (id !== this.#general) this.#last = column;
  }

  /** @returns the formats of the row that ends, undefined when all are General */
  endRow(): string[] | undefined {
    const ids = this.#row;
    const length = this.#last + 1;
    ids.length = length;
    this.#last = -1;
    if (length === 0) return undefined;
    let hash = length;
    for (let at = 0; at < length; at++) hash = (Math.imul(hash, 31) + ids[at]!) | 0;
    const alike = this.#known.get(hash) ?? [];
    const found = alike.find((row) => row.ids.length === length && row.ids.every((id, at) => id === ids[at]));
    ids.length = found ? 0 : length;
    if (found) return found.codes;
    const codes = ids.map((id) => this.#codes[id]!);
    this.#known.set(hash, [...alike, { ids, codes }]);
    this.#row = [];
    return codes;
  }
}
