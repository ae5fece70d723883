/** Puts the scanned cells together as a sheet of the snapshot. */
import { parseRangeA1 } from "../../../model/address";
import { filledFormula } from "../../../model/references/filled-formula";
import type { CellValue } from "../../../model/snapshot";
import { attribute, flag } from "../xml/tags";
import type { CellSink, CellType, FormulaText } from "./cell-scanner";
import { FormatRows } from "./format-rows";
import { serialOfIsoDate } from "./iso-date";
import { RowPlaces } from "./row-places";

/** Cells kept of one sheet, blanks between them included; beyond it rows are no longer read. */
const MAX_SLOTS = 24_000_000;
const NO_CELLS: readonly CellValue[] = Object.freeze([]);

/** What all sheets of the workbook have in common. */
export interface BookContext {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly date1904: boolean;
}

/** An area whose formula stands in its first cell only, or whose cells cannot be changed one by one. */
export interface FormulaArea {
  readonly kind: "shared" | "array" | "table";
  readonly row: number;
  readonly column: number;
  /** Of a shared formula all cells that follow the first one, even where the file says otherwise. */
  readonly range: { top: number; left: number; bottom: number; right: number };
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly area: FormulaArea;
}

export class SheetCollector implements CellSink {
  readonly values: (readonly CellValue[])[] = [];
  readonly formats: (string[] | undefined)[] = [];
  readonly formulas = new Map<string, string>();
  readonly hiddenRows: number[] = [];
  readonly areas: FormulaArea[] = [];
  readonly places = new RowPlaces();
  readonly unresolved: { row: number; column: number }[] = [];
  /** Rows from here on were left out; null = all were read. */
  cutAt: number | null = null;
  firstRow = Infinity;
  firstColumn = Infinity;
  lastColumn = -1;
  readonly #book: BookContext;
  readonly #formatRows: FormatRows;
  readonly #shared = new Map<string, SharedFormula>();
  #row = 0;
  /** Opening tag of the row that is being read, until a cell of it has been. */
  #freshTag: string | null = null;
  /** Used anew for every row, so that none of them grows step by step; valid up to `#count`. */
  readonly #cells: CellValue[] = [];
  #count = 0;
  #slots = 0;

  constructor(book: BookContext) {
    this.#book = book;
    this.#formatRows = new FormatRows(book.formats);
  }

  startRow(row: number, tag: string, start: number): void {
    this.places.add(row, start);
    this.#row = row;
    this.#count = 0;
    this.#freshTag = tag;
    if (tag.includes("hidden") && flag(tag, "hidden")) this.hiddenRows.push(row);
  }

  cell(
    row: number,
    column: number,
    style: number,
    type: CellType,
    raw: string | number | null,
    formula: FormulaText | null,
  ): void {
    if (row !== this.#row) this.#moveTo(row);
    this.#freshTag = null;
    if (style !== 0) this.#formatRows.set(column, style);
    if (raw === null && formula === null) return;
    const value = this.#value(type, raw);
    if (formula) this.#formula(row, column, formula);
    if (value === null && !formula) return;
    if (this.cutAt !== null) return;
    if (value === null) this.unresolved.push({ row, column });
    const cells = this.#cells;
    while (this.#count <= column) cells[this.#count++] = null;
    cells[column] = value;
    if (column < this.firstColumn) this.firstColumn = column;
    if (column > this.lastColumn) this.lastColumn = column;
  }

  endRow(): void {
    const formats = this.#formatRows.endRow();
    const row = this.#row;
    if (this.cutAt !== null) return;
    if (formats) this.formats[row] = formats;
    if (this.#count === 0) return;
    this.#slots += this.#count;
    if (this.#slots > MAX_SLOTS) {
      this.cutAt = row;
      return;
    }
    if (row < this.firstRow) this.firstRow = row;
    while (this.values.length < row) this.values.push(NO_CELLS);
    this.values[row] = this.#cells.slice(0, this.#count);
  }

  /** Cells that name another row than the one they stand in are taken at their word. */
  #moveTo(row: number): void {
    const tag = this.#freshTag;
    if (tag !== null && attribute(tag, "r") === undefined) {
      this.places.correctLast(row);
      if (this.hiddenRows.at(-1) === this.#row && flag(tag, "hidden")) this.hiddenRows.splice(-1, 1, row);
    } else this.places.isOrdered = false;
    this.endRow();
    this.#row = row;
    this.#count = 0;
    for (const value of this.values[row] ?? []) this.#cells[this.#count++] = value;
  }

  #value(type: CellType, raw: string | number | null): CellValue {
    if (raw === null) return null;
    switch (type) {
      case "shared":
        return this.#book.strings[raw as number] ?? null;
      case "boolean":
        return raw === 1;
      case "error":
        return { error: String(raw) };
      case "date":
        return serialOfIsoDate(String(raw), this.#book.date1904) ?? String(raw);
      default:
        return raw;
    }
  }

  #formula(row: number, column: number, { tag, text }: FormulaText): void {
    const kind = attribute(tag, "t");
    const range = parseRangeA1(attribute(tag, "ref") ?? "");
    if (range && (kind === "array" || kind === "dataTable"))
      this.areas.push({ kind: kind === "dataTable" ? "table" : kind, row, column, range });
    const written = kind === "shared" ? this.#sharedText(row, column, tag, text) : text;
    this.formulas.set(`${row},${column}`, `=${kind === "dataTable" ? "TABLE()" : written}`);
  }

  #sharedText(row: number, column: number, tag: string, text: string): string {
    const id = attribute(tag, "si") ?? "";
    if (text !== "") {
      const range = { top: row, left: column, bottom: row, right: column };
      const area: FormulaArea = { kind: "shared", row, column, range };
      this.areas.push(area);
      this.#shared.set(id, { row, column, text, area });
      return text;
    }
    const first = this.#shared.get(id);
    if (!first) return "#REF!";
    const { range } = first.area;
    range.top = Math.min(range.top, row);
    range.bottom = Math.max(range.bottom, row);
    range.left = Math.min(range.left, column);
    range.right = Math.max(range.right, column);
    return filledFormula(first.text, row - first.row, column - first.column);
  }
}
