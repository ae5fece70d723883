/**
 * Scattered numbers of a column, written as one table together with the numbers that stand between them: a ledger's wrong
 * rates then cost a few calls instead of two each. Only bare numbers are ever written along, because nothing else is sure
 * to come out as it went in: texts like 001 would become numbers, formulas and blanks something else, errors integers.
 */
import type { CellEdit } from "../../../model/finding";
import type { Place } from "../../rects";
import { looksLikeError } from "../content";
import type { Content } from "../read/block";

export interface NumberBetween {
  readonly at: Place;
  readonly value: number;
}

export interface Stretch {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** Cells of a stretch; a table of more is a burden of its own. */
const MAX_ROWS = 20_000;
/** A stretch costs one question more and saves two calls for each edit that it joins to another. */
const MIN_JOINED = 3;

/** @param isPlain whether all cells of a stretch are neither merged nor in an array, and of one format that is not text */
export function numbersBetween(
  edits: readonly CellEdit[],
  content: (place: Place) => Content,
  isPlain: (stretch: Stretch) => boolean,
): NumberBetween[] {
  const edited = new Set(edits.map(({ at }) => `${at.row},${at.column}`));
  const found: NumberBetween[] = [];
  for (const [column, rows] of numbersByColumn(edits)) {
    let joined = 0;
    let numbers: NumberBetween[] = [];
    let top = rows[0]!;
    const close = (bottom: number): void => {
      if (joined >= MIN_JOINED && isPlain({ column, top, bottom })) found.push(...numbers);
      joined = 0;
      numbers = [];
    };
    for (let index = 1; index < rows.length; index++) {
      const [from, to] = [rows[index - 1]!, rows[index]!];
      const gap = to - top < MAX_ROWS ? numbersIn(column, from, to, edited, content) : null;
      if (gap) {
        joined += gap.length > 0 ? 1 : 0;
        numbers.push(...gap);
      } else {
        close(from);
        top = to;
      }
    }
    close(rows[rows.length - 1]!);
  }
  return found;
}

function numbersByColumn(edits: readonly CellEdit[]): Map<number, number[]> {
  const columns = new Map<number, number[]>();
  for (const { at, next } of edits) {
    if (typeof next.value !== "number" || next.formula !== undefined || next.numberFormat !== undefined)
      continue;
    const rows = columns.get(at.column);
    if (rows) rows.push(at.row);
    else columns.set(at.column, [at.row]);
  }
  for (const rows of columns.values()) rows.sort((a, b) => a - b);
  return columns;
}

/** @returns null when something else than a bare number stands between */
function numbersIn(
  column: number,
  from: number,
  to: number,
  edited: ReadonlySet<string>,
  content: (place: Place) => Content,
): NumberBetween[] | null {
  const numbers: NumberBetween[] = [];
  for (let row = from + 1; row < to; row++) {
    const { value, formula } = content({ row, column });
    const isBare = typeof value === "number" && formula === null && !looksLikeError(value);
    if (!isBare || edited.has(`${row},${column}`)) return null;
    numbers.push({ at: { row, column }, value });
  }
  return numbers;
}
