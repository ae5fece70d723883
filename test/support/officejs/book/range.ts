import { ApiError } from "../protocol";
import { UnknownMember, WireCollection, WireObject, type Members } from "../wire-object";
import { conditionalFormats } from "./conditional-formats";
import { cellFormat, Look, sidesOf, type LookBag } from "./formats";
import { addressOf, overlaps, rectOf, type Rect } from "./rect";
import type { SheetData } from "./sheet-data";
import { Validation } from "./validation";
import type { Workbook } from "./workbook";

/** Points, where none is set. */
export const COLUMN_WIDTH = 48;
export const ROW_HEIGHT = 15;

export class Range extends WireObject {
  constructor(
    readonly book: Workbook,
    readonly sheet: SheetData,
    readonly rect: Rect,
  ) {
    super();
  }

  protected describe(): Members {
    const { book, sheet, rect } = this;
    const cells =
      <T>(of: (row: number, column: number) => T) =>
      () =>
        this.#table(of);
    return {
      get: {
        Address: () => addressOf(sheet.name, rect),
        RowIndex: () => rect.top,
        ColumnIndex: () => rect.left,
        RowCount: () => rect.bottom - rect.top + 1,
        ColumnCount: () => rect.right - rect.left + 1,
        Values: cells((row, column) => sheet.at(row, column)?.value ?? ""),
        Formulas: cells(
          (row, column) => sheet.at(row, column)?.formula ?? sheet.at(row, column)?.value ?? "",
        ),
        NumberFormat: cells((row, column) => sheet.at(row, column)?.numberFormat ?? "General"),
        Text: cells((row, column) => String(sheet.at(row, column)?.value ?? "")),
        RowHidden: () => allAlike(numbers(rect.top, rect.bottom).map((row) => sheet.hiddenRows.has(row))),
        ColumnHidden: () =>
          allAlike(numbers(rect.left, rect.right).map((column) => sheet.hiddenColumns.has(column))),
        HasSpill: () => allAlike(this.#list((row, column) => this.#spillAt(row, column) !== undefined)),
      },
      set: {
        Values: (table: unknown) => sheet.type(rect, table),
        Formulas: (table: unknown) => sheet.type(rect, table),
        NumberFormat: (table: unknown) => sheet.setNumberFormat(rect, table),
        RowHidden: (hidden: boolean) => toggle(sheet.hiddenRows, rect.top, rect.bottom, hidden),
        ColumnHidden: (hidden: boolean) => toggle(sheet.hiddenColumns, rect.left, rect.right, hidden),
      },
      to: {
        Worksheet: () => book.worksheet(sheet),
        Format: () => new Look(this.#bag()),
        ConditionalFormats: () => conditionalFormats(sheet, [rect], () => book.nextId("cf")),
        DataValidation: () => new Validation(sheet, rect),
      },
      call: {
        GetCell: (row: number, column: number) => this.#part(row, column, 1, 1),
        GetRow: (row: number) => this.#part(row, 0, 1, rect.right - rect.left + 1),
        GetBoundingRect: (other: Range | string) =>
          this.#bounding(typeof other === "string" ? rectOf(other) : other.rect),
        GetEntireRow: () => this.#of({ ...rect, left: 0, right: 16_383 }),
        GetEntireColumn: () => this.#of({ ...rect, top: 0, bottom: 1_048_575 }),
        GetUsedRangeOrNullObject: (valuesOnly?: boolean) => this.#of(sheet.used(rect, valuesOnly ?? false)),
        GetMergedAreasOrNullObject: () => {
          // As measured in Excel: only areas whose top-left cell lies in the range.
          const areas = sheet.merges.filter(({ top, left }) =>
            overlaps(rect, { top, left, bottom: top, right: left }),
          );
          return areas.length > 0 ? new RangeAreas(book, sheet, areas) : null;
        },
        GetSpillParentOrNullObject: () => {
          const spill = this.#spillAt(rect.top, rect.left);
          return spill ? this.#of({ ...spill, bottom: spill.top, right: spill.left }) : null;
        },
        GetRowProperties: () =>
          numbers(rect.top, rect.bottom).map((row) => ({
            rowHidden: sheet.hiddenRows.has(row),
            format: { rowHeight: sheet.rowHeights.get(row) ?? ROW_HEIGHT },
          })),
        GetColumnProperties: () =>
          numbers(rect.left, rect.right).map((column) => ({
            columnHidden: sheet.hiddenColumns.has(column),
            format: { columnWidth: sheet.columnWidths.get(column) ?? COLUMN_WIDTH },
          })),
        GetCellProperties: () =>
          this.#table((row, column) => ({ format: cellFormat(sheet.at(row, column)?.look) })),
        GetTables: () => tablesTouching(book, sheet, rect),
        Clear: (what: string) => {
          if (what !== "Contents") throw new ApiError("InvalidArgument", `not emulated: clear ${what}`);
          sheet.clearContents(rect);
        },
        _ValidateArraySize: (rows: number, columns: number) => {
          if (rows !== rect.bottom - rect.top + 1 || columns !== rect.right - rect.left + 1)
            throw new ApiError("InvalidArgument", "array size");
        },
        Merge: () => sheet.merge(rect),
        Unmerge: () => void (sheet.merges = sheet.merges.filter((area) => !overlaps(area, rect))),
        Insert: (shift: string) => {
          this.#demandWholeRows(shift, "Down");
          book.shiftRows({ kind: "insert", sheet: sheet.name, row: rect.top, count: this.#height });
          return new Range(book, sheet, rect);
        },
        Delete: (shift: string) => {
          this.#demandWholeRows(shift, "Up");
          book.shiftRows({ kind: "delete", sheet: sheet.name, row: rect.top, count: this.#height });
        },
        CopyFrom: (source: Range, type: string) => {
          if (type !== "Formats") throw new UnknownMember(`Range.copyFrom ${type}`);
          sheet.copyFormats(source.rect, rect);
        },
        SetCellProperties: (table: CellBag[][]) =>
          table.forEach((row, y) => row.forEach((bag, x) => this.#dress(rect.top + y, rect.left + x, bag))),
        Select: () => void (book.selected = { sheet: sheet.name, row: rect.top, column: rect.left }),
      },
    };
  }

  get #height(): number {
    return this.rect.bottom - this.rect.top + 1;
  }

  /** Only whole rows are emulated. */
  #demandWholeRows(shift: string, wanted: string): void {
    const { left, right } = this.rect;
    if (shift !== wanted || left !== 0 || right !== 16_383)
      throw new UnknownMember(`Range.insert/delete ${shift}`);
    this.sheet.demandUnlocked(this.rect.top, 0);
  }

  #dress(row: number, column: number, { format = {} }: CellBag): void {
    const { look } = this.sheet.make(row, column);
    for (const [part, value] of Object.entries(format))
      for (const [path, leaf] of leavesOf(part, value)) look.set(path, leaf);
  }

  #table<T>(of: (row: number, column: number) => T): T[][] {
    return numbers(this.rect.top, this.rect.bottom).map((row) =>
      numbers(this.rect.left, this.rect.right).map((column) => of(row, column)),
    );
  }

  #list<T>(of: (row: number, column: number) => T): T[] {
    return this.#table(of).flat();
  }

  #of(rect: Rect | null): Range | null {
    return rect && new Range(this.book, this.sheet, rect);
  }

  #part(row: number, column: number, height: number, width: number): Range {
    const top = this.rect.top + row;
    const left = this.rect.left + column;
    return new Range(this.book, this.sheet, { top, left, bottom: top + height - 1, right: left + width - 1 });
  }

  #bounding(other: Rect): Range {
    const { rect } = this;
    return new Range(this.book, this.sheet, {
      top: Math.min(rect.top, other.top),
      left: Math.min(rect.left, other.left),
      bottom: Math.max(rect.bottom, other.bottom),
      right: Math.max(rect.right, other.right),
    });
  }

  #spillAt(row: number, column: number): Rect | undefined {
    return this.sheet.spills.find((area) =>
      overlaps(area, { top: row, left: column, bottom: row, right: column }),
    );
  }

  #bag(): LookBag {
    const { sheet, rect } = this;
    return {
      get: (path) => {
        const initial = path === "Protection.Locked" ? true : null;
        return allAlike(this.#list((row, column) => sheet.at(row, column)?.look.get(path) ?? initial));
      },
      set: (path, value) => {
        if (path === "ColumnWidth")
          return numbers(rect.left, rect.right).forEach((c) => sheet.columnWidths.set(c, Number(value)));
        if (path === "RowHeight")
          return numbers(rect.top, rect.bottom).forEach((r) => sheet.rowHeights.set(r, Number(value)));
        this.#list((row, column) => {
          sheet.demandUnlocked(row, column);
          const { look } = sheet.make(row, column);
          const [, edge, part] = /^Borders\.(\w+)\.(\w+)$/.exec(path) ?? [];
          if (!edge) return look.set(path, value);
          for (const side of sidesOf(edge, rect, row, column)) {
            if (part === "Style" && value === "None")
              ["Style", "Weight", "Color"].forEach((name) => look.delete(`Borders.${side}.${name}`));
            else look.set(`Borders.${side}.${part}`, value);
          }
        });
      },
      clear: (prefix) => {
        this.#list((row, column) => {
          const look = sheet.at(row, column)?.look;
          for (const key of [...(look?.keys() ?? [])]) if (key.startsWith(prefix)) look?.delete(key);
        });
      },
    };
  }
}

interface CellBag {
  readonly format?: Readonly<Record<string, unknown>>;
}

/** Of what was told by GetCellProperties, as the paths under which looks are kept. */
function leavesOf(part: string, value: unknown): [string, unknown][] {
  const name = part.charAt(0).toUpperCase() + part.slice(1);
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [[name, value]];
  return Object.entries(value).flatMap(([key, leaf]) =>
    leavesOf(key, leaf).map(([path, item]): [string, unknown] => [`${name}.${path}`, item]),
  );
}

export class RangeAreas extends WireObject {
  constructor(
    readonly book: Workbook,
    readonly sheet: SheetData,
    readonly rects: readonly Rect[],
  ) {
    super();
  }

  protected describe(): Members {
    const { book, sheet, rects } = this;
    return {
      to: {
        Areas: () =>
          new WireCollection(
            () => rects.map((rect) => new Range(book, sheet, rect)),
            () => null,
          ),
        ConditionalFormats: () => conditionalFormats(sheet, rects, () => book.nextId("cf")),
      },
    };
  }
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Excel answers null where the cells differ. */
function allAlike<T>(values: readonly T[]): T | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

function toggle(set: Set<number>, first: number, last: number, present: boolean): void {
  for (const index of numbers(first, last)) {
    if (present) set.add(index);
    else set.delete(index);
  }
}

/** Only their number is asked for. */
function tablesTouching(book: Workbook, sheet: SheetData, rect: Rect): WireCollection {
  const touching = sheet.tables.filter(({ header, range }) => overlaps(range ?? header, rect));
  return new WireCollection(
    () => touching.map(({ header, range }) => new Range(book, sheet, range ?? header)),
    () => null,
  );
}
