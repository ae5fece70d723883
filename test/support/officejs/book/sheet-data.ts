/** The cells of a sheet and everything laid over them; what the wire objects look at. */
import { cuts } from "../../../../src/hosts/rows/standing";
import { shiftedRow, shiftedSpan, type RowShift } from "../../../../src/model/references/row-shift";
import { ApiError } from "../protocol";
import { calculate } from "./calculate";
import { newCell, typeInto, type Cell, type Scalar } from "./cell";
import { holds, overlaps, type Rect } from "./rect";

const WIDTH = 16_384;

export interface RuleFormat {
  readonly id: string;
  readonly type: string;
  areas: Rect[];
  formula: string;
  readonly look: Map<string, unknown>;
}

export class SheetData {
  cells = new Map<number, Cell>();
  merges: Rect[] = [];
  hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  formats: RuleFormat[] = [];
  validations: { range: Rect; part: string; value: unknown }[] = [];
  readonly page = new Map<string, unknown>();
  frozen: string | null = null;
  isProtected = false;
  /** Some conditional formats of other programs make Excel fail to list them. */
  cannotListFormats = false;
  visibility = "Visible";
  /** Spilled ranges; the first cell holds the formula. */
  spills: Rect[] = [];
  tables: { name: string; header: Rect; range?: Rect }[] = [];
  /** A person's changes and ours are told apart by nobody: every write is one. */
  changedRects: Rect[] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  at(row: number, column: number): Cell | undefined {
    return this.cells.get(row * WIDTH + column);
  }

  make(row: number, column: number): Cell {
    const key = row * WIDTH + column;
    let cell = this.cells.get(key);
    if (!cell) this.cells.set(key, (cell = newCell()));
    return cell;
  }

  /** Of the merged area around the cell, or the cell itself. */
  topLeft(row: number, column: number): { row: number; column: number } {
    const merge = this.merges.find((area) => holds(area, row, column));
    return merge ? { row: merge.top, column: merge.left } : { row, column };
  }

  isCovered(row: number, column: number): boolean {
    const first = this.topLeft(row, column);
    return first.row !== row || first.column !== column;
  }

  /** @param table null in it leaves a cell alone */
  type(rect: Rect, table: unknown): void {
    this.each(rect, table, (cell, input, row, column) => {
      if (input === null || this.isCovered(row, column)) return;
      this.demandUnlocked(row, column);
      typeInto(cell, input);
      if (cell.formula && cell.numberFormat === "General")
        cell.numberFormat = this.#formatOfSources(cell.formula);
    });
    this.changedRects.push(rect);
  }

  setNumberFormat(rect: Rect, table: unknown): void {
    this.each(rect, table, (cell, format, row, column) => {
      if (format === null) return;
      this.demandUnlocked(row, column);
      if (typeof format !== "string" || format === "") throw new ApiError("InvalidArgument", "number format");
      cell.numberFormat = format;
    });
  }

  clearContents(rect: Rect): void {
    for (const [key, cell] of this.cells) {
      const row = Math.floor(key / WIDTH);
      const column = key % WIDTH;
      if (!holds(rect, row, column)) continue;
      this.demandUnlocked(row, column);
      cell.value = "";
      cell.formula = null;
    }
    this.changedRects.push(rect);
  }

  demandUnlocked(row: number, column: number): void {
    if (this.isProtected && this.at(row, column)?.look.get("Protection.Locked") !== false)
      throw new ApiError("AccessDenied", "the sheet is protected");
  }

  /** One value for all cells or a table of exactly the range's size. */
  each(
    { top, left, bottom, right }: Rect,
    table: unknown,
    put: (cell: Cell, value: unknown, row: number, column: number) => void,
  ): void {
    const rows = Array.isArray(table) ? (table as unknown[][]) : null;
    const height = bottom - top + 1;
    const width = right - left + 1;
    if (rows && (rows.length !== height || rows.some((row) => row.length !== width)))
      throw new ApiError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the range.",
      );
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++)
        put(this.make(top + row, left + column), rows ? rows[row]![column] : table, top + row, left + column);
  }

  /** Bounding box of the cells inside `within` that hold something; formats alone count unless `valuesOnly`. */
  used(within: Rect | null, valuesOnly: boolean): Rect | null {
    let found: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const [key, cell] of this.cells) {
      if (valuesOnly && cell.value === "" && cell.formula === null) continue;
      const row = Math.floor(key / WIDTH);
      const column = key % WIDTH;
      if (within && !holds(within, row, column)) continue;
      found ??= { top: row, left: column, bottom: row, right: column };
      found.top = Math.min(found.top, row);
      found.left = Math.min(found.left, column);
      found.bottom = Math.max(found.bottom, row);
      found.right = Math.max(found.right, column);
    }
    return found;
  }

  calculateAll(): void {
    const done = new Map<Cell, Scalar>();
    const valueAt = (row: number, column: number): Scalar => {
      const cell = this.at(row, column);
      if (!cell?.formula) return cell?.value ?? "";
      if (!done.has(cell)) {
        done.set(cell, "#REF!"); // a circle ends here
        done.set(cell, calculate(cell.formula, valueAt));
      }
      return done.get(cell)!;
    };
    for (const [key, cell] of this.cells)
      if (cell.formula) cell.value = valueAt(Math.floor(key / WIDTH), key % WIDTH);
  }

  formatsIn(rect: Rect | null): RuleFormat[] {
    return this.formats.filter(({ areas }) => !rect || areas.some((area) => overlaps(area, rect)));
  }

  /** What stands first stays, in the first cell; the others lose what they hold. */
  merge(rect: Rect): void {
    const places: [number, number][] = [];
    for (let row = rect.top; row <= rect.bottom; row++)
      for (let column = rect.left; column <= rect.right; column++) places.push([row, column]);
    const filled = places.flatMap(([row, column]) => this.at(row, column) ?? []);
    const kept = filled.find(({ value, formula }) => value !== "" || formula !== null);
    const { value = "", formula = null } = kept ?? {};
    for (const cell of filled) Object.assign(cell, { value: "", formula: null });
    if (kept) Object.assign(this.make(rect.top, rect.left), { value, formula });
    this.merges.push(rect);
  }

  /** As Excel does with whole rows: new ones look like the row above them. Formulas are the workbook's business. */
  shiftRows(shift: RowShift): void {
    if (this.tables.some(({ header }) => cuts(header, shift)))
      throw new ApiError("InvalidOperation", "rows cannot go through a table");
    const cells = [...this.cells].flatMap(([key, cell]): [number, Cell][] => {
      const row = shiftedRow(Math.floor(key / WIDTH), shift);
      return row === null ? [] : [[row * WIDTH + (key % WIDTH), cell]];
    });
    this.cells = new Map(cells);
    const spans = (areas: readonly Rect[]) => areas.flatMap((area) => shiftedSpan(area, shift) ?? []);
    this.merges = spans(this.merges).filter(({ top, left, bottom, right }) => top < bottom || left < right);
    this.tables = this.tables.flatMap(({ name, header, range }) =>
      spans([header]).map((moved) => ({
        name,
        header: moved,
        ...(range && { range: spans([range])[0] ?? moved }),
      })),
    );
    for (const format of this.formats) format.areas = spans(format.areas);
    this.formats = this.formats.filter(({ areas }) => areas.length > 0);
    this.validations = this.validations.flatMap((validation) =>
      spans([validation.range]).map((range) => ({ ...validation, range })),
    );
    const rows = <T>(pairs: Iterable<[number, T]>): [number, T][] =>
      [...pairs].flatMap(([row, item]): [number, T][] => {
        const moved = shiftedRow(row, shift);
        return moved === null ? [] : [[moved, item]];
      });
    this.rowHeights = new Map(rows(this.rowHeights));
    this.hiddenRows = new Set(rows(this.hiddenRows.entries()).map(([row]) => row));
    if (shift.kind === "insert" && shift.row > 0)
      for (let row = shift.row; row < shift.row + shift.count; row++) this.#dressLike(row, shift.row - 1);
  }

  /** @throws ApiError InvalidOperation where a merge would have to be cut, as Excel refuses it */
  copyFormats(source: Rect, target: Rect): void {
    const reaches = (area: Rect, rect: Rect): boolean =>
      overlaps(area, rect) && (area.top < rect.top || area.bottom > rect.bottom);
    if (this.merges.some((area) => reaches(area, source) || reaches(area, target)))
      throw new ApiError("InvalidOperation", "a merged cell cannot be changed in part");
    for (let row = target.top; row <= target.bottom; row++)
      this.#dressLike(row, source.top, target.left, target.right);
  }

  #dressLike(row: number, model: number, left = 0, right = WIDTH - 1): void {
    for (const [key, { numberFormat, look }] of [...this.cells]) {
      const column = key % WIDTH;
      if (Math.floor(key / WIDTH) !== model || column < left || column > right) continue;
      const cell = this.make(row, column);
      cell.numberFormat = numberFormat;
      cell.look = new Map(look);
    }
  }

  /** Excel takes over the format of the first cell a new formula names. */
  #formatOfSources(formula: string): string {
    const source = /([A-Z]+)(\d+)/.exec(formula);
    if (!source) return "General";
    const column = [...source[1]!].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return this.at(Number(source[2]) - 1, column)?.numberFormat ?? "General";
  }
}
