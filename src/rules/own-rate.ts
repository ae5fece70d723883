/**
 * A rate typed beside a total is a second witness: where it was worked out from the total as it stands, setting the total
 * to the sum of its parts would make it wrong. A rate that is a formula follows the total and says nothing.
 */
import { changedLine } from "../model/changed-line";
import type { Decimal } from "../model/decimal";
import type { AmountColumn, DataRow, FundLine, PerformanceForm } from "../model/form";
import type { Sourced } from "../model/sourced";
import type { MoneyUnit, Rate } from "../model/values";
import type { Profile } from "../profile/profile";
import { convertMoney, sameRate, statedReadings } from "./judgement";
import { paymentsOf } from "./tables";

/** What would be written into a total. */
export interface Replacement {
  readonly sum: Decimal;
  /** Of `sum`. */
  readonly unit: MoneyUnit;
}

/** The rate of a line of funds that speaks for its amount in `column` as it stands; null when there is none. */
export function rateOfLine(
  line: FundLine,
  column: AmountColumn,
  { sum, unit }: Replacement,
  form: PerformanceForm,
  profile: Profile,
): Sourced<Rate> | null {
  const amount = line[column];
  if (!amount?.value || !isTyped(line.rate)) return null;
  const replaced = changedLine(line, {
    [column]: { ...amount, value: { ...amount.value, value: sum, unit } },
  });
  const now = statedReadings(line, form, profile);
  const then = statedReadings(replaced, form, profile).map(({ denominator }) => denominator);
  return now.some(({ denominator }) => !then.includes(denominator)) ? line.rate : null;
}

/** The same for the row of a small table with 预算, 支付 and 执行率; `column` is the one that `sum` is for. */
export function rateOfRow(
  row: DataRow,
  column: string,
  { sum, unit }: Replacement,
  form: PerformanceForm,
  profile: Profile,
): Sourced<Rate> | null {
  const payment = paymentsOf(form).find((one) => one.row === row);
  if (!payment || !isTyped(payment.rate)) return null;
  const { rate, own, paidAmount } = payment;
  const next = convertMoney(sum, unit, payment.unit);
  const agrees = (paid: Decimal, budget: Decimal) =>
    budget.gt(0) && sameRate(rate.value!, paid.times(100).div(budget), profile);
  const replaced = column === payment.columns.paid ? agrees(next, own) : agrees(paidAmount, next);
  return agrees(paidAmount, own) && !replaced ? rate : null;
}

function isTyped(rate: Sourced<Rate> | null): rate is Sourced<Rate> {
  return rate !== null && rate.value !== null && rate.cell.formula === null;
}
