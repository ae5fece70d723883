/**
 * Which figures of a draft do not come from its workbook. Knows nothing of the draft's own code; binary numbers will do,
 * for a figure that is wrong is wrong by more than their last digit.
 */
import { displayText } from "../../../src/forms/values";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";

const NUMBER = /\d[\d,]*(?:\.\d+)?/gu;
/** What a draft counts to; months, days and ordinals. */
const COUNTED = 400;

/** @returns the figures that neither stand in the workbook nor follow from two numbers of it, with their surroundings */
export function strangeFigures(text: string, workbook: WorkbookSnapshot): string[] {
  const known = numbersOf(workbook);
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const figure = read(match[0]);
    const after = text.slice(match.index + match[0].length);
    const isCount =
      Number.isInteger(figure) && figure <= COUNTED && !/^\s*(%|[万亿]?元|分|个百分点)/u.test(after);
    const isTime =
      after.startsWith("%") && MONTHS.some((month) => Math.abs((month * 100) / 12 - figure) < 0.006);
    if (isCount || isTime || follows(figure, placesOf(match[0]), known)) return [];
    return [text.slice(Math.max(0, match.index - 20), match.index + match[0].length + 6)];
  });
}

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1);

function read(text: string): number {
  return Number(text.replace(/,/gu, ""));
}

function placesOf(text: string): number {
  return text.split(".")[1]?.length ?? 0;
}

/** It stands there; or is a difference, a share, what a share is above 100, or a share of the months so far. */
function follows(figure: number, places: number, known: readonly number[]): boolean {
  const off = 0.5 * 10 ** -Math.min(places === 0 ? 2 : places, 6) + 1e-9;
  const whole = places === 0 ? 0.5 + 1e-9 : off;
  const same = (value: number, tolerance = off): boolean => Math.abs(value - figure) <= tolerance;
  if (known.some((a) => same(a))) return true;
  return known.some((a) =>
    known.some((b) => {
      if (same(a - b)) return true;
      if (b === 0) return false;
      const share = (a * 100) / b;
      return (
        same(share) ||
        same(share - 100) ||
        same(100 - share) ||
        MONTHS.some((month) => same((share * 12) / month, whole))
      );
    }),
  );
}

/** Every number in a value, in a text, or as a cell shows it; fractions in percent; what neighbours in a column add up to. */
function numbersOf(workbook: WorkbookSnapshot): readonly number[] {
  const found = new Set<number>();
  // 2018.8.31 is a date as well.
  const addText = (text: string): void =>
    [...text.matchAll(NUMBER)].forEach(([one]) =>
      [one, ...one.split(".")].forEach((part) => found.add(read(part))),
    );
  for (const { name, values, formats, columnCount } of workbook.sheets) {
    addText(name);
    values.forEach((row, r) =>
      row.forEach((value, c) => {
        addText(displayText(value, formats[r]?.[c] ?? "General"));
        if (typeof value === "string") addText(value);
        if (typeof value === "number") found.add(value).add(value * 100);
      }),
    );
    for (let column = 0; column < columnCount; column++)
      for (const sum of sumsOf(values.map((row) => row[column]))) found.add(sum);
  }
  return [...found].filter(Number.isFinite);
}

function sumsOf(cells: readonly unknown[]): Set<number> {
  const numbers = cells.flatMap((cell) => {
    const number = typeof cell === "string" ? read(cell) : cell;
    return typeof number === "number" && Number.isFinite(number) && cell !== "" ? [number] : [];
  });
  const sums = new Set<number>();
  numbers.forEach((_, from) => {
    let sum = 0;
    for (const number of numbers.slice(from)) sums.add(Number((sum += number).toFixed(6)));
  });
  return sums;
}
