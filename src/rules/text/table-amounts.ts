/** The amounts of the tables that a text may speak of. */
import type { Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import { BUDGET_CALCULATION, FUND_EXECUTION, FUND_USAGE } from "../../model/tables";
import { amountIn } from "../judgement";
import type { HasCell } from "../rule";
import { amountCell, columnUnit } from "../tables";

export interface TableAmount {
  readonly label: string;
  /** In 万元. */
  readonly amount: Decimal;
  readonly at: HasCell;
}

const TABLES = [
  [FUND_USAGE, FUND_USAGE.amount],
  [BUDGET_CALCULATION, BUDGET_CALCULATION.paid],
  [FUND_EXECUTION, FUND_EXECUTION.paid],
] as const;

/** What was spent altogether: 执行数 of the total, 合计 of the 资金使用情况表. */
export function executedTotals(forms: readonly PerformanceForm[]): TableAmount[] {
  return forms.flatMap((form) => [
    ...form.funds.flatMap((line) => {
      const amount = line.role === "total" ? amountIn(line.executed, "万元") : null;
      return amount ? [{ label: "执行数", amount, at: line.executed! }] : [];
    }),
    ...rowAmounts(form, true).filter(({ label }) => /合计|总计/u.test(label)),
  ]);
}

/** What was spent item by item. */
export function itemAmounts(forms: readonly PerformanceForm[]): TableAmount[] {
  return forms.flatMap((form) => rowAmounts(form, false));
}

/** Every amount that stands anywhere in the forms, in 万元: what a text may rightly mention. */
export function knownAmounts(forms: readonly PerformanceForm[]): Decimal[] {
  return forms.flatMap((form) => [
    ...form.funds.flatMap((line) =>
      [line.initialBudget, line.adjustedBudget, line.received, line.executed, line.forecast].flatMap(
        (cell) => amountIn(cell, "万元") ?? [],
      ),
    ),
    ...form.tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        Object.keys(row.cells).flatMap(
          (column) => amountIn(amountCell(row, column, columnUnit(table, column, form)), "万元") ?? [],
        ),
      ),
    ),
  ]);
}

function rowAmounts(form: PerformanceForm, totals: boolean): TableAmount[] {
  return TABLES.flatMap(([{ id }, column]) => {
    const table = form.tables.find((one) => one.id === id);
    if (!table) return [];
    const unit = columnUnit(table, column, form);
    return table.rows.flatMap((row) => {
      const cell = row.isTotal === totals ? amountCell(row, column, unit) : null;
      const amount = amountIn(cell, "万元");
      if (!cell || !amount) return [];
      const label = totals ? "合计" : (row.cells.detail?.value ?? row.cells.item?.value ?? "");
      return label ? [{ label, amount, at: cell }] : [];
    });
  });
}
