/** Amounts of a form that belong side by side, to tell a slip of units by. */
import type { Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import { BUDGET_CALCULATION, FUND_EXECUTION, FUND_USAGE, PRIOR_YEAR_EXECUTION } from "../../model/tables";
import type { Amount, MoneyUnit } from "../../model/values";
import { amountIn, labelOf, moneyUnitOf } from "../judgement";
import { amountCell, columnUnit, rowLabel, tableOf } from "../tables";
import { amountsOf } from "./amount-columns";
import { isTenThousandfold } from "./scale";

export interface AmountRow {
  readonly label: string;
  readonly unit: MoneyUnit;
  readonly cells: readonly { readonly cell: Sourced<Amount>; readonly amount: Decimal }[];
}

const TABLES = [
  { id: BUDGET_CALCULATION.id, columns: [BUDGET_CALCULATION.budget, BUDGET_CALCULATION.paid] },
  { id: FUND_EXECUTION.id, columns: [FUND_EXECUTION.budget, FUND_EXECUTION.paid] },
  { id: PRIOR_YEAR_EXECUTION.id, columns: [PRIOR_YEAR_EXECUTION.budget, PRIOR_YEAR_EXECUTION.paid] },
];

/** Amounts that belong together: those of one row, and the total of a table with its items. */
export function amountRows(form: PerformanceForm): AmountRow[] {
  const unit = moneyUnitOf(form);
  const lines = form.funds.map((line) => {
    const cells = amountsOf(line).flatMap(({ cell }) => comparableAmount(cell, unit));
    return { label: spansMagnitudes(cells) ? labelOf(line) : "", unit, cells };
  });
  if (form.tables.length === 0) return lines;
  return [...lines, ...tableRows(form), ...usageRows(form)];
}

function tableRows(form: PerformanceForm): AmountRow[] {
  return TABLES.flatMap(({ id, columns }) => {
    const table = tableOf(form, id);
    if (!table) return [];
    const unit = columnUnit(table, columns[0]!, form);
    return table.rows.map((row) => {
      const cells = columns.flatMap((column) => {
        const cell = amountCell(row, column, columnUnit(table, column, form));
        return cell ? comparableAmount(cell, unit) : [];
      });
      return { label: rowLabel(row), unit, cells };
    });
  });
}

/** 资金使用情况表: the total against the largest item. */
function usageRows(form: PerformanceForm): AmountRow[] {
  const table = tableOf(form, FUND_USAGE.id);
  if (!table) return [];
  const unit = columnUnit(table, FUND_USAGE.amount, form);
  const amounts = (isTotal: boolean) =>
    table.rows
      .filter((row) => row.isTotal === isTotal)
      .flatMap((row) => {
        const cell = amountCell(row, FUND_USAGE.amount, unit);
        return cell ? comparableAmount(cell, unit) : [];
      });
  const largest = amounts(false).sort((a, b) => b.amount.comparedTo(a.amount))[0];
  const total = amounts(true)[0];
  return largest && total ? [{ label: "合计", unit, cells: [total, largest] }] : [];
}

/** Amounts that name their own unit in the cell are what they say. */
export function comparableAmount(cell: Sourced<Amount>, unit: MoneyUnit): AmountRow["cells"] {
  const amount = amountIn(cell, unit);
  // Only text can hold a unit; the shown text of a number is costly to make.
  return amount?.gt(0) && !(cell.value?.asText && cell.cell.text.includes("元")) ? [{ cell, amount }] : [];
}

/** Almost no row does: then nothing else is looked at. */
export function spansMagnitudes(cells: AmountRow["cells"]): boolean {
  let low = Infinity;
  let high = -Infinity;
  for (const { amount } of cells) {
    const { magnitude } = amount;
    if (magnitude < low) low = magnitude;
    if (magnitude > high) high = magnitude;
  }
  return high - low >= 3;
}

/** An amount elsewhere in the form that this one is exactly ten thousand times of. */
export function twinOf(amount: Decimal, form: PerformanceForm, tolerance: Decimal): Decimal | null {
  const unit = moneyUnitOf(form);
  const everywhere = [
    ...form.funds.flatMap((line) => amountsOf(line).map(({ cell }) => amountIn(cell, unit))),
    ...form.tables.flatMap((table) =>
      TABLES.flatMap(({ id, columns }) =>
        table.id !== id
          ? []
          : table.rows.flatMap((row) =>
              columns.map((column) => amountIn(amountCell(row, column, unit), unit)),
            ),
      ),
    ),
  ];
  return everywhere.find((other) => other?.gt(0) && isTenThousandfold(amount, other, tolerance)) ?? null;
}
