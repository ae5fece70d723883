/** The amounts of the tables that a text may speak of. */
import { roundHalfUp, within, type Decimal } from "../../model/decimal";
import type { AmountColumn, FundLine, PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import { BUDGET_CALCULATION, FUND_EXECUTION, FUND_USAGE } from "../../model/tables";
import type { Amount, MoneyUnit } from "../../model/values";
import { amountIn, convertMoney } from "../judgement";
import { amountCell, columnUnit } from "../tables";
import type { StatedAmount } from "./amounts-in-text";
import type { AmountName } from "./named-amounts";

export interface TableAmount {
  readonly label: string;
  /** In 万元. */
  readonly amount: Decimal;
  readonly at: Sourced<Amount>;
}

const TABLES = [
  [FUND_USAGE, FUND_USAGE.amount],
  [BUDGET_CALCULATION, BUDGET_CALCULATION.paid],
  [FUND_EXECUTION, FUND_EXECUTION.paid],
] as const;

const BUDGET_TABLES = [
  [BUDGET_CALCULATION, BUDGET_CALCULATION.budget],
  [FUND_EXECUTION, FUND_EXECUTION.budget],
] as const;

/** The line of a form that stands for all its money. */
export function totalLine(form: PerformanceForm): FundLine | null {
  if (form.kind === "ledger-row") return form.funds[0] ?? null;
  return form.funds.find(({ role }) => role === "total") ?? null;
}

/** Which cells of the total a named amount may mean: «预算» either of the two. */
const COLUMNS: Readonly<Record<AmountName, readonly AmountColumn[]>> = {
  initial: ["initialBudget"],
  adjusted: ["adjustedBudget"],
  budget: ["adjustedBudget", "initialBudget"],
  received: ["received"],
  executed: ["executed"],
  forecast: ["forecast"],
};

/** What a form holds for the whole under this name: of its line of totals, and of 合计 of its small tables. */
export function wholeAmounts(form: PerformanceForm, name: AmountName): TableAmount[] {
  const line = totalLine(form);
  const columns = line ? COLUMNS[name].map((column) => line[column]) : [];
  const ofLine = columns.flatMap((cell): TableAmount[] => {
    const amount = amountIn(cell, "万元");
    return cell && amount ? [{ label: name, amount, at: cell }] : [];
  });
  if (name === "budget" && ofLine.length === 0) return rowAmounts(form, true, BUDGET_TABLES);
  return name === "executed" ? [...ofLine, ...rowAmounts(form, true)] : ofLine;
}

/** What was spent item by item; an item that two tables hold alike is given once. */
export function itemAmounts(forms: readonly PerformanceForm[]): TableAmount[] {
  const seen = new Set<string>();
  return forms.flatMap((form) => {
    const keyOf = ({ label, amount }: TableAmount): string =>
      `${label.replace(/\s/gu, "")} ${amount.toString()}`;
    const own = rowAmounts(form, false).filter((item) => !seen.has(keyOf(item)));
    for (const item of own) seen.add(keyOf(item));
    return own;
  });
}

/** Every amount that stands anywhere in the forms: what a text may rightly mention. */
export function knownAmounts(forms: readonly PerformanceForm[]): Sourced<Amount>[] {
  return forms.flatMap((form) => [
    ...form.funds.flatMap((line) =>
      [line.initialBudget, line.adjustedBudget, line.received, line.executed, line.forecast].flatMap(
        (cell) => cell ?? [],
      ),
    ),
    ...form.tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        Object.keys(row.cells).flatMap(
          (column) => amountCell(row, column, columnUnit(table, column, form)) ?? [],
        ),
      ),
    ),
  ]);
}

/**
 * The text gives the cell's amount, to the last digit that either of them has: «589万元» and «0.0589亿元» for 588.5.
 * @param tolerance in 万元
 */
export function isSaid(
  { amount, written }: Pick<StatedAmount, "amount" | "written">,
  cell: Sourced<Amount>,
  tolerance: number,
): boolean {
  const { value } = cell;
  const own = amountIn(cell, "万元");
  if (!value || !own) return false;
  if (within(amount, own, tolerance)) return true;
  const unit = (/(?:亿|万|千)?元$/u.exec(written)?.[0] ?? "万元") as MoneyUnit;
  const places = /\.(\d+)/u.exec(written)?.[1]!.length ?? 0;
  const asText = (one: Decimal): Decimal => roundHalfUp(convertMoney(one, "万元", unit), places);
  const asCell = (one: Decimal): Decimal => roundHalfUp(convertMoney(one, "万元", value.unit), value.places);
  return asText(own).eq(asText(amount)) || asCell(amount).eq(asCell(own));
}

function rowAmounts(
  form: PerformanceForm,
  totals: boolean,
  tables: readonly (readonly [{ readonly id: string }, string])[] = TABLES,
): TableAmount[] {
  return tables.flatMap(([{ id }, column]) => {
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
