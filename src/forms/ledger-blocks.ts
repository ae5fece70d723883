/**
 * Several groups of money side by side in one ledger: 一季度 | 二季度 | 三季度 or 2024年 | 2025年, each with its own 执行数 and
 * 执行率. One of them is the ledger's own: the latest that is filled; the others are only checked for their arithmetic.
 * Likewise the one column of several (1月支出数 … 累计支出数) that a single rate is the quotient of.
 */
import type { MoneyUnit } from "../model/values";
import { blockTable, withColumnsOf } from "./block-columns";
import { RateGroups } from "./block-groups";
import { BlockSample, BUDGETS, CARRIED_OVER } from "./block-sample";
import { latest, timeNamed, type NamedTime } from "./block-times";
import { BARE_PROGRESS } from "./catalogue/ledger";
import { headerKey } from "./labels";
import type { LedgerRows } from "./ledger-rows";
import type { SheetView } from "./sheet-view";
import type { ColumnMatch, TableMatch } from "./tables";

export interface Block {
  readonly name: string;
  /** Nothing but this block's money and the projects' names. */
  readonly table: TableMatch;
}

export interface LedgerBlocks {
  /** The ledger with the columns of its current group. */
  readonly ledger: TableMatch;
  /** What the current group is called; null when there is only one. */
  readonly current: string | null;
  readonly others: readonly Block[];
  /** Groups whose rates are not the quotient of amounts beside them. */
  readonly unread: readonly string[];
  /** The figures are of one quarter or month, not of the year so far. */
  readonly isPartial: boolean;
}

const ONE_GROUP = { current: null, others: [], unread: [], isPartial: false } as const;

/** Spending that was planned, by which the spent may be divided. */
const PLAN = /计划|用款|应/u;
/** Over the sums of the groups beside it. */
const WHOLE = /^(?:合计|总计|小计|总额)$/u;
const EITHER = /^调整预算数?$/u;
const MONEY = ["rate", "executed", ...BUDGETS];

/** Null for nearly all ledgers: those with one 执行数 and one 执行率. */
export function ledgerBlocks(
  view: SheetView,
  table: TableMatch,
  rows: LedgerRows,
  unit: MoneyUnit | null,
): LedgerBlocks | null {
  const own = table.columns.get("rate");
  const isOpen = table.others.some(({ id, text }) => MONEY.includes(id) || PLAN.test(text));
  const isBare = own !== undefined && isBareProgress(own);
  if (!own || (!isOpen && !isBare && !mayBeAdjusted(table) && !mayBeAdded(table))) return null;
  const groups = new RateGroups(table);
  const sample = new BlockSample(view, table, groups, rows, unit);
  // «进度» of which the amounts know nothing is that of the work.
  if (isBare && !groups.rates.some((rate) => sample.mayBeQuotient(rate)))
    return { ...ONE_GROUP, ledger: without(table, "rate") };
  return groups.rates.length < 2
    ? oneRate(table, own, groups, sample)
    : severalRates(table, own, groups, sample);
}

function severalRates(
  table: TableMatch,
  own: ColumnMatch,
  groups: RateGroups,
  sample: BlockSample,
): LedgerBlocks | null {
  const { rates } = groups;
  const timeOf = (rate: ColumnMatch): NamedTime | null =>
    timeNamed(rate.text, sample.spentFor(rate)[0]?.text ?? "");
  const filled = rates.filter((rate) => sample.isFilled(rate));
  const newest =
    latest(filled, timeOf) ?? filled.find((rate) => WHOLE.test(headerKey(groups.nameOf(rate)))) ?? null;
  const blocks = rates.flatMap((rate) => sample.columnsOf(rate) ?? []);
  const first = blocks.find(({ rate }) => rate === own);
  const current = blocks.find(({ rate }) => rate === newest) ?? first;
  const others = blocks.filter((block) => block !== current);
  const isOld = newest !== null && newest !== (current?.rate ?? own);
  // Of rates side by side one that follows from no amounts beside it means something else: no amount is held against it.
  const isForeign = !current && filled.length > 1 && filled.includes(own);
  if (others.length === 0 && !isOld && !isForeign) return null;
  const read = new Set([...(isForeign ? [] : [own]), ...blocks.map(({ rate }) => rate)]);
  const areDistinct = new Set(rates.map((rate) => groups.nameOf(rate))).size === rates.length;
  const nameOf = (rate: ColumnMatch): string =>
    groups.nameOf(areDistinct ? rate : (sample.spentFor(rate)[0] ?? rate));
  return {
    ledger: isForeign
      ? without(table, "rate")
      : current && (current !== first || groups.of(current.rate) !== "")
        ? withColumnsOf(table, current, groups)
        : table,
    current: isForeign ? null : nameOf(current?.rate ?? own),
    others: others.map((block) => ({
      name: nameOf(block.rate),
      table: blockTable(table, block, block.budget.id === CARRIED_OVER ? "initialBudget" : block.budget.id),
    })),
    unread: filled.filter((rate) => !read.has(rate)).map(nameOf),
    isPartial: isOld || timeOf(current?.rate ?? own)?.isPartial === true,
  };
}

/** Not «支出» over «进度», which is one word. */
function isBareProgress({ texts }: ColumnMatch): boolean {
  return (
    headerKey(texts.at(-1)!) === BARE_PROGRESS &&
    !/(?:支出|执行|支付|使用)进度$/u.test(headerKey(texts.join("")))
  );
}

/** «调整预算» is what was added, or what came of it. */
function mayBeAdjusted({ columns }: TableMatch): ColumnMatch | undefined {
  return columns.has("adjustedBudget") ? undefined : columns.get("adjustment");
}

/** … and the same read as a budget. */
function mayBeAdded({ columns }: TableMatch): ColumnMatch | null {
  const column = columns.get("adjustedBudget");
  const isEither = column && columns.has("initialBudget") && EITHER.test(headerKey(column.texts.at(-1)!));
  return isEither ? column : null;
}

function asAdjustment(table: TableMatch, added: ColumnMatch): TableMatch {
  const { columns, ...rest } = without(table, "adjustedBudget");
  if (columns.has("adjustment")) return { columns, ...rest };
  return { ...rest, columns: new Map([...columns, ["adjustment", { ...added, id: "adjustment" }]]) };
}

/** «累计支出», «全年支付合计» beside the months or quarters. */
function isWholeTime({ text, texts }: ColumnMatch): boolean {
  return timeNamed(text)?.isPartial === false || /(?:合计|总计|总数|总额)$/u.test(headerKey(texts.at(-1)!));
}

/** «1月支出数 | 2月支出数 | 累计支出数 | 执行率»: the first in the row is not what was divided. */
function oneRate(
  table: TableMatch,
  own: ColumnMatch,
  groups: RateGroups,
  sample: BlockSample,
): LedgerBlocks | null {
  const executed = table.columns.get("executed");
  if (!executed) return null;
  const known = BUDGETS.flatMap((id) => table.columns.get(id) ?? []).map((budget) => ({
    rate: own,
    executed,
    budget,
  }));
  const adjustment = mayBeAdjusted(table);
  const best = sample.bestOf(own, known, adjustment);
  if (best) {
    const added = mayBeAdded(table);
    if (added && best.executed === executed && best.budget.id === "initialBudget")
      return { ...ONE_GROUP, ledger: asAdjustment(table, added) };
    if (known.some(({ budget }) => best.executed === executed && best.budget === budget)) return null;
    const budget = best.budget === adjustment ? { ...adjustment, id: "adjustedBudget" } : best.budget;
    return { ...ONE_GROUP, ledger: withColumnsOf(table, { ...best, budget }, groups) };
  }
  const base = sample.otherBaseOf(own, executed);
  if (base) return { ...ONE_GROUP, ledger: { ...table, bases: [base] } };
  if (!timeNamed(executed.text)?.isPartial) return null;
  // Rows that are all wrong tell nothing, yet the header says which column is the year's.
  const soFar = sample.spentFor(own).find(isWholeTime);
  if (soFar && known[0])
    return { ...ONE_GROUP, ledger: withColumnsOf(table, { ...known[0], executed: soFar }, groups) };
  // A month's spending is no measure of the year's: where no other column is, there is none.
  const ledger = without(table, "executed");
  return { ledger, current: null, others: [], unread: [groups.nameOf(own)], isPartial: true };
}

/** The table without one of its columns, which is then of no known meaning. */
function without(table: TableMatch, id: string): TableMatch {
  const column = table.columns.get(id);
  const columns = new Map([...table.columns].filter(([other]) => other !== id));
  return column ? { ...table, columns, others: [...table.others, { ...column, id: "" }] } : table;
}
