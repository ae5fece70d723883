/**
 * 一键重算: fills or corrects every cell that follows from the form itself, in the cell's own notation. Formulas stay;
 * what a person decides (amounts of a source, targets, scores already given) is never changed.
 */
import type { FundLine, PerformanceForm, RowSource } from "../model/form";
import { isBlank } from "../model/sourced";
import type { Rate } from "../model/values";
import type { Profile } from "../profile/profile";
import type { WriteAs } from "./recompute/formulas";
import { Changes, type Recomputation } from "./recompute/ledger-of-changes";
import { recomputeRate } from "./recompute/rates";
import { fillIndicatorScore, recomputeBudgetScore, recomputeTotalScore } from "./recompute/scores";
import { recomputeTables } from "./recompute/tables";
import { LineSums, recomputeTotals } from "./recompute/totals";
import { projectLines } from "../rules/suspect-part";
import { isTotalOfTasks } from "../rules/tables";

export type { Explained, Recomputation, Untouched } from "./recompute/ledger-of-changes";
export type { WriteAs } from "./recompute/formulas";

export interface RecomputeOptions {
  /** Constants (default), or formulas where the cells they refer to hold plain numbers. */
  readonly as?: WriteAs;
}

export function recompute(
  source: { readonly forms: readonly PerformanceForm[] },
  profile: Profile,
  { as = "values" }: RecomputeOptions = {},
): Recomputation {
  const changes = new Changes();
  for (const form of source.forms) {
    recomputeForm(form, profile, as, changes);
    if (form.kind !== "goal-plan") recomputeTables(form, { profile, as }, changes);
    if (form.rows) recomputeLedger(form.rows, form, profile, as, changes);
    for (const block of form.blocks ?? []) recomputeBlock(block, profile, as, changes);
  }
  return changes.result();
}

/** Totals first: the rates rest on them, the scores on the rates, the sum on the scores. */
function recomputeForm(form: PerformanceForm, profile: Profile, as: WriteAs, changes: Changes): void {
  // What was asked for or granted, and what others scored, stands in some paper: it is no arithmetic to be put right.
  if (form.kind === "goal-plan" || form.kind === "score-sheet") return;
  const totalled = recomputeTotals(form, { profile, as }, changes);
  const neighbour = firstRate(totalled.funds);
  for (const line of totalled.funds.filter((one) => !isTotalOfTasks(one, form)))
    recomputeRate(line, totalled, { profile, as, neighbour, keepConfirmed: true }, changes);
  const funds = totalled.funds.map((line) => recomputeBudgetScore(line, totalled, profile, changes));
  const withFunds = { ...totalled, funds };
  const indicators = form.indicators.map((one) => fillIndicatorScore(one, withFunds, profile, changes));
  recomputeTotalScore({ ...withFunds, indicators }, profile, as, changes);
}

function recomputeLedger(
  rows: RowSource,
  ledger: PerformanceForm,
  profile: Profile,
  as: WriteAs,
  changes: Changes,
): void {
  const sums = rows.total && new LineSums(rows.total, ledger);
  let neighbour: Rate | null = null;
  for (let index = 0; index < rows.count; index++) {
    const row = rows.at(index);
    for (const line of row.funds) {
      neighbour = line.rate?.value ?? neighbour;
      recomputeRate(line, row, { profile, as, neighbour, keepConfirmed: false }, changes);
      if (!rows.isPart(index)) sums?.add(line);
    }
  }
  const total = sums?.correct({ profile, as }, changes, () => projectLines(rows));
  if (!total) return;
  recomputeRate(total, ledger, { profile, as, neighbour, keepConfirmed: true }, changes);
}

/** Of a group of money beside the ledger's own only the rates that someone wrote: other quarters may be still to come. */
function recomputeBlock(block: PerformanceForm, profile: Profile, as: WriteAs, changes: Changes): void {
  const { rows } = block;
  if (!rows) return;
  const options = { profile, as, neighbour: null, keepConfirmed: false };
  const written = ({ rate }: FundLine): boolean => !!rate && !isBlank(rate);
  for (let index = 0; index < rows.count; index++)
    for (const line of rows.at(index).funds.filter(written)) recomputeRate(line, block, options, changes);
  if (rows.total && written(rows.total)) recomputeRate(rows.total, block, options, changes);
}

function firstRate(lines: readonly FundLine[]): Rate | null {
  return lines.find((line) => line.rate?.value)?.rate?.value ?? null;
}
