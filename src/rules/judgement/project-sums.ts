/** What the projects of a ledger add up to, column by column. */
import { decimal, type Decimal } from "../../model/decimal";
import type { RowSource } from "../../model/form";
import { RunningSum } from "../../model/running-sum";
import { isBlank } from "../../model/sourced";
import type { MoneyUnit } from "../../model/values";
import { FigureColumn } from "../screens/figures";
import { amountIn } from "./amounts";

/** What is added up, where it is few enough to be named. */
export interface Part {
  readonly label: string;
  readonly amount: Decimal;
}

/** More parts than this are not searched at all; nobody need keep them. */
export const MOST_SEARCHED = 200;

export const LEDGER_COLUMNS = [
  ["initialBudget", "年初预算数"],
  ["adjustedBudget", "调整后预算数"],
  ["received", "到位资金"],
  ["executed", "执行数"],
] as const;

export type LedgerAmount = (typeof LEDGER_COLUMNS)[number][0];

export interface ProjectSum {
  /** Empty for a long ledger: only the sum is kept … */
  readonly items: readonly Part[];
  /** … and the items are read again where it does not agree. */
  readonly all: () => readonly Part[];
  /** Of the items. */
  readonly added: Decimal;
  /** … and of the rows that only detail them. */
  readonly withParts: Decimal;
  readonly count: number;
  /** No row is blank, and none is a subtotal: the total follows from them. */
  readonly complete: boolean;
}

/** Several rules ask for the same sums of 100,000 projects, which never change. */
const known = new WeakMap<RowSource, Map<string, ProjectSum | null>>();

/** Null when there is nothing to add or something that cannot be read. */
export function sumOfProjects(rows: RowSource, column: LedgerAmount, unit: MoneyUnit): ProjectSum | null {
  const sums = known.get(rows) ?? new Map<string, ProjectSum | null>();
  known.set(rows, sums);
  const key = `${column} ${unit}`;
  let sum = sums.get(key);
  if (sum === undefined) sums.set(key, (sum = addProjects(rows, column, unit)));
  return sum;
}

function addProjects(rows: RowSource, column: LedgerAmount, unit: MoneyUnit): ProjectSum | null {
  const bare = rows.columns?.get(column);
  const figures = bare?.unit === unit ? new FigureColumn(bare) : null;
  const added = new RunningSum();
  const withParts = new RunningSum();
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
    const isPart = rows.isPart(index);
    // «—» says that there is nothing, a blank cell says nothing.
    if (blank && !isPart) complete = false;
    if (amount === null) continue;
    withParts.add(amount);
    if (isPart) continue;
    added.add(amount);
    count += 1;
    if (items.length <= MOST_SEARCHED) items.push({ label: `第${index + 1}行`, amount: decimal(amount) });
  }
  if (count === 0) return null;
  return {
    added: added.total,
    withParts: withParts.total,
    count,
    complete,
    items: items.length > MOST_SEARCHED ? [] : items,
    all: () => (items.length > MOST_SEARCHED ? amountsOf(rows, column, unit) : items),
  };
}

function amountsOf(rows: RowSource, column: LedgerAmount, unit: MoneyUnit): readonly Part[] {
  return Array.from({ length: rows.count }, (_, index) => index)
    .filter((index) => !rows.isPart(index))
    .flatMap((index) => {
      const amount = amountIn(rows.at(index).funds[0]?.[column] ?? null, unit);
      return amount ? [{ label: `第${index + 1}行`, amount }] : [];
    });
}
