/** The cells of a sheet and everything laid over them; what the wire objects look at. */
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
  readonly cells = new Map<number, Cell>();
  merges: Rect[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  formats: RuleFormat[] = [];
  readonly validations: { range: Rect; part: string; value: unknown }[] = [];
  readonly page = new Map<string, unknown>();
  frozen: string | null = null;
  isProtected = false;
  /** Some conditional formats of other programs make Excel fail to list them. */
  cannotListFormats = false;
  visibility = "Visible";
  /** Spilled ranges; the first cell holds the formula. */
  spills: Rect[] = [];
  tables: { name: string; header: Rect }[] = [];
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

  /** Excel takes over the format of the first cell a new formula names. */
  #formatOfSources(formula: string): string {
    const source = /([A-Z]+)(\d+)/.exec(formula);
    if (!source) return "General";
    const column = [...source[1]!].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return this.at(Number(source[2]) - 1, column)?.numberFormat ?? "General";
  }
}
