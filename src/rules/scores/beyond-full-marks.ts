/** Scores of a ledger's projects above 100, where the other projects show that they are measured by 100. */
import { decimal, type Decimal } from "../../model/decimal";
import type { PerformanceForm, RowSource } from "../../model/form";
import type { Sourced } from "../../model/sourced";

const FULL_MARKS = 100;
/** Scores within the full marks, to those beyond them. */
const WITHIN_PER_BEYOND = 2;
const LEAST_WITHIN = 2;
const SCORE = /^(\d{1,4}(?:\.\d{1,4})?)分?$/u;
/** What is called so may go beyond 100. */
const EXTRA = /加分|附加/u;

export interface ScoredRow {
  readonly row: PerformanceForm;
  readonly score: Sourced<Decimal> & { readonly value: Decimal };
}

export function beyondFullMarks(rows: RowSource): readonly ScoredRow[] {
  const column = rows.columns?.get("overallScore");
  if (!column) return [];
  const suspects: number[] = [];
  let within = 0;
  for (let index = 0; index < rows.count; index++) {
    const value = column.valueAt(index);
    const score =
      typeof value === "number" ? value : Number.parseFloat(typeof value === "string" ? value : "");
    if (score > FULL_MARKS) suspects.push(index);
    // Below it is a score out of ten or out of five.
    else if (score > FULL_MARKS / 2) within += 1;
  }
  if (within < LEAST_WITHIN || within < suspects.length * WITHIN_PER_BEYOND) return [];
  return suspects.flatMap((index) => {
    const row = rows.at(index);
    const field = row.fields.overallScore;
    const written = SCORE.exec(field?.value?.trim() ?? "")?.[1];
    const [said] = row.indicators;
    const texts = [said?.reason.explanation?.value, said?.remark?.value, row.goals.actual?.value];
    if (!field || !written || texts.some((text) => text && EXTRA.test(text))) return [];
    return [{ row, score: { ...field, value: decimal(written) } }];
  });
}
