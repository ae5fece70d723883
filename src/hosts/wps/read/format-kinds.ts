/**
 * Which cells of a sheet have a number format to show, those that probably share one together: numbers of one kind, and
 * blanks that may still be filled in with a number.
 */
import type { CellValue } from "../../../model/snapshot";
import type { Place } from "../../rects";

export type Values = readonly (readonly CellValue[])[];

/** Holes of so many rows inside a column are asked along with it. */
const GAP = 20;
/** Sheets with more rows are lists, whose columns are alike from top to bottom. */
export const FORM_ROWS = 200;
/** Longer runs of 1, 2, 3, … number rows, and are shown as they are. */
const MIN_NUMBERING = 3;

export function gapFor(values: Values): number {
  return values.length > FORM_ROWS ? GAP : 0;
}

export interface Group {
  readonly kind: Kind;
  readonly places: Place[];
}

/** Cells to ask for, those that probably share a format together. */
export function groupsOf(
  values: Values,
  columnCount: number,
  origin: Place,
  others: readonly Place[],
): Group[] {
  const isList = values.length > FORM_ROWS;
  const groups = new Map<string, Group>();
  const put = (kind: Kind, places: readonly Place[]): void => {
    const group = groups.get(kind.name) ?? { kind, places: [] };
    group.places.push(...places);
    groups.set(kind.name, kind.fewest < group.kind.fewest ? { ...group, kind } : group);
  };
  const numeric = values.map((row) => row.filter((value) => typeof value === "number").length);
  const firsts = values.map((row) => row.findIndex((value) => typeof value === "number"));
  for (let column = 0; column < columnCount; column++) {
    if (isText(values, column)) continue;
    const holdsNumbers = values.some((row) => typeof row[column] === "number");
    const mayBeNumber = (row: number): boolean =>
      numeric[row]! > 1 && (holdsNumbers || column > firsts[row]!);
    for (const run of runs(values, mayBeNumber, column)) {
      put(
        kindOf(run.map((row) => (isList ? null : telling(values, row, column)) ?? values[row]![column])),
        run.map((row) => ({ row: origin.row + row, column: origin.column + column })),
      );
    }
  }
  if (others.length > 0 && !isList) {
    const asked = new Set([...groups.values()].flatMap(({ places }) => places.map(cellIn)));
    const unasked = others.filter((place) => !asked.has(cellIn(place)));
    if (unasked.length > 0) put({ ...BLANK, name: "other" }, unasked);
  }
  return [...groups.values()];
}

/** A list's column of words says nothing by the format of its blanks. */
function isText(values: Values, column: number): boolean {
  let texts = 0;
  for (const row of values) {
    const value = row[column];
    if (typeof value === "number") return false;
    if (typeof value === "string") texts++;
  }
  return values.length > FORM_ROWS && texts > 3;
}

/** A blank is asked for where numbers stand in its row, and in its column or left of it: labels stand on the left. */
function runs(values: Values, mayBeNumber: (row: number) => boolean, column: number): number[][] {
  const found: number[][] = [];
  const gap = gapFor(values);
  const numbered = numbering(values, column);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]![column] ?? null;
    if (numbered.has(row)) continue;
    if (typeof value !== "number" && !(value === null && mayBeNumber(row))) continue;
    const last = found[found.length - 1];
    if (last && gap > 0 && row - last[last.length - 1]! <= 1 + gap) last.push(row);
    else found.push([row]);
  }
  return found;
}

/** Rows numbered 1, 2, 3, … below each other. */
function numbering(values: Values, column: number): ReadonlySet<number> {
  const numbered = new Set<number>();
  for (let top = 0; top < values.length; top++) {
    let row = top;
    while (row < values.length && values[row]![column] === row - top + 1) row++;
    if (row - top >= MIN_NUMBERING) for (let one = top; one < row; one++) numbered.add(one);
    if (row > top) top = row - 1;
  }
  return numbered;
}

function cellIn({ row, column }: Place): string {
  return `${row},${column}`;
}

/** What says of which kind a cell of a form is, where its own number does not: null = its own does. */
function telling(values: Values, row: number, column: number): CellValue {
  const value = values[row]![column];
  if (value === 0) return above(values, row, column);
  // A rate of 50 % beside amounts is of the kind of the 58.85 % above or below it.
  const besideAmounts = (at: number): boolean =>
    (values[at] ?? []).some((other) => typeof other === "number" && other >= 2);
  if (!isShare(value) || !isWhole(value * 100) || !besideAmounts(row)) return null;
  const neighbours = [row - 1, row + 1].filter(besideAmounts).map((at) => values[at]![column]);
  return neighbours.find((other) => isShare(other) && !isWhole(other * 100)) ?? null;
}

function isShare(value: CellValue | undefined): value is number {
  return typeof value === "number" && Math.abs(value) < 2;
}

/** A nought is of the kind of what stands above it. */
function above(values: Values, from: number, column: number): CellValue {
  for (let row = from - 1; row >= 0; row--) {
    const value = values[row]![column];
    if (typeof value === "number" && value !== 0) return value;
  }
  return 0;
}

export interface Kind {
  readonly name: string;
  /** In a form such cells most often bear no format at all, of whatever kind they are. */
  readonly isPlain: boolean;
  /** Fewer cells of different formats are not told apart. */
  readonly fewest: number;
}

/** More is no percentage. */
const LARGE = 100;
/** Serials of the days from 1954 to 2119; with decimals, moments. */
const DAYS = { from: 20_000, to: 80_000 };
/** So few amounts are not told apart: their formats say but how many digits are shown. */
const FEW = 8;

const BLANK: Kind = { name: "blank", isPlain: true, fewest: 1 };

/** Small numbers are most often percentages, with decimals or without; amounts, counts and dates are told apart by size. */
function kindOf(values: readonly (CellValue | undefined)[]): Kind {
  const numbers = values.filter((value): value is number => typeof value === "number");
  if (numbers.length === 0) return BLANK;
  if (numbers.every((value) => isShare(value)))
    return {
      name: numbers.every((value) => isWhole(value * 100)) ? "percent" : "share",
      isPlain: false,
      fewest: 1,
    };
  if (numbers.every(Number.isInteger)) return { name: "count", isPlain: true, fewest: 1 };
  const areLarge = numbers.every(
    (value) => Math.abs(value) > LARGE && (value < DAYS.from || value > DAYS.to) && !Number.isInteger(value),
  );
  // A zero at the end, as of 122.60, is often shown by a format of its own.
  const name = numbers.every((value) => isWhole(value * 10)) ? "rounded amount" : "amount";
  return { name, isPlain: true, fewest: areLarge ? FEW : 1 };
}

/** But for what binary fractions add. */
function isWhole(value: number): boolean {
  return Number.isInteger(Number(value.toFixed(6)));
}
