/** A part of a total that its own row contradicts is more likely wrong than the total. */
import { within, type Decimal } from "../model/decimal";
import type { AmountColumn, DataTable, FundLine, PerformanceForm, RowSource } from "../model/form";
import type { Sourced } from "../model/sourced";
import { SUMMED_COLUMNS } from "../model/tables";
import type { Amount } from "../model/values";
import type { Profile } from "../profile/profile";
import { amountIn, amountsInDoubt, amountTolerance, budgetFields, labelOf, moneyUnitOf } from "./judgement";
import { brokenEquations } from "./funds/row-equations";
import { amountAt, columnUnit, paymentInDoubt, paymentsOf, rowLabel } from "./tables";

export interface Suspect {
  readonly label: string;
  /** What speaks against it, after its name. */
  readonly why: string;
}

const BEYOND_BUDGET = "执行数或预计数大于本行预算数";
const FORECAST_SPENT = "全年预计执行数小于已执行数";
const AGAINST_COLUMNS = "本行各栏之间对不上";
const AGAINST_RATE = "本行执行率与金额对不上";

/**
 * The part spends, or is expected to spend, more than its own budget: in the column of the spending the part may be too
 * large, in that of the budget too small. Or it is expected to spend less than it has already spent. Or the rate typed beside
 * it is right for the amount that the total leaves for it. Null when no part does so in a way that explains which is larger.
 */
export function suspectPart(
  parts: readonly FundLine[],
  column: AmountColumn,
  excess: "more" | "less",
  form: PerformanceForm,
  profile: Profile,
): Suspect | null {
  const beyond = partBeyondBudget(parts, column, excess, form, profile);
  if (beyond) return { label: labelOf(beyond), why: BEYOND_BUDGET };
  const spent = partForecastBelowSpent(parts, column, excess, form, profile);
  if (spent) return { label: labelOf(spent), why: FORECAST_SPENT };
  // The ledger's own habit of adding up its columns is broken in a row: that figure may be the wrong one.
  const broken = brokenEquations(form, profile).find(
    ({ equation }) => equation.result === column || equation.plus.includes(column),
  );
  if (broken) return { label: labelOf(form.rows!.at(broken.index).funds[0]!), why: AGAINST_COLUMNS };
  const belied = parts.find((part) => amountsInDoubt(part, form, profile) !== null);
  return belied ? { label: labelOf(belied), why: AGAINST_RATE } : null;
}

function partBeyondBudget(
  parts: readonly FundLine[],
  column: AmountColumn,
  excess: "more" | "less",
  form: PerformanceForm,
  profile: Profile,
): FundLine | null {
  const [budget] = budgetFields(form, profile).filter((field) => parts.some((part) => part[field]?.value));
  if (!budget) return null;
  const exceeds = (part: FundLine, spending: "executed" | "forecast"): boolean =>
    isAbove(part[spending], part[budget], form, profile);
  if (column === "executed" || column === "forecast")
    return excess === "more" ? (parts.find((part) => exceeds(part, column)) ?? null) : null;
  if (column !== budget || excess === "more") return null;
  return parts.find((part) => exceeds(part, "executed") || exceeds(part, "forecast")) ?? null;
}

/** No year ends with less spent than now: the forecast may be too small, or what was spent too large. */
function partForecastBelowSpent(
  parts: readonly FundLine[],
  column: AmountColumn,
  excess: "more" | "less",
  form: PerformanceForm,
  profile: Profile,
): FundLine | null {
  if (excess !== (column === "forecast" ? "less" : "more") || !["forecast", "executed"].includes(column))
    return null;
  return parts.find((part) => isAbove(part.executed, part.forecast, form, profile)) ?? null;
}

/** Both are read, and the one is larger by more than amounts may be rounded. */
function isAbove(
  high: Sourced<Amount> | null,
  low: Sourced<Amount> | null,
  form: PerformanceForm,
  profile: Profile,
): boolean {
  const unit = moneyUnitOf(form);
  const [more, less] = [amountIn(high, unit), amountIn(low, unit)];
  return !!more && !!less && more.minus(less).gt(amountTolerance(profile, unit));
}

/** The lines that a ledger's total adds up. */
export function projectLines(rows: RowSource): readonly FundLine[] {
  return Array.from({ length: rows.count }, (_, index) => index)
    .filter((index) => !rows.isPart(index))
    .flatMap((index) => rows.at(index).funds);
}

/**
 * The same among the rows of a small table.
 * @param excess Σ rows − total in `column`, in that column's unit
 */
export function suspectRow(
  table: DataTable,
  column: string,
  excess: Decimal,
  form: PerformanceForm,
  profile: Profile,
): Suspect | null {
  return suspectPayment(form, profile) ?? suspectTwin(table, column, excess, form, profile);
}

function suspectPayment(form: PerformanceForm, profile: Profile): Suspect | null {
  const belied = paymentsOf(form).find(
    (payment) => !payment.row.isTotal && paymentInDoubt(payment, form, profile),
  );
  return belied ? { label: rowLabel(belied.row), why: AGAINST_RATE } : null;
}

/**
 * What the total leaves for a row stands in another column of it, as 实际执行 is mostly 计划执行: the amount here may be a
 * slip.
 */
function suspectTwin(
  table: DataTable,
  column: string,
  excess: Decimal,
  form: PerformanceForm,
  profile: Profile,
): Suspect | null {
  const others = SUMMED_COLUMNS.filter(([id]) => id === table.id).flatMap(([, ids]) => ids);
  const unit = columnUnit(table, column, form);
  const row = table.rows.find((one) => {
    const own = one.isTotal ? null : amountAt(one, column, unit);
    const implied = own?.minus(excess);
    return (
      implied?.gt(0) &&
      others.some((other) => {
        const twin = other === column ? null : amountAt(one, other, columnUnit(table, other, form));
        return twin && within(twin, implied, amountTolerance(profile, unit));
      })
    );
  });
  return row ? { label: rowLabel(row), why: "按合计倒推的金额与本行另一栏相同" } : null;
}
