import { ZERO, sum, type Decimal } from "../../model/decimal";
import type { DataRow, DataTable, PerformanceForm } from "../../model/form";
import { isBlank } from "../../model/sourced";
import { BUDGET_CALCULATION, FUND_EXECUTION, FUND_USAGE } from "../../model/tables";
import { explainDifference, type Part } from "../explain-difference";
import { amountIn, amountTolerance, moneyUnitOf, plain } from "../judgement";
import { fixAmount } from "../replace";
import { defineRule } from "../rule";
import { amountAt, amountCell, columnUnit, rowLabel, tableOf } from "../tables";
import { scaleOf } from "./scale";

const SUMMED: readonly (readonly [string, readonly string[]])[] = [
  [FUND_USAGE.id, [FUND_USAGE.amount]],
  [BUDGET_CALCULATION.id, [BUDGET_CALCULATION.budget, BUDGET_CALCULATION.paid]],
  [FUND_EXECUTION.id, [FUND_EXECUTION.budget, FUND_EXECUTION.paid]],
];

/** Projects of a ledger above this are only added up, not searched for an explanation. */
const MOST_KEPT = 200;

export const fnd03 = defineRule({
  id: "FND-03",
  title: "合计应等于各项之和",
  severity: "error",
  forms: ["fund-usage", "budget-calculation", "fund-execution", "ledger"],
  messages: {
    mismatch: "“{column}”各项相加为{sum}，合计为{stated}，相差{difference}{unit}。",
    explained: "“{column}”各项相加为{sum}，合计为{stated}，相差{difference}{unit}，恰为 {explanation}。",
    missing: "“{column}”各项相加为{sum}，合计为{stated}，相差{difference}{unit}，“{items}”没有填金额。",
  },
  why: "合计是监控表执行数的来源，合计错则后面全错。",
  basis: "算术；资金使用情况表“合计”行",
  formula: "|Σ各项 − 合计| > 金额容差×项数；“小计”“其中”行不重复相加；差额再用至多三项的组合解释",
  remedy: "核对明细账后改正差额所在的项目，或改正合计。",
  example: { fails: "五项合计 3256.06，合计写 3404.68", passes: "八项相加 = 577.5" },
  *check(form, { problem, profile }) {
    for (const column of form.rows ? ledgerColumns(form) : tableColumns(form)) {
      const { stated, items, added, count, unit, label, blanks } = column;
      const total = amountIn(stated, unit)!;
      const tolerance = amountTolerance(profile, unit).times(count);
      const difference = total.minus(added);
      if (difference.abs().lte(tolerance) || scaleOf(total, added) || subtotalsMatch(items, total, tolerance))
        continue;
      const explanation = explainDifference(difference, items, amountTolerance(profile, unit));
      const missing = blanks.length > 0 && difference.gt(0);
      yield problem(missing ? "missing" : explanation ? "explained" : "mismatch", {
        at: stated,
        data: {
          column: label,
          sum: plain(added, 6),
          stated: plain(total, 6),
          difference: plain(difference.abs(), 6),
          unit,
          explanation: explanation ?? "",
          items: blanks.slice(0, 3).join("、"),
        },
        arithmetic: `Σ${count}项 = ${plain(added, 6)}，${plain(total, 6)} − ${plain(added, 6)} = ${plain(difference, 6)}`,
        fix: missing
          ? undefined
          : fixAmount(stated, added, unit, "needs-confirmation", `合计按各项之和改为${plain(added, 6)}`),
      });
    }
  },
});

type Column = {
  readonly label: string;
  readonly stated: NonNullable<ReturnType<typeof amountCell>>;
  /** Empty for a long ledger: only the sum is kept. */
  readonly items: readonly Part[];
  readonly added: Decimal;
  readonly count: number;
  readonly unit: ReturnType<typeof moneyUnitOf>;
  /** Labels of rows without an amount. */
  readonly blanks: readonly string[];
};

function tableColumns(form: PerformanceForm): Column[] {
  return SUMMED.flatMap(([id, columns]) => {
    const table = tableOf(form, id);
    return table ? columns.flatMap((column) => tableColumn(table, column, form) ?? []) : [];
  });
}

function tableColumn(table: DataTable, column: string, form: PerformanceForm): Column | null {
  const totals = table.rows.filter(({ isTotal }) => isTotal);
  const rows = table.rows.filter((row) => !row.isTotal && !/小计|其中/.test(rowLabel(row)));
  const unit = columnUnit(table, column, form);
  const stated = totals.length === 1 ? amountCell(totals[0]!, column, unit) : null;
  if (!stated?.value || rows.some((row) => amountCell(row, column, unit)?.issue)) return null;
  const items = rows.flatMap((row) => {
    const amount = amountAt(row, column, unit);
    return amount ? [{ label: rowLabel(row), amount }] : [];
  });
  if (items.length === 0) return null;
  const label = table.headers[column]?.value ?? "金额";
  const added = sum(items.map(({ amount }) => amount));
  return {
    label,
    stated,
    items,
    added,
    count: items.length,
    unit,
    blanks: rows.filter((row) => isUnfilled(row, column)).map(rowLabel),
  };
}

/** A merged payment leaves the cells below it blank: only single amounts are missed. */
function isUnfilled(row: DataRow, column: string): boolean {
  const cell = row.cells[column];
  return column !== BUDGET_CALCULATION.paid && cell !== undefined && isBlank(cell);
}

function ledgerColumns(form: PerformanceForm): Column[] {
  const { rows } = form;
  const total = rows?.total;
  if (!rows || !total) return [];
  const unit = moneyUnitOf(form);
  const columns = (["initialBudget", "adjustedBudget", "received", "executed"] as const).filter(
    (column) => total[column]?.value,
  );
  const found = columns.map((column) => ({
    column,
    added: ZERO,
    count: 0,
    unreadable: false,
    items: [] as Part[],
  }));
  for (let index = 0; index < rows.count; index++) {
    const line = rows.at(index).funds[0];
    for (const sums of found) {
      const cell = line?.[sums.column];
      if (cell?.issue) sums.unreadable = true;
      if (!cell?.value) continue;
      const amount = amountIn(cell, unit)!;
      sums.added = sums.added.plus(amount);
      sums.count += 1;
      if (rows.count <= MOST_KEPT) sums.items.push({ label: `第${index + 1}行`, amount });
    }
  }
  return found.flatMap(({ column, unreadable, ...sums }) =>
    unreadable || sums.count === 0
      ? []
      : [{ ...sums, label: columnLabel(column), stated: total[column]!, unit, blanks: [] }],
  );
}

function columnLabel(column: "initialBudget" | "adjustedBudget" | "received" | "executed"): string {
  return {
    initialBudget: "年初预算数",
    adjustedBudget: "调整后预算数",
    received: "到位资金",
    executed: "执行数",
  }[column];
}

/** Rows that repeat the sum of the rows right below them (unlabelled subtotals) are not added twice. */
function subtotalsMatch(items: readonly Part[], total: Decimal, tolerance: Decimal): boolean {
  let added = ZERO;
  for (let index = 0; index < items.length; index++) {
    const { amount } = items[index]!;
    added = added.plus(amount);
    let children = ZERO;
    for (let next = index + 1; next < items.length; next++) {
      children = children.plus(items[next]!.amount);
      if (next > index + 1 && children.minus(amount).abs().lte(tolerance)) {
        index = next;
        break;
      }
      if (children.gt(amount.plus(tolerance))) break;
    }
  }
  return added.minus(total).abs().lte(tolerance);
}
