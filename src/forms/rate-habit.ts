/** How a ledger writes its rates, seen from those that its amounts confirm: so a wrong one is read like the others. */
import { decimal, HUNDRED, within } from "../model/decimal";
import type { LedgerColumns } from "./ledger-columns";
import { hintOf, LedgerLine } from "./ledger-line";
import { isPercentFormat, mayBeFraction, type RateHabit } from "./values";

/** Rows looked at. */
const MOST_ROWS = 200;
/** So many confirmed ones make a habit … */
const LEAST = 3;
/** … when there are more of them than so many times the others. */
const TO_ONE = 2;
/** In percentage points: rates are often cut to whole ones. */
const NEAR = 0.5;

/** @param rows of the projects */
export function rateHabit(columns: LedgerColumns, rows: readonly number[]): RateHabit | null {
  const seen = { fraction: 0, percent: 0 };
  for (const row of rows.slice(0, MOST_ROWS)) {
    const cell = columns.cells.read(row, "rate")?.cell;
    if (typeof cell?.value !== "number" || isPercentFormat(cell.format)) continue;
    if (!(cell.value > 0 && cell.value < Infinity)) continue;
    const computed = hintOf(new LedgerLine(columns, row));
    if (!computed) continue;
    const value = decimal(cell.value);
    if (within(value, computed, NEAR)) seen.percent += 1;
    else if (mayBeFraction(cell.value) && within(value.times(HUNDRED), computed, NEAR)) seen.fraction += 1;
  }
  for (const [habit, other] of [
    ["fraction", "percent"],
    ["percent", "fraction"],
  ] as const)
    if (seen[habit] >= LEAST && seen[habit] > TO_ONE * seen[other]) return habit;
  return null;
}
