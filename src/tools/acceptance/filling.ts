/** A blank standard form being filled in as a clerk does it: by the words of its labels, never by a place known beforehand. */
import type { CellRange } from "../../model/address";
import type { CellStyle, DraftCell, SheetDraft } from "../../model/sheet-draft";
import { typed } from "../../forms/templates/typed";

/** Columns of the sheet, both included. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

const EVERYWHERE: Columns = { from: 0, to: Number.MAX_SAFE_INTEGER };

export class Filling {
  readonly #draft: SheetDraft;
  readonly #cells: Map<string, DraftCell>;
  readonly #styles: CellStyle[];

  constructor(draft: SheetDraft) {
    this.#draft = draft;
    this.#styles = [...draft.styles];
    this.#cells = new Map(draft.cells.map((cell) => [key(cell.row, cell.column), cell]));
  }

  /**
   * The printed cell with such a label, merged cells as one range.
   * @param within only from this row on, and in these columns
   * @throws RangeError when no such label is printed there
   */
  find(
    label: string,
    within: { readonly row?: number; readonly columns?: Columns } = {},
  ): Omit<CellRange, "sheet"> {
    const found = this.#find(label, within);
    if (!found) throw new RangeError(`模板“${this.#draft.name}”里没有“${label}”。`);
    return found;
  }

  has(label: string): boolean {
    return this.#find(label, {}) !== undefined;
  }

  /** The column under a header path, group first: ["关联度", "很好"]. @throws RangeError when there is none */
  header(path: readonly string[], row = 0): Omit<CellRange, "sheet"> {
    return path
      .slice(1)
      .reduce(
        (above, label) =>
          this.find(label, { row: above.bottom + 1, columns: { from: above.left, to: above.right } }),
        this.find(path[0]!, { row }),
      );
  }

  /** Types into a cell over whatever stands there; blank text leaves the cell as it is. */
  put(row: number, column: number, text: string): void {
    if (text === "") return;
    const cell = this.#cells.get(key(row, column));
    if (!cell) throw new RangeError(`模板“${this.#draft.name}”第 ${row + 1} 行没有这一格：${text}`);
    const { value, numberFormat } = typed(text);
    const style = numberFormat === undefined ? cell.style : this.#styles.length;
    if (numberFormat !== undefined) this.#styles.push({ ...this.#styles[cell.style!], numberFormat });
    this.#cells.set(key(row, column), { row, column, value, ...(style === undefined ? {} : { style }) });
  }

  /** Empties a cell; a formula goes as well. */
  clear(row: number, column: number): void {
    const { style } = this.#cells.get(key(row, column))!;
    this.#cells.set(key(row, column), { row, column, ...(style === undefined ? {} : { style }) });
  }

  /** The first row in which such a text stands by now, typed or printed. @throws RangeError when none has it */
  rowOf(text: string, from = 0): number {
    for (const { row, value } of this.#cells.values())
      if (row >= from && typeof value === "string" && bare(value) === bare(text)) return row;
    throw new RangeError(`“${this.#draft.name}”里没有“${text}”。`);
  }

  /** Types into the box right of a label. @throws RangeError when there is no such label */
  putBeside(label: string, text: string): void {
    const { top, right } = this.find(label);
    this.put(top, right + 1, text);
  }

  /** Writes paragraphs below the form, one a row. */
  append(paragraphs: readonly string[]): void {
    const first = Math.max(...[...this.#cells.values()].map((cell) => cell.row)) + 2;
    paragraphs.forEach((value, index) =>
      this.#cells.set(key(first + index, 0), { row: first + index, column: 0, value }),
    );
  }

  /** The filled form; a formula that was not typed over shows a blank text, as it does while its parts are missing. */
  draft(name = this.#draft.name): SheetDraft {
    const cells = [...this.#cells.values()].map((cell) =>
      cell.formula === undefined || cell.value !== undefined ? cell : { ...cell, value: "" },
    );
    return { ...this.#draft, name, cells, styles: this.#styles };
  }

  #find(label: string, { row = 0, columns = EVERYWHERE }: { row?: number; columns?: Columns }) {
    const wanted = bare(label);
    const hit = this.#draft.cells.find(
      (cell) =>
        cell.row >= row &&
        cell.column >= columns.from &&
        cell.column <= columns.to &&
        typeof cell.value === "string" &&
        bare(cell.value) === wanted,
    );
    if (!hit) return undefined;
    const at = { top: hit.row, left: hit.column, bottom: hit.row, right: hit.column };
    return this.#draft.merges.find(({ top, left }) => top === at.top && left === at.left) ?? at;
  }
}

const key = (row: number, column: number): string => `${row},${column}`;

/** Blanks, full width and closing colons make no difference between labels. */
function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[:：]$/, "");
}
