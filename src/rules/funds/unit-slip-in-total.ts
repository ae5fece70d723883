/** A project's amount in another unit, where the total was worked out with it in the right one: only then does it agree. */
import { within, type Decimal } from "../../model/decimal";
import type { PerformanceForm, RowSource } from "../../model/form";
import type { MoneyUnit } from "../../model/values";
import type { Profile } from "../../profile/profile";
import { amountIn, amountTolerance, moneyUnitOf } from "../judgement";
import { LEDGER_COLUMNS, sumOfProjects, type LedgerAmount, type ProjectSum } from "../judgement/project-sums";
import type { Slip } from "./scale";

export interface TotalSlip {
  readonly index: number;
  readonly column: LedgerAmount;
  readonly name: string;
  readonly slip: Slip;
  readonly amount: Decimal;
  readonly expected: Decimal;
  readonly total: Decimal;
}

const TIMES = 10_000;
/** By so many tolerances at least the total differs from what it would be without the amount, or with it twice. */
const TELLING = 2;

export function slipsByTotal(form: PerformanceForm, profile: Profile): readonly TotalSlip[] {
  const { rows } = form;
  if (!rows?.total) return [];
  const unit = moneyUnitOf(form);
  return LEDGER_COLUMNS.flatMap(([column, name]) => {
    const total = amountIn(rows.total![column], unit);
    const added = total && sumOfProjects(rows, column, unit);
    const found = added && slipIn(rows, column, unit, total, added, profile);
    return found ? [{ ...found, column, name, total }] : [];
  });
}

/** The one project of a column that explains the total; null when it agrees, or when none or several do. */
export function slipIn(
  rows: RowSource,
  column: LedgerAmount,
  unit: MoneyUnit,
  total: Decimal,
  { added, count }: Pick<ProjectSum, "added" | "count">,
  profile: Profile,
): Pick<TotalSlip, "index" | "slip" | "amount" | "expected"> | null {
  const slip: Slip = unit === "元" ? "small" : "large";
  const difference = slip === "large" ? added.minus(total) : total.minus(added);
  const tolerance = amountTolerance(profile, unit).times(count);
  // «large»: a − a ÷ 10000 too much; «small»: 10000 a − a too little.
  const sought = slip === "large" ? difference.times(TIMES).div(TIMES - 1) : difference.div(TIMES - 1);
  if (sought.div(slip === "large" ? TIMES : 1).lte(tolerance.times(TELLING))) return null;
  const near = slip === "large" ? tolerance.times(TELLING) : amountTolerance(profile, unit);
  const found: { readonly index: number; readonly amount: Decimal }[] = [];
  for (let index = 0; index < rows.count && found.length < 2; index++) {
    if (rows.isPart(index)) continue;
    const amount = amountIn(rows.at(index).funds[0]?.[column] ?? null, unit);
    if (amount && within(amount, sought, near)) found.push({ index, amount });
  }
  const [only, another] = found;
  if (!only || another) return null;
  const { index, amount } = only;
  const expected = slip === "large" ? amount.div(TIMES) : amount.times(TIMES);
  return { index, slip, amount, expected };
}
