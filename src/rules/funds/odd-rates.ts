/** Rates of a ledger written as a fraction (0.5) in a column that holds percentages (49.17): read at sight, a hundredth. */
import { isPercentFormat, mayBeFraction } from "../../forms/values";
import type { RowSource } from "../../model/form";
import type { RateNotation } from "../../model/values";

/** So many percentages to one fraction at least make the fraction the odd one. */
const TO_ONE = 2;

/** Rows of the odd ones out; none where the column is written in fractions throughout, or hardly at all. */
export function oddRates(rows: RowSource): readonly number[] {
  const odd: number[] = [];
  let percentages = 0;
  for (let index = 0; index < rows.count; index++) {
    const notation = notationAt(rows, index);
    if (notation === "fraction") odd.push(index);
    if (notation === "bare-percent") percentages += 1;
  }
  return percentages > TO_ONE * odd.length ? odd : [];
}

/** Of a number without a percent sign, at a glance where the ledger allows one. */
function notationAt({ columns, at }: RowSource, index: number): RateNotation | undefined {
  if (!columns) return at(index).funds[0]?.rate?.value?.notation;
  const column = columns.get("rate");
  const value = column?.valueAt(index);
  if (typeof value !== "number" || value <= 0 || isPercentFormat(column!.formatAt(index))) return undefined;
  return mayBeFraction(value) ? "fraction" : "bare-percent";
}
