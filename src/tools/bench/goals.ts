/** The goals of the bench, each a ratio of two measurements. */
import type { Results } from "./measured";

export interface Goal {
  readonly name: string;
  readonly ours: number;
  readonly theirs: number;
  readonly limit: number;
}

/** @param results by number of rows */
export function goals(results: ReadonlyMap<number, Results>): Goal[] {
  const list = [...results].flatMap(([rows, result]) => goalsOf(`${rows.toLocaleString("en")} rows`, result));
  const [small, large] = [results.get(10_000), results.get(100_000)];
  if (!small || !large) return list;
  const growth = { ours: large.check.seconds, theirs: small.check.seconds, limit: 11 };
  return [...list, { name: "100,000 ÷ 10,000 rows, check", ...growth }];
}

function goalsOf(size: string, result: Results): Goal[] {
  const { check, fix, "exceljs load": load, "exceljs load + save": save } = result;
  const checking = `${size}: check ÷ exceljs load`;
  const fixing = `${size}: fix ÷ exceljs load + save`;
  return [
    { name: `${checking}, time`, ours: check.seconds, theirs: load.seconds, limit: 0.7 },
    { name: `${checking}, memory`, ours: check.peak, theirs: load.peak, limit: 0.5 },
    { name: `${fixing}, time`, ours: fix.seconds, theirs: save.seconds, limit: 0.4 },
    { name: `${fixing}, memory`, ours: fix.peak, theirs: save.peak, limit: 0.5 },
  ];
}
