/** One sheet of the memory host: what was read, and what has been written over it since. */
import { contains, rangeA1, type CellRange } from "../../model/address";
import { snapshotOfDraft } from "../../model/draft-snapshot";
import type { CellChange } from "../../model/finding";
import { shiftedRow, type RowShift } from "../../model/references/row-shift";
import type { RowChange } from "../../model/row-change";
import type { SheetDraft } from "../../model/sheet-draft";
import type { CellValue, SheetSnapshot } from "../../model/snapshot";
import type { Insertion } from "../host";
import type { CellFacts } from "../patching";
import { placeOf } from "../rows/seen";
import { shiftedSheet } from "../rows/shifted-workbook";

interface Note {
  readonly text: string;
  readonly ours: boolean;
}

interface Written {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
}

export class MemorySheet {
  #base: SheetSnapshot;
  #written = new Map<string, Written>();
  #fills = new Map<string, string>();
  #notes = new Map<string, Note>();

  constructor(base: SheetSnapshot) {
    this.#base = base;
  }

  static ofDraft(draft: SheetDraft, name: string): MemorySheet {
    const sheet = new MemorySheet(snapshotOfDraft({ ...draft, name }));
    for (const cell of draft.cells) {
      const key = keyOf(cell.row, cell.column);
      const fill = cell.style === undefined ? undefined : draft.styles[cell.style]?.fill;
      if (fill !== undefined) sheet.#fills.set(key, fill);
      if (cell.note !== undefined) sheet.#notes.set(key, { text: cell.note, ours: false });
    }
    return sheet;
  }

  get name(): string {
    return this.#base.name;
  }

  get isProtected(): boolean {
    return this.#base.protected;
  }

  /** Of the merged area around the cell, or the cell itself. */
  topLeft({ row, column }: { readonly row: number; readonly column: number }) {
    const merge = this.#base.merges.find((range) => contains(range, { row, column }));
    return merge ? { row: merge.top, column: merge.left } : { row, column };
  }

  facts(row: number, column: number): CellFacts {
    const key = keyOf(row, column);
    const { value, formula, format } = this.#cell(row, column);
    const note = this.#notes.get(key);
    const merge = this.#base.merges.find((range) => contains(range, { row, column }));
    const covered = merge !== undefined && (merge.top !== row || merge.left !== column);
    return {
      value,
      formula,
      numberFormat: format,
      fill: this.#fills.get(key) ?? null,
      note: note?.ours ? note.text : null,
      foreignNote: note?.ours === false,
      ...(covered ? { obstacle: "merged" } : this.#base.protected ? { obstacle: "protected" } : {}),
    };
  }

  write(row: number, column: number, change: CellChange): void {
    const key = keyOf(row, column);
    const before = this.#cell(row, column);
    const content = change.value !== undefined || change.formula !== undefined;
    if (content || change.numberFormat !== undefined)
      this.#written.set(key, {
        row,
        column,
        value: content ? (change.value === "" ? null : (change.value ?? null)) : before.value,
        formula: content ? (change.formula ?? null) : before.formula,
        format: change.numberFormat ?? before.format,
      });
    if (change.fill === null) this.#fills.delete(key);
    else if (change.fill !== undefined) this.#fills.set(key, change.fill);
    if (change.note === null) this.#notes.delete(key);
    else if (change.note !== undefined) this.#notes.set(key, { text: change.note, ours: true });
  }

  /** @returns the token for `undraw`: formats and fills of the area. */
  draw({ cells, styles, merges }: SheetDraft, area: Insertion["area"]): string {
    const before: [row: number, column: number, format: string, fill: string | null][] = [];
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        before.push([
          row,
          column,
          this.#cell(row, column).format,
          this.#fills.get(keyOf(row, column)) ?? null,
        ]);
    for (const { row, column, value = null, formula, style, note } of cells) {
      const look = style === undefined ? undefined : styles[style];
      const content = formula === undefined ? { value } : { value, formula };
      this.write(row, column, {
        ...content,
        ...(look?.numberFormat !== undefined && { numberFormat: look.numberFormat }),
        ...(look?.fill !== undefined && { fill: look.fill }),
      });
      if (note !== undefined) this.#notes.set(keyOf(row, column), { text: note, ours: false });
    }
    const added = merges.map((merge) => ({ sheet: this.name, ...merge }));
    this.#base = { ...this.#base, merges: [...this.#base.merges, ...added] };
    return JSON.stringify(before);
  }

  undraw({ area, merges, notes, before }: Insertion): void {
    for (const [row, column, numberFormat, fill] of JSON.parse(before) as [
      number,
      number,
      string,
      string | null,
    ][])
      this.write(row, column, { value: null, numberFormat, fill });
    for (const { row, column } of notes) this.#notes.delete(keyOf(row, column));
    const ours = new Set(merges.map(rangeA1));
    const isOurs = (merge: CellRange) =>
      ours.has(rangeA1(merge)) && contains(area, { row: merge.top, column: merge.left });
    this.#base = { ...this.#base, merges: this.#base.merges.filter((merge) => !isOurs(merge)) };
  }

  /** Keeps a note of someone else's. */
  note(row: number, column: number, text: string): void {
    const key = keyOf(row, column);
    if (this.#notes.get(key)?.ours !== false) this.#notes.set(key, { text, ours: true });
  }

  clearOurNotes(): void {
    for (const [key, note] of this.#notes) if (note.ours) this.#notes.delete(key);
  }

  notes(): { row: number; column: number; text: string; ours: boolean }[] {
    return [...this.#notes].map(([key, note]) => {
      return { ...placeOf(key), ...note };
    });
  }

  /** Rows are put in or taken out, here or in a sheet that formulas here refer to. */
  shift(change: RowChange): void {
    this.#base = shiftedSheet(this.snapshot(), change);
    this.#written = new Map();
    if (change.sheet !== this.name) return;
    const fills = shiftedPlaces(this.#fills, change);
    const notes = shiftedPlaces(this.#notes, change);
    if (change.kind === "insert" && change.model !== null)
      for (const [key, fill] of this.#fills) {
        const { row, column } = placeOf(key);
        if (row !== change.model) continue;
        for (let more = 0; more < change.count; more++) fills.set(keyOf(change.row + more, column), fill);
      }
    this.#fills = fills;
    this.#notes = notes;
    if (change.memory !== undefined) this.#recall(change);
  }

  /** What no snapshot knows of rows that are taken out; undefined when there is nothing. */
  remembered(change: RowChange): string | undefined {
    if (change.kind === "insert") return undefined;
    const gone = <Item>(places: ReadonlyMap<string, Item>) =>
      [...places].filter(([key]) => shiftedRow(placeOf(key).row, change) === null);
    return JSON.stringify({ fills: gone(this.#fills), notes: gone(this.#notes) } satisfies Remembered);
  }

  #recall({ memory, row, count }: RowChange): void {
    const { fills, notes } = JSON.parse(memory!) as Remembered;
    for (const key of [...this.#fills.keys()]) {
      const at = placeOf(key);
      if (at.row >= row && at.row < row + count) this.#fills.delete(key);
    }
    for (const [key, fill] of fills) this.#fills.set(key, fill);
    for (const [key, note] of notes) this.#notes.set(key, note);
  }

  /** What was read when nothing has been written; else a copy that shares all rows not written to. */
  snapshot(): SheetSnapshot {
    const base = this.#base;
    if (this.#written.size === 0) return base;
    const cells = [...this.#written.values()];
    const rows = cells.map((cell) => cell.row);
    const columns = cells.map((cell) => cell.column);
    const isEmpty = base.rowCount === 0;
    const top = Math.min(isEmpty ? Infinity : base.origin.row, ...rows);
    const left = Math.min(isEmpty ? Infinity : base.origin.column, ...columns);
    const bottom = Math.max(isEmpty ? 0 : base.origin.row + base.rowCount - 1, ...rows);
    const right = Math.max(isEmpty ? 0 : base.origin.column + base.columnCount - 1, ...columns);
    const height = bottom - top + 1;
    const width = right - left + 1;
    const values = grid(height, width, (row, column) => this.#baseCell(row + top, column + left).value);
    const formats = grid(height, width, (row, column) => this.#baseCell(row + top, column + left).format);
    const formulas = new Map(base.formulas);
    for (const cell of cells) {
      values[cell.row - top]![cell.column - left] = cell.value;
      formats[cell.row - top]![cell.column - left] = cell.format;
      if (cell.formula === null) formulas.delete(keyOf(cell.row, cell.column));
      else formulas.set(keyOf(cell.row, cell.column), cell.formula);
    }
    return {
      ...base,
      origin: { row: top, column: left },
      rowCount: height,
      columnCount: width,
      values,
      formats,
      formulas,
      texts: null,
    };
  }

  #cell(row: number, column: number): Omit<Written, "row" | "column"> {
    return this.#written.get(keyOf(row, column)) ?? this.#baseCell(row, column);
  }

  #baseCell(row: number, column: number): Omit<Written, "row" | "column"> {
    const { origin, values, formats, formulas } = this.#base;
    const y = row - origin.row;
    const x = column - origin.column;
    return {
      value: values[y]?.[x] ?? null,
      formula: formulas.get(keyOf(row, column)) ?? null,
      format: formats[y]?.[x] ?? "General",
    };
  }
}

interface Remembered {
  readonly fills: readonly [string, string][];
  readonly notes: readonly [string, Note][];
}

function shiftedPlaces<Item>(places: ReadonlyMap<string, Item>, shift: RowShift): Map<string, Item> {
  return new Map(
    [...places].flatMap(([key, item]): [string, Item][] => {
      const { row, column } = placeOf(key);
      const moved = shiftedRow(row, shift);
      return moved === null ? [] : [[keyOf(moved, column), item]];
    }),
  );
}

function keyOf(row: number, column: number): string {
  return `${row},${column}`;
}

function grid<Item>(height: number, width: number, item: (row: number, column: number) => Item): Item[][] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => item(row, column)),
  );
}
