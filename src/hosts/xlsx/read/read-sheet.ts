/** One worksheet of a package as a snapshot. */
import type { CellRange } from "../../../model/address";
import type { SheetSnapshot } from "../../../model/snapshot";
import type { SheetEntry, WorkbookPackage } from "../package/workbook-package";
import { readPart, readPartAhead, type PartReader } from "./read-part";
import type { RowPlaces } from "./row-places";
import { SheetCollector, type BookContext, type FormulaArea } from "./sheet-collector";
import { SheetScanner } from "./sheet-scanner";
import { surroundings } from "./sheet-surroundings";

export interface SheetReading {
  readonly snapshot: SheetSnapshot;
  readonly areas: readonly FormulaArea[];
  /** First row that was left out because the sheet is too large; null = read whole. */
  readonly cutAt: number | null;
  readonly places: RowPlaces;
  /** Formulas whose results the file does not hold: some programs write none. */
  readonly unresolved: readonly { readonly row: number; readonly column: number }[];
}

export function readSheet(pack: WorkbookPackage, sheet: SheetEntry, book: BookContext): SheetReading {
  return readPart(pack.archive, sheet.part, () => new SheetReader(sheet, book));
}

/** The same by the platform's own streams. */
export function readSheetAhead(
  pack: WorkbookPackage,
  sheet: SheetEntry,
  book: BookContext,
): Promise<SheetReading> {
  return readPartAhead(pack.archive, sheet.part, () => new SheetReader(sheet, book));
}

class SheetReader implements PartReader<SheetReading> {
  readonly #sheet: SheetEntry;
  readonly #book: BookContext;
  readonly #collector: SheetCollector;
  readonly #scanner: SheetScanner;

  constructor(sheet: SheetEntry, book: BookContext) {
    this.#sheet = sheet;
    this.#book = book;
    this.#collector = new SheetCollector(book);
    this.#scanner = new SheetScanner(this.#collector);
  }

  push(chunk: Uint8Array): void {
    this.#scanner.push(chunk);
  }

  finish(): SheetReading {
    this.#scanner.end();
    const { name, hidden } = this.#sheet;
    const collector = this.#collector;
    const around = surroundings(this.#scanner.head, this.#scanner.tail);
    const isEmpty = collector.lastColumn < 0;
    const top = isEmpty ? 0 : collector.firstRow;
    const left = isEmpty ? 0 : collector.firstColumn;
    const rowCount = isEmpty ? 0 : collector.values.length - top;
    const snapshot: SheetSnapshot = {
      name,
      hidden,
      origin: { row: top, column: left },
      rowCount,
      columnCount: isEmpty ? 0 : collector.lastColumn - left + 1,
      values: from(collector.values, top, left),
      formulas: collector.formulas,
      formats: shiftedFormats(collector.formats, top, left, rowCount),
      texts: null,
      merges: around.merges.map((range): CellRange => ({ sheet: name, ...range })),
      hiddenRows: collector.hiddenRows,
      hiddenColumns: around.hiddenColumns,
      protected: around.isProtected,
      date1904: this.#book.date1904,
    };
    const { areas, cutAt, places, unresolved } = collector;
    return { snapshot, areas, cutAt, places, unresolved };
  }
}

function from<Cell>(rows: (readonly Cell[])[], top: number, left: number): (readonly Cell[])[] {
  const kept = top > 0 ? rows.slice(top) : rows;
  return left > 0 ? kept.map((row) => row.slice(left)) : kept;
}

/** Rows that share their formats share them still. */
function shiftedFormats(
  rows: (string[] | undefined)[],
  top: number,
  left: number,
  count: number,
): (string[] | undefined)[] {
  const shifted = new Map<string[], string[]>();
  return Array.from({ length: count }, (_, index) => {
    const row = rows[index + top];
    if (!row || left === 0) return row;
    const known = shifted.get(row) ?? row.slice(left);
    shifted.set(row, known);
    return known;
  });
}
