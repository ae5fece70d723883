/** A form whose unit of money stands nowhere is read in 万元, as the national forms have it; the clerk is told. */
import { rangeA1 } from "../model/address";
import type { FundLine, PerformanceForm } from "../model/form";
import type { Notice } from "../model/snapshot";
import type { Sourced } from "../model/sourced";
import { MONEY_TABLES } from "../model/tables";
import type { Amount } from "../model/values";
import { DEFAULT_UNIT } from "./parse-funds";
import { parseAmount } from "./values";

/** Rows of a ledger looked at: its first ones show whether it holds money. */
const LEDGER_ROWS = 20;

/** None for a form without amounts, or whose amounts all name their own unit («5万元»). */
export function assumedUnitNotices(form: PerformanceForm): readonly Notice[] {
  if (form.unit !== null || !amountsIn(form).some(dependsOnUnit)) return [];
  const message = `工作表“${form.range.sheet}”的表里没有写金额单位，暂按${DEFAULT_UNIT}读取；如果不是${DEFAULT_UNIT}，请在表头写明单位（如“单位：元”）后再校核。`;
  return [{ code: "unit-assumed", message, sheet: form.range.sheet, cells: [rangeA1(form.range)] }];
}

function amountsIn(form: PerformanceForm): Sourced<Amount>[] {
  const rows = form.rows;
  const ofLedger = rows
    ? Array.from({ length: Math.min(rows.count, LEDGER_ROWS) }, (_, index) => rows.at(index).funds).flat()
    : [];
  return [...[...form.funds, ...ofLedger].flatMap(amountsOf), ...tableAmounts(form)];
}

function amountsOf(line: FundLine): Sourced<Amount>[] {
  const { initialBudget, adjustedBudget, received, executed, forecast } = line;
  return [initialBudget, adjustedBudget, received, executed, forecast].flatMap((cell) => cell ?? []);
}

function tableAmounts(form: PerformanceForm): Sourced<Amount>[] {
  return form.tables.flatMap(({ id, rows }) =>
    MONEY_TABLES.filter(([table]) => table === id).flatMap(([, columns]) =>
      rows.flatMap(({ cells }) =>
        columns.flatMap((column) =>
          cells[column] ? [parseAmount(cells[column].cell, { unit: DEFAULT_UNIT })] : [],
        ),
      ),
    ),
  );
}

/** Zero is zero in any unit. */
function dependsOnUnit({ value, cell }: Sourced<Amount>): boolean {
  return value !== null && !value.value.isZero() && !/[万亿元]/u.test(cell.text);
}
