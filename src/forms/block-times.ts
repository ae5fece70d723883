/** When the groups of money that stand side by side in a ledger are of: quarters, months, years, this month and so far. */
import { periodIn, yearIn } from "./values";

export interface NamedTime {
  /** Years and months in one number, the later the larger. */
  readonly order: number;
  /** One quarter or month, not the year so far. */
  readonly isPartial: boolean;
}

const SO_FAR = /累计|截[至止]|1月?[-—–~～至到]|上半年|前三季度|全年/u;
const THIS_ONE = /本月|当月|本季|当季|本期|当期/u;
const MONTH = /(?<!\d)(\d{1,2})月/u;
const EARLIER_THAN_ALL = -1;

/** Null where the words name no time: 财政拨款, 自有资金. */
export function timeNamed(...texts: readonly string[]): NamedTime | null {
  const text = texts.join(" ");
  const isSoFar = SO_FAR.test(text);
  const month = periodIn(text)?.to ?? Number(MONTH.exec(text)?.[1] ?? 0);
  const year = yearIn(text);
  if (month > 0 || year !== null)
    return { order: (year ?? 0) * 100 + month, isPartial: month > 0 && !isSoFar };
  if (isSoFar) return { order: Infinity, isPartial: false };
  return THIS_ONE.test(text) ? { order: EARLIER_THAN_ALL, isPartial: true } : null;
}

/** The latest of several; null unless all of them name times, and different ones. */
export function latest<Item>(items: readonly Item[], timeOf: (item: Item) => NamedTime | null): Item | null {
  const timed = items.map((item) => ({ item, order: timeOf(item)?.order }));
  if (timed.some(({ order }) => order === undefined)) return null;
  const sorted = timed.sort((a, b) => b.order! - a.order!);
  return sorted.length > 1 && sorted[0]!.order === sorted[1]!.order ? null : (sorted[0]?.item ?? null);
}
