/** Cells of the small tables, read as what their column holds. */
import { moneyUnitIn, parseAmount, parseRate } from "../forms/values";
import { HUNDRED, sum, within, type Decimal } from "../model/decimal";
import { cellKey } from "../model/address";
import type { DataRow, DataTable, FundLine, PerformanceForm } from "../model/form";
import type { Sourced } from "../model/sourced";
import { FUND_EXECUTION, BUDGET_CALCULATION, PRIOR_YEAR_EXECUTION } from "../model/tables";
import type { Amount, MoneyUnit, Rate } from "../model/values";
import type { Profile } from "../profile/profile";
import { amountIn, amountTolerance, moneyUnitOf, sameRate } from "./judgement";

export function tableOf(form: PerformanceForm, id: string): DataTable | undefined {
  return form.tables.find((table) => table.id === id);
}

/** The unit a column's heading names, else the form's. */
export function columnUnit(table: DataTable, column: string, form: PerformanceForm): MoneyUnit {
  return moneyUnitIn(table.headers[column]?.cell.text ?? "") ?? moneyUnitOf(form);
}

/** Null when the table has no such column; inherited cells repeat another row's amount and count as none. */
export function amountCell(
  row: DataRow,
  column: string,
  unit: MoneyUnit,
): (Sourced<Amount> & { value: Amount | null }) | null {
  const cell = row.cells[column];
  return cell && !cell.inherited ? parseAmount(cell.cell, { unit }) : null;
}

export function amountAt(row: DataRow, column: string, unit: MoneyUnit): Decimal | null {
  return amountIn(amountCell(row, column, unit), unit);
}

export function rateCell(row: DataRow, column: string, hint?: Decimal): Sourced<Rate> | null {
  const cell = row.cells[column];
  return cell && !cell.inherited ? parseRate(cell.cell, { percentColumn: false, hint }) : null;
}

/** 明细 and 预算内容 of a row, whichever names it. */
export function rowLabel(row: DataRow): string {
  for (const column of ["detail", "item", "year"]) {
    const text = row.cells[column]?.value;
    if (text) return text;
  }
  return row.isTotal ? "合计" : "（未命名）";
}

/** Parts of other rows: adding them would count twice. */
export function isSubtotal(row: DataRow): boolean {
  return /小计|其中/.test(rowLabel(row));
}

/** Budget, payment and rate of tables that have all three. */
export interface Payment {
  readonly row: DataRow;
  /** Ids of the columns it was read from. */
  readonly columns: { readonly budget: string; readonly paid: string; readonly rate: string };
  readonly unit: MoneyUnit;
  readonly paid: Sourced<Amount>;
  /** Budget of the row alone. */
  readonly own: Decimal;
  /** … and together with the rows below that share its payment. */
  readonly shared: Decimal;
  readonly paidAmount: Decimal;
  readonly rate: Sourced<Rate> | null;
}

const NONE: readonly Payment[] = [];
const PAID_TABLES = [BUDGET_CALCULATION, FUND_EXECUTION, PRIOR_YEAR_EXECUTION] as const;

/**
 * Payments with the budgets they may stand against. A merged payment is written once, in its first row: the blank
 * payments below belong to it (as in 闵行 表1-2).
 */
export function paymentsOf(form: PerformanceForm): readonly Payment[] {
  if (form.tables.length === 0) return NONE;
  return PAID_TABLES.flatMap((columns) => {
    const { id, budget, paid, rate } = columns;
    const table = tableOf(form, id);
    if (!table) return [];
    const unit = columnUnit(table, budget, form);
    const payments: { -readonly [Key in keyof Payment]: Payment[Key] }[] = [];
    for (const row of table.rows) {
      const own = amountAt(row, budget, unit);
      const cell = amountCell(row, paid, columnUnit(table, paid, form));
      const paidAmount = amountIn(cell, unit);
      const last = payments.at(-1);
      if (own && cell && paidAmount) {
        const stated = rateCell(row, rate, own.gt(0) ? paidAmount.times(100).div(own) : undefined);
        payments.push({ row, columns, unit, paid: cell, own, shared: own, paidAmount, rate: stated });
      } else if (own && last && !last.row.isTotal && !row.isTotal) last.shared = last.shared.plus(own);
    }
    return payments;
  });
}

/** The line is the total of a table of tasks as well: there it is held against its parts. */
export function isTotalOfTasks(line: FundLine, form: PerformanceForm): boolean {
  const at = line.executed?.cell.at;
  return (
    at !== undefined &&
    paymentsOf(form).some(({ row, paid }) => row.isTotal && cellKey(paid.cell.at) === cellKey(at))
  );
}

/**
 * The rate typed in the row may be right and an amount wrong: more was paid than there was and the rate says otherwise, or
 * the rate is right for the payment or the budget that the total leaves for the row. The rate of a total waits until the
 * total is settled.
 */
export function paymentInDoubt(payment: Payment, form: PerformanceForm, profile: Profile): boolean {
  const { rate, own, paidAmount, row } = payment;
  if (!rate?.value || rate.cell.formula !== null || own.lte(0)) return false;
  const stated = rate.value;
  const agrees = (paid: Decimal, budget: Decimal): boolean =>
    budget.gt(0) && sameRate(stated, paid.times(HUNDRED).div(budget), profile);
  if (agrees(paidAmount, own)) return false;
  if (paidAmount.gt(own) && stated.percent.lte(HUNDRED) && !stated.percent.isZero()) return true;
  const payments = paymentsOf(form).filter(({ columns }) => columns === payment.columns);
  const [total, ...more] = payments.filter((other) => other.row.isTotal);
  if (!total || more.length > 0) return false;
  const items = payments.filter((other) => !other.row.isTotal && !isSubtotal(other.row));
  const others = items.filter((other) => other.row !== row);
  const [paid, granted] = [
    sum(others.map((other) => other.paidAmount)),
    sum(others.map((other) => other.own)),
  ];
  if (!row.isTotal)
    return agrees(total.paidAmount.minus(paid), own) || agrees(paidAmount, total.own.minus(granted));
  const tolerance = amountTolerance(profile, payment.unit).times(items.length);
  const isSettled = (sums: Decimal, amount: Decimal): boolean =>
    sums.isZero() || within(sums, amount, tolerance);
  return !isSettled(paid, paidAmount) || !isSettled(granted, own);
}
