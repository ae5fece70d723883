/** Number formats by row, one array for all rows that are alike. */

interface KnownRow {
  readonly ids: readonly number[];
  readonly codes: string[];
}

export class FormatRows {
  readonly #codes: readonly string[];
  readonly #known = new Map<number, KnownRow[]>();
  /** Most rows look like the one before. */
  #latest: KnownRow | null = null;
  /** Cell styles of one format share a number, so that rows of different fonts are still alike. */
  readonly #idOfStyle: number[];
  readonly #general: number;
  /** Used anew for every row; valid up to `#length`, which ends with a format that is not General. */
  readonly #row: number[] = [];
  #length = 0;

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
    if (id === this.#general && column >= this.#length) return;
    while (this.#length <= column) this.#row[this.#length++] = this.#general;
    this.#row[column] = id;
  }

  /** @returns the formats of the row that ends, undefined when all are General */
  endRow(): string[] | undefined {
    const length = this.#length;
    this.#length = 0;
    if (length === 0) return undefined;
    if (isSame(this.#latest, this.#row, length)) return this.#latest!.codes;
    let hash = length;
    for (let at = 0; at < length; at++) hash = (Math.imul(hash, 31) + this.#row[at]!) | 0;
    const alike = this.#known.get(hash) ?? [];
    let found = alike.find((row) => isSame(row, this.#row, length));
    if (!found) {
      const ids = this.#row.slice(0, length);
      found = { ids, codes: ids.map((id) => this.#codes[id]!) };
      this.#known.set(hash, [...alike, found]);
    }
    this.#latest = found;
    return found.codes;
  }
}

function isSame(known: KnownRow | null, row: readonly number[], length: number): boolean {
  if (known?.ids.length !== length) return false;
  for (let at = 0; at < length; at++) if (known.ids[at] !== row[at]) return false;
  return true;
}
