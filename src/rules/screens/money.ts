/** A row's money, for all rules about it. */
import { AMOUNT_COLUMNS, type PerformanceForm, type RowColumn } from "../../model/form";
import { isPercentFormat } from "../../forms/values";
import { decimal } from "../../model/decimal";
import type { Profile } from "../../profile/profile";
import { NAMED_UNIT } from "../funds/unit-slip-in-text";
import { budgetFields, greenFrom, moneyUnitOf, timeProgress } from "../judgement";
import { always, type Glance, type Screen } from "../screen";
import { FigureColumn } from "./figures";

/** More than binary arithmetic can be off by, less than anything a tolerance is set to. In percentage points. */
const MARGIN = 1e-7;
/** Amounts this far apart are looked at for a slip of units. */
const ONE_MAGNITUDE = 100;

/** Amounts in order: plain, of one unit and one magnitude, nothing spent beyond forecast or receipts. */
export const amountsInDoubt: Screen = (glance) => {
  const unit = moneyUnitOf(glance.ledger);
  const present = AMOUNT_COLUMNS.flatMap((id) => glance.column(id) ?? []);
  const share = spending(glance);
  const executed = figures(glance.column("executed"));
  if (!share || !executed || present.some((column) => column.unit !== unit)) return always;
  const amounts = present.map((column) => new FigureColumn(column));
  const forecast = figures(glance.column("forecast"));
  const received = figures(glance.column("received"));
  return (index) => {
    const budget = share.budget(index);
    const spent = executed.at(index);
    if (spent === null || budget === null || !(budget > 0) || !sameMagnitude(amounts, index)) return true;
    const expected = forecast?.at(index) ?? null;
    if (expected !== null && !(spent <= expected && expected <= budget)) return true;
    const arrived = received?.at(index) ?? null;
    return arrived !== null && !(spent <= arrived);
  };
};

/** … and no text beside them that names an amount in another unit. */
export const scaleInDoubt: Screen = (glance) => {
  const amounts = glance.test(amountsInDoubt);
  const columns = glance.all();
  return (index) => amounts(index) || columns.some((column) => namesMoney(column.valueAt(index)));
};

function namesMoney(value: unknown): boolean {
  return typeof value === "string" && value.includes(NAMED_UNIT);
}

/** … and the rate as they give it. */
export const rateInDoubt: Screen = (glance) => {
  const amounts = glance.test(amountsInDoubt);
  const share = spending(glance);
  const rate = glance.column("rate");
  const tolerance = glance.profile.tolerance.rate - MARGIN;
  if (!share) return always;
  return (index) =>
    amounts(index) ||
    (rate !== null && !(Math.abs(statedIn(rate, index) - share.percent(index)) < tolerance));
};

/** … and spending within the budget and in step with the year. */
export const paceInDoubt: Screen = (glance) => {
  const amounts = glance.test(amountsInDoubt);
  const share = spending(glance);
  const { from, to } = quietRates(glance.ledger, glance.profile);
  if (!share) return always;
  return (index) => {
    if (amounts(index) || !share.isWithin(index)) return true;
    const percent = share.percent(index);
    return !(percent > from && percent < to);
  };
};

/** The budget that counts and how much of it is spent, in percent. */
function spending(glance: Glance) {
  const executed = figures(glance.column("executed"));
  if (!executed) return null;
  const budgets = budgetFields(glance.ledger, glance.profile).flatMap(
    (id) => figures(glance.column(id)) ?? [],
  );
  return {
    budget: (index: number): number | null => firstOf(budgets, index),
    isWithin: (index: number): boolean => executed.at(index)! <= firstOf(budgets, index)!,
    percent: (index: number): number => (executed.at(index)! / firstOf(budgets, index)!) * 100,
  };
}

function figures(column: RowColumn | null): FigureColumn | null {
  return column && new FigureColumn(column);
}

/** The first that is filled, as `budgetOf` chooses. */
function firstOf(budgets: readonly FigureColumn[], index: number): number | null {
  for (const budget of budgets) {
    const amount = budget.at(index);
    if (amount !== null) return amount;
  }
  return null;
}

/** False too when one of them cannot be told at a glance. */
function sameMagnitude(amounts: readonly FigureColumn[], index: number): boolean {
  let low = Infinity;
  let high = 0;
  for (const column of amounts) {
    const amount = column.at(index);
    if (amount === null || amount === 0) continue;
    if (!(amount > 0)) return false;
    if (amount < low) low = amount;
    if (amount > high) high = amount;
  }
  return high < low * ONE_MAGNITUDE;
}

/** A rate in a percent format or written «58.85%», in percent; NaN for any other. */
function statedIn(rate: RowColumn, index: number): number {
  const value = rate.valueAt(index);
  if (typeof value === "number") return isPercentFormat(rate.formatAt(index)) ? value * 100 : NaN;
  return typeof value === "string" && /^\d{1,3}(?:\.\d{1,4})?%$/.test(value)
    ? decimal(value.slice(0, -1)).toNumber()
    : NaN;
}

/** Rates in percent about whose pace nothing is said. */
function quietRates(ledger: PerformanceForm, profile: Profile): { from: number; to: number } {
  const time = timeProgress(ledger);
  if (!time) return { from: -Infinity, to: Infinity };
  return {
    from: greenFrom(time.month, profile) + MARGIN,
    to: time.percent.toNumber() + profile.pace.fundFast - MARGIN,
  };
}
