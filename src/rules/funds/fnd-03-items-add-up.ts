import { decimal, sum, within, type Decimal } from "../../model/decimal";
import type { DataRow, DataTable, PerformanceForm, RowSource } from "../../model/form";
import { RunningSum } from "../../model/running-sum";
import { isBlank } from "../../model/sourced";
import { BUDGET_CALCULATION, SUMMED_COLUMNS } from "../../model/tables";
import type { MoneyUnit } from "../../model/values";
import type { Profile } from "../../profile/profile";
import { MOST_SEARCHED, explainDifference, explanationInWords, type Part } from "../explain-difference";
import { amountIn, amountTolerance, moneyUnitOf, plain } from "../judgement";
import { rateOfLine, rateOfRow, type Replacement } from "../own-rate";
import { fixAmount } from "../replace";
import { quoted } from "../quoted";
import { defineRule } from "../rule";
import { FigureColumn } from "../screens/figures";
import { addedOnce, othersUnlisted, totalInDoubt } from "../total-in-doubt";
import { amountAt, amountCell, columnUnit, isSubtotal, rowLabel, tableOf } from "../tables";
import { scaleOf } from "./scale";

export const fnd03 = defineRule({
  id: "FND-03",
  title: "合计应等于各项之和",
  severity: "error",
  forms: ["fund-usage", "budget-calculation", "fund-execution", "ledger"],
  messages: {
    mismatch: "“{column}”各项相加为{sum}{unit}，合计为{stated}{unit}，相差{difference}{unit}，请核对。",
    explained:
      "“{column}”各项相加为{sum}{unit}，合计为{stated}{unit}，相差{difference}{unit}，恰为{explanation}，请核对。",
    missing:
      "“{column}”各项相加为{sum}{unit}，合计为{stated}{unit}，相差{difference}{unit}，其中“{items}”没有填金额，请补填。",
  },
  why: "合计是监控表执行数的来源，合计错则后面全错。",
  basis: "算术；资金使用情况表“合计”行",
  formula: "|Σ各项 − 合计| > 金额容差×项数；“小计”“其中”行不重复相加；差额再用至多三项的组合解释",
  remedy: "核对明细账后改正差额所在的项目，或改正合计。",
  example: { fails: "五项合计 3256.06，合计写 3404.68", passes: "八项相加 = 577.5" },
  *check(form, { problem, profile }) {
    for (const column of form.rows ? ledgerColumns(form) : tableColumns(form)) {
      const { stated, items, added, count, unit, label, blanks, complete } = column;
      const total = amountIn(stated, unit)!;
      const tolerance = amountTolerance(profile, unit).times(count);
      const difference = total.minus(added);
      if (
        difference.abs().lte(tolerance) ||
        scaleOf(total, added, profile) ||
        within(addedOnce(items, tolerance), total, tolerance)
      )
        continue;
      const explanation = explainDifference(difference, items, amountTolerance(profile, unit));
      const backedBy = column.backing({ sum: added, unit }, profile);
      const sure =
        complete &&
        !othersUnlisted(total, added, count) &&
        !totalInDoubt({ stated: total, sum: added, parts: items, unit, backedBy }, profile);
      const missing = blanks.length > 0 && difference.gt(0);
      yield problem(missing ? "missing" : explanation ? "explained" : "mismatch", {
        at: stated,
        data: {
          column: label,
          sum: plain(added, 6),
          stated: plain(total, 6),
          difference: plain(difference.abs(), 6),
          unit,
          explanation: explanation ? explanationInWords(explanation, unit) : "",
          items: blanks
            .slice(0, 3)
            .map((label) => quoted(label))
            .join("”“"),
        },
        arithmetic: `Σ${count}项 = ${plain(added, 6)}，${plain(total, 6)} − ${plain(added, 6)} = ${plain(difference, 6)}`,
        fix: missing
          ? undefined
          : fixAmount(
              stated,
              added,
              unit,
              sure ? "safe" : "needs-confirmation",
              `合计按各项之和改为${plain(added, 6)}`,
            ),
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
  /** No row is blank, and none is a subtotal: the total follows from them. */
  readonly complete: boolean;
  /** The rate of the total's row that speaks for it as it stands. */
  readonly backing: (next: Replacement, profile: Profile) => ReturnType<typeof rateOfLine>;
  /** Labels of rows without an amount. */
  readonly blanks: readonly string[];
};

function tableColumns(form: PerformanceForm): Column[] {
  return SUMMED_COLUMNS.flatMap(([id, columns]) => {
    const table = tableOf(form, id);
    return table ? columns.flatMap((column) => tableColumn(table, column, form) ?? []) : [];
  });
}

function tableColumn(table: DataTable, column: string, form: PerformanceForm): Column | null {
  const totals = table.rows.filter(({ isTotal }) => isTotal);
  const rows = table.rows.filter((row) => !row.isTotal && !isSubtotal(row));
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
    backing: (next, profile) => rateOfRow(totals[0]!, column, next, form, profile),
    complete: !table.rows.some(isSubtotal) && rows.every((row) => !isUnfilled(row, column)),
    blanks: rows.filter((row) => isUnfilled(row, column)).map(rowLabel),
  };
}

/** A merged payment leaves the cells below it blank: only single amounts are missed. */
function isUnfilled(row: DataRow, column: string): boolean {
  const cell = row.cells[column];
  return column !== BUDGET_CALCULATION.paid && cell !== undefined && isBlank(cell);
}

const LEDGER_COLUMNS = [
  ["initialBudget", "年初预算数"],
  ["adjustedBudget", "调整后预算数"],
  ["received", "到位资金"],
  ["executed", "执行数"],
] as const;

function ledgerColumns(form: PerformanceForm): Column[] {
  const { rows } = form;
  const total = rows?.total;
  if (!rows || !total) return [];
  const unit = moneyUnitOf(form);
  return LEDGER_COLUMNS.flatMap(([column, label]) => {
    const stated = total[column];
    const added = stated?.value ? addUp(rows, column, unit) : null;
    if (!stated || !added) return [];
    const backing: Column["backing"] = (next, profile) => rateOfLine(total, column, next, form, profile);
    return [{ ...added, label, stated, unit, backing, blanks: [] }];
  });
}

/** Null when there is nothing to add or something that cannot be read. */
function addUp(
  rows: RowSource,
  column: (typeof LEDGER_COLUMNS)[number][0],
  unit: MoneyUnit,
): Pick<Column, "added" | "count" | "items" | "complete"> | null {
  const bare = rows.columns?.get(column);
  const figures = bare?.unit === unit ? new FigureColumn(bare) : null;
  const added = new RunningSum();
  const items: Part[] = [];
  let count = 0;
  let complete = true;
  for (let index = 0; index < rows.count; index++) {
    let amount: number | Decimal | null = figures ? figures.at(index) : NaN;
    let blank = amount === null;
    if (Number.isNaN(amount)) {
      const cell = rows.at(index).funds[0]?.[column] ?? null;
      if (cell?.issue) return null;
      amount = amountIn(cell, unit);
      blank = cell !== null && isBlank(cell);
    }
    // «—» says that there is nothing, a blank cell says nothing.
    if (blank) complete = false;
    if (amount === null) continue;
    added.add(amount);
    count += 1;
    if (items.length <= MOST_SEARCHED) items.push({ label: `第${index + 1}行`, amount: decimal(amount) });
  }
  if (count === 0) return null;
  return { added: added.total, count, complete, items: items.length > MOST_SEARCHED ? [] : items };
}
