/**
 * Number formats, asked only where they say something: at numbers, and at blanks that may still be filled in with one (a
 * rate). Neighbours below each other are asked together with all others that hold the same kind of numbers, because they most
 * likely bear the same format; one call then does for a whole ledger's amounts.
 */
import {
  commonParts,
  fitTogether,
  learnTrust,
  provenBySample,
  take,
  together,
  type Ask,
  type Part,
  type Trust,
} from "../areas";
import { rectsOf, type Place } from "../../rects";
import type { CellValue } from "../../../model/snapshot";
import type { EtSheet } from "../wps-api";
import { FormatGrid } from "./format-grid";

type Values = readonly (readonly CellValue[])[];

/** Holes of so many rows inside a column are asked along with it. */
const GAP = 20;
/** Sheets with more rows are lists, whose columns are alike from top to bottom. */
export const FORM_ROWS = 200;
/** Longer runs of 1, 2, 3, … number rows, and are shown as they are. */
const MIN_NUMBERING = 3;

const ask: Ask<string> = (range) => range.NumberFormat;

/** The number formats of one sheet, as far as they have been asked for. */
export class SheetFormats {
  readonly grid = new FormatGrid();
  readonly #parts: Part<string>[] = [];
  /** Taken as they came. */
  #unproven: Part<string>[] = [];

  constructor(private readonly sheet: EtSheet) {}

  /**
   * Asks for what is not known yet; answers are taken as they come until `settleFormats`.
   * @param others cells of a form to be asked for too, whatever they hold
   */
  ask(values: Values, columnCount: number, origin: Place, trust: Trust, others: readonly Place[] = []): void {
    const hopeful: Trust = { ...trust, hopeful: true };
    const isNew = (place: Place): boolean => this.grid.at(place) === null;
    const all = groupsOf(values, columnCount, origin, values.length > FORM_ROWS ? [] : others);
    const groups = all.flatMap(({ kind, places }) => {
      const rects = rectsOf(this.grid.isEmpty ? places : places.filter(isNew), gapFor(values));
      return rects.length > 0 ? [{ kind, rects }] : [];
    });
    const plain = groups.filter(({ kind }) => kind.isPlain);
    const united = plain.flatMap(({ rects }) => rects);
    const mayBeAlike = values.length <= FORM_ROWS && plain.length > 1 && fitTogether(united);
    const common = mayBeAlike ? together(this.sheet, united, ask, hopeful) : null;
    if (common !== null) this.#take([{ rects: united, value: common }]);
    for (const { kind, rects } of common === null ? groups : groups.filter(({ kind }) => !kind.isPlain))
      this.#take(commonParts(this.sheet, rects, ask, hopeful, kind.fewest));
    take(trust, hopeful);
  }

  learnTrust(trust: Trust): void {
    learnTrust(this.sheet, this.#parts, ask, trust);
  }

  /** On a build that gives the first cell's format for all. */
  proveOrAskAgain(trust: Trust): void {
    const hoped = this.#unproven;
    this.#unproven = [];
    if (provenBySample(this.sheet, hoped, ask)) return;
    const asked = hoped.flatMap(({ rects }) => rects);
    for (const rect of asked) this.grid.put(rect, "General");
    this.#take(commonParts(this.sheet, asked, ask, trust));
    this.#unproven = [];
  }

  #take(parts: readonly Part<string>[]): void {
    this.#parts.push(...parts);
    this.#unproven.push(...parts);
    for (const { rects, value } of parts) for (const rect of rects) this.grid.put(rect, value || "General");
  }
}

/** Sees to it that the answers hold for all the cells they were given for. */
export function settleFormats(all: readonly SheetFormats[], trust: Trust): void {
  for (const formats of all) formats.learnTrust(trust);
  if (!trust.pieces) for (const formats of all) formats.proveOrAskAgain(trust);
}

function gapFor(values: Values): number {
  return values.length > FORM_ROWS ? GAP : 0;
}

interface Group {
  readonly kind: Kind;
  readonly places: Place[];
}

/** Cells to ask for, those that probably share a format together. */
function groupsOf(values: Values, columnCount: number, origin: Place, others: readonly Place[]): Group[] {
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
        kindOf(run.map((row) => values[row]![column] || above(values, row, column))),
        run.map((row) => ({ row: origin.row + row, column: origin.column + column })),
      );
    }
  }
  if (others.length > 0) {
    const asked = new Set([...groups.values()].flatMap(({ places }) => places.map(cellIn)));
    const unasked = others.filter((place) => !asked.has(cellIn(place)));
    if (unasked.length > 0) put(OTHER, unasked);
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

/** A nought is of the kind of what stands above it; a blank is a blank. */
function above(values: Values, from: number, column: number): CellValue {
  if (values[from]![column] !== 0) return null;
  for (let row = from - 1; row >= 0; row--) {
    const value = values[row]![column];
    if (typeof value === "number" && value !== 0) return value;
  }
  return 0;
}

interface Kind {
  readonly name: string;
  /** In a form such cells most often bear no format at all, of whatever kind they are. */
  readonly isPlain: boolean;
  /** Fewer cells of different formats are not told apart. */
  readonly fewest: number;
}

/** More is no percentage, and with decimals no day: its format says but how many digits are shown. */
const LARGE = 100;
const FEW = 8;

const OTHER: Kind = { name: "blank", isPlain: true, fewest: 1 };

/** Small numbers are most often percentages, with decimals or without; amounts, counts and dates are told apart by size. */
function kindOf(values: readonly (CellValue | undefined)[]): Kind {
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === 0) return OTHER;
  if (numbers.every((value) => Math.abs(value) < 2))
    return {
      name: numbers.every((value) => isWhole(value * 100)) ? "percent" : "share",
      isPlain: false,
      fewest: 1,
    };
  if (numbers.every(Number.isInteger)) return { name: "count", isPlain: true, fewest: 1 };
  const areLarge = numbers.every((value) => Math.abs(value) > LARGE && !Number.isInteger(value));
  // A zero at the end, as of 122.60, is often shown by a format of its own.
  const name = numbers.every((value) => isWhole(value * 10)) ? "rounded amount" : "amount";
  return { name, isPlain: true, fewest: areLarge ? FEW : 1 };
}

/** But for what binary fractions add. */
function isWhole(value: number): boolean {
  return Number.isInteger(Number(value.toFixed(6)));
}
