/** 合计 rows and execution rates of the small tables. */
import type { DataTable, PerformanceForm } from "../../model/form";
import { isBlank } from "../../model/sourced";
import { SUMMED_COLUMNS } from "../../model/tables";
import { rateChange } from "../../forms/values";
import { amountIn, percentText, sameRate } from "../../rules/judgement";
import { suspectRow } from "../../rules/suspect-part";
import { amountCell, columnUnit, isSubtotal, paymentInDoubt, paymentsOf, tableOf } from "../../rules/tables";
import { formulaStays, type Changes } from "./ledger-of-changes";
import { rateOfRow } from "../../rules/own-rate";
import { PartSum } from "./part-sum";
import { correctTotal, type TotalOptions } from "./totals";

export function recomputeTables(form: PerformanceForm, options: TotalOptions, changes: Changes): void {
  for (const [id, columns] of SUMMED_COLUMNS) {
    const table = tableOf(form, id);
    if (table) for (const column of columns) recomputeColumn(table, column, form, options, changes);
  }
  recomputePayments(form, options, changes);
}

function recomputeColumn(
  table: DataTable,
  column: string,
  form: PerformanceForm,
  options: TotalOptions,
  changes: Changes,
): void {
  const unit = columnUnit(table, column, form);
  const totals = table.rows.filter((row) => row.isTotal);
  const total = totals.length === 1 ? amountCell(totals[0]!, column, unit) : null;
  if (!total || table.rows.some(isSubtotal)) return;
  const parts = new PartSum(total.value?.unit ?? unit);
  for (const row of table.rows) {
    const cell = row.isTotal ? null : amountCell(row, column, unit);
    if (cell) parts.add(cell);
  }
  const backedBy = rateOfRow(totals[0]!, column, parts, form, options.profile);
  const stated = amountIn(total, parts.unit);
  const suspect = stated && suspectRow(table, column, parts.sum.minus(stated), form, options.profile);
  correctTotal(total, parts, { backedBy, suspect }, options, changes);
}

/** 预算执行率 = 支付 ÷ 预算 of rows that have both to themselves; a payment shared by several rows is left to the clerk. */
function recomputePayments(form: PerformanceForm, { profile }: TotalOptions, changes: Changes): void {
  for (const payment of paymentsOf(form)) {
    const { rate, own, shared, paidAmount } = payment;
    if (!rate || rate.placeholder !== null || own.lte(0)) continue;
    const percent = paidAmount.times(100).div(shared);
    const why = `${paidAmount.toFixed()} ÷ ${shared.toFixed()} = ${percentText(percent)}`;
    // Far beyond its budget an amount is in another unit: rule FND-04 speaks of it.
    if (percent.gt(1000) || !own.eq(shared)) continue;
    if (rate.value && sameRate(rate.value, percent, profile)) changes.confirm(rate.cell, why);
    else if (rate.cell.formula !== null)
      changes.leave(rate.cell, formulaStays(rate.cell, percentText(percent)));
    else if (paymentInDoubt(payment, form, profile))
      changes.leave(rate.cell, `本行金额可能填错，执行率未改动，请先核对金额（${why}）。`);
    else if (rate.value || isBlank(rate)) {
      const next = rateChange(rate.cell, rate.value, percent);
      changes.change({ cell: rate.cell, next, after: percentText(percent), why });
    }
  }
}
