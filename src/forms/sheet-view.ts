/** A sheet seen cell by cell, merges resolved. Built once for a sheet; asking costs next to nothing. */
import type { CellAddress } from "../model/address";
import { isCellError, type CellValue, type CellView, type SheetSnapshot } from "../model/snapshot";
import { displayText } from "./values";
import { MergeIndex, type Area } from "./merge-index";
import { headerKey } from "./labels";

export type { Area } from "./merge-index";

export interface SheetView {
  readonly sheet: SheetSnapshot;
  /** Edges of the used range in sheet coordinates; bottom < top when nothing is there. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** The cell that is seen here: of a merged area its top-left one. */
  cell(row: number, column: number): CellView;
  /** The cell itself, even when a merge covers it. */
  own(row: number, column: number): CellView;
  value(row: number, column: number): CellValue;
  /** As displayed, trimmed. */
  text(row: number, column: number): string;
  /** `headerKey` of the text. */
  key(row: number, column: number): string;
  /** Some cell of the area is part of a merged one. */
  hasMerges(area: Area): boolean;
  /** The cell is part of a merged area. */
  isMerged(row: number, column: number): boolean;
  /** The merged area around the cell, or the cell alone. */
  area(row: number, column: number): Area;
  /** Something is seen here. */
  shows(row: number, column: number): boolean;
  /** Different areas that show something in the row, left to right. */
  filled(row: number, from?: number, to?: number): Area[];
}

const SHOWS_NUMBERS = /^(?:General|[^;]*0[^;]*)$/;

/** Rules ask for the values of a ledger's numbers, hardly ever for what they look like: the text is made when read. */
class SeenCell implements CellView {
  readonly #show: (row: number, column: number) => string;

  constructor(
    readonly at: CellAddress,
    readonly value: CellValue,
    readonly formula: string | null,
    readonly format: string,
    show: (row: number, column: number) => string,
  ) {
    this.#show = show;
  }

  get text(): string {
    return this.#show(this.at.row, this.at.column);
  }
}

/** Never throws; cells outside of the used range are blank. */
export function sheetView(sheet: SheetSnapshot): SheetView {
  const { origin, values, formats, texts, formulas } = sheet;
  const merges = new MergeIndex(sheet.merges);
  const top = origin.row;
  const left = origin.column;
  const bottom = top + Math.min(sheet.rowCount, values.length) - 1;
  const right = left + sheet.columnCount - 1;

  const rawValue = (row: number, column: number): CellValue => {
    const value = values[row - top]?.[column - left];
    return value === undefined || value === "" ? null : value;
  };
  const rawText = (row: number, column: number): string => {
    const value = rawValue(row, column);
    if (value === null) return "";
    if (typeof value === "string") return value;
    const given = texts?.[row - top]?.[column - left];
    if (given !== undefined && given !== null) return given;
    if (isCellError(value)) return value.error;
    const format = formats[row - top]?.[column - left] ?? "General";
    if (format === "General" && typeof value === "number") {
      // What General shows anyway, without the exact arithmetic: most cells of a large ledger are such numbers.
      const plain = String(value);
      if (plain.length <= 11 && /^-?[\d.]+$/.test(plain)) return plain;
    }
    return displayText(value, format, sheet.date1904);
  };
  const own = (row: number, column: number): CellView =>
    new SeenCell(
      { sheet: sheet.name, row, column },
      rawValue(row, column),
      formulas.size === 0 ? null : (formulas.get(`${row},${column}`) ?? null),
      formats[row - top]?.[column - left] ?? "General",
      rawText,
    );
  const seen = <T>(read: (row: number, column: number) => T) => {
    return (row: number, column: number): T => {
      const merge = merges.at(row, column);
      return merge ? read(merge.top, merge.left) : read(row, column);
    };
  };
  const seenValue = seen(rawValue);
  const text = seen((row, column) => rawText(row, column).trim());
  // A number shows something in all formats of one section with a 0 in it; what, is costly to work out.
  const shows = (row: number, column: number): boolean => {
    const value = seenValue(row, column);
    if (value === null) return false;
    if (typeof value === "string") return value.trim() !== "";
    const format = formats[row - top]?.[column - left] ?? "General";
    if (typeof value === "number" && texts === null && SHOWS_NUMBERS.test(format)) return true;
    return text(row, column) !== "";
  };
  const area = (row: number, column: number): Area =>
    merges.at(row, column) ?? { top: row, left: column, bottom: row, right: column };

  return {
    sheet,
    top,
    left,
    bottom,
    right,
    own,
    cell: seen(own),
    value: seenValue,
    text,
    key: (row, column) => headerKey(text(row, column)),
    hasMerges: ({ top, bottom, left, right }) =>
      sheet.merges.some((m) => m.left <= right && m.right >= left && m.top <= bottom && m.bottom >= top),
    isMerged: (row, column) => merges.at(row, column) !== undefined,
    area,
    shows,
    filled(row, from = left, to = right) {
      const found: Area[] = [];
      for (let column = Math.max(from, left); column <= Math.min(to, right);) {
        const here = area(row, column);
        if (shows(row, column)) found.push(here);
        column = Math.max(here.right, column) + 1;
      }
      return found;
    },
  };
}

export function isBlankRow(view: SheetView, row: number): boolean {
  for (let column = view.left; column <= view.right; column++) if (view.shows(row, column)) return false;
  return true;
}
