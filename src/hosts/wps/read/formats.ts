/**
 * Number formats, asked only where they say something: at numbers, and at blanks in rows that hold several numbers (a
 * rate still to be filled in). Neighbours below each other are asked together with all others that hold the same kind of numbers,
 * because they most likely bear the same format; one call then does for a whole ledger's amounts.
 */
import { commonParts, learnTrust, provenBySample, TRUSTING, type Ask, type Part, type Trust } from "../areas";
import { rectsOf, type Place } from "../../rects";
import type { CellValue } from "../../../model/snapshot";
import type { EtSheet } from "../wps-api";

type Values = readonly (readonly CellValue[])[];

/** Holes of so many rows inside a column are asked along with it. */
const GAP = 20;
/** Sheets with more rows are lists, whose columns are alike from top to bottom. */
const FORM_ROWS = 200;

/** Rows of formats like the values, "General" where nothing was asked; rows alike share one array. */
export function readFormats(
  sheet: EtSheet,
  values: Values,
  columnCount: number,
  origin: Place,
  trust: Trust,
): (readonly string[])[] {
  const plain: readonly string[] = new Array<string>(columnCount).fill("General");
  const groups = places(values, columnCount, origin).map((same) => rectsOf(same, gapFor(values)));
  const ask: Ask<string> = (range) => range.NumberFormat;
  const asked = (how: Trust) => groups.flatMap((rects) => commonParts(sheet, rects, ask, how));
  let parts = asked(TRUSTING);
  learnTrust(sheet, parts, ask, trust);
  if (!trust.pieces && !provenBySample(sheet, parts, ask)) parts = asked(trust);
  return layOut(
    parts.filter(({ value }) => value !== "General" && value !== ""),
    values.length,
    plain,
    origin,
  );
}

function gapFor(values: Values): number {
  return values.length > FORM_ROWS ? GAP : 0;
}

/** Cells to ask for, those that probably share a format together. */
function places(values: Values, columnCount: number, origin: Place): Place[][] {
  const kinds = new Map<string, Place[]>();
  const numeric = values.map((row) => row.filter((value) => typeof value === "number").length);
  for (let column = 0; column < columnCount; column++) {
    if (isText(values, column)) continue;
    for (const run of runs(values, numeric, column)) {
      const kind = kindOf(run.map((row) => values[row]![column]));
      const same = kinds.get(kind) ?? [];
      kinds.set(kind, same);
      for (const row of run) same.push({ row: origin.row + row, column: origin.column + column });
    }
  }
  return [...kinds.values()];
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

function runs(values: Values, numeric: readonly number[], column: number): number[][] {
  const found: number[][] = [];
  const gap = gapFor(values);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]![column] ?? null;
    if (typeof value !== "number" && !(value === null && numeric[row]! > 1)) continue;
    const last = found[found.length - 1];
    if (last && gap > 0 && row - last[last.length - 1]! <= 1 + gap) last.push(row);
    else found.push([row]);
  }
  return found;
}

/** Small numbers are most often percentages, with decimals or without; amounts, counts and dates are told apart by size. */
function kindOf(values: readonly (CellValue | undefined)[]): string {
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === 0) return "blank";
  if (numbers.every((value) => Math.abs(value) <= 2))
    return numbers.every((value) => Number.isInteger(Number((value * 100).toFixed(6)))) ? "percent" : "share";
  return numbers.every(Number.isInteger) ? "count" : "amount";
}

function layOut(
  parts: readonly Part<string>[],
  height: number,
  plain: readonly string[],
  origin: Place,
): (readonly string[])[] {
  const spans = new Map<number, { from: number; to: number; format: string }[]>();
  for (const { rects, value } of parts)
    for (const { top, left, bottom, right } of rects)
      for (let row = top; row <= bottom; row++) {
        const span = { from: left - origin.column, to: right - origin.column, format: value };
        const others = spans.get(row - origin.row);
        if (others) others.push(span);
        else spans.set(row - origin.row, [span]);
      }
  const kinds = new Map<string, readonly string[]>();
  return Array.from({ length: height }, (_, index) => {
    const here = spans.get(index);
    if (!here) return plain;
    const key = here.map(({ from, to, format }) => `${from}:${to}:${format}`).join("\u0000");
    let row = kinds.get(key);
    if (!row) {
      const made = [...plain];
      for (const { from, to, format } of here) made.fill(format, from, to + 1);
      kinds.set(key, (row = made));
    }
    return row;
  });
}
