/** A drawn template being filled in: cells are found by the words around them. */
import type { DraftCell, SheetDraft } from "../../../src/model/sheet-draft";
import { formatted, type Written } from "../layouts/canvas";

export class Filling {
  private readonly cells: Map<string, DraftCell>;
  private readonly styles;

  constructor(private readonly draft: SheetDraft) {
    this.styles = [...draft.styles];
    this.cells = new Map(draft.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  }

  /** Keeps the formula of a computed cell and gives it its result; other notations are typed over it. */
  put(row: number, column: number, written: Written): void {
    const cell = this.cells.get(`${row},${column}`);
    if (!cell) throw new Error(`no cell ${row},${column} on ${this.draft.name}`);
    const { value, format } = formatted(written);
    if (cell.formula && typeof value !== "number" && value !== "") {
      const { style } = cell;
      this.cells.set(`${row},${column}`, { row, column, value, ...(style === undefined ? {} : { style }) });
      return;
    }
    if (value === "" && !cell.formula) return;
    this.cells.set(`${row},${column}`, {
      ...cell,
      value,
      ...(format ? { style: this.styleWith(cell, format) } : {}),
    });
  }

  text(row: number, column: number): string {
    return String(this.cells.get(`${row},${column}`)?.value ?? "");
  }

  /** Where the words stand, from a row on. */
  find(words: string | RegExp, from = 0): { row: number; column: number } {
    const found = this.places(words, from)[0];
    if (!found) throw new Error(`no «${words}» on ${this.draft.name}`);
    return found;
  }

  places(words: string | RegExp, from = 0): { row: number; column: number }[] {
    const fits = (text: unknown): boolean =>
      typeof text === "string" && (typeof words === "string" ? text === words : words.test(text));
    return [...this.cells.values()]
      .filter(({ row, value }) => row >= from && fits(value))
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }

  /** Last column of the merged area that begins here. */
  endOf(row: number, column: number): number {
    return this.draft.merges.find(({ top, left }) => top === row && left === column)?.right ?? column;
  }

  /** Column by header text, over the header's rows. */
  header(top: number, bottom: number): ReadonlyMap<string, number> {
    const columns = new Map<string, number>();
    for (const { row, column, value } of this.cells.values())
      if (row >= top && row <= bottom && typeof value === "string" && value !== "")
        columns.set(value, column);
    return columns;
  }

  done(name = this.draft.name): SheetDraft {
    return { ...this.draft, name, styles: this.styles, cells: [...this.cells.values()] };
  }

  private styleWith(cell: DraftCell, numberFormat: string): number {
    const style = cell.style === undefined ? {} : this.styles[cell.style]!;
    return style.numberFormat === numberFormat && cell.style !== undefined
      ? cell.style
      : this.styles.push({ ...style, numberFormat }) - 1;
  }
}
