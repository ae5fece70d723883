/** The goals of the bench, each a ratio of two measurements. */
import type { Measured, Results } from "./measured";

export interface Goal {
  readonly name: string;
  readonly ratio: number;
  /** The same ratio in processor time, for goals of time: steadier on a busy machine, but not what the goal says. */
  readonly processor?: number;
  readonly limit: number;
}

/** @param results by number of rows */
export function goals(results: ReadonlyMap<number, Results>): Goal[] {
  const list = [...results].flatMap(([rows, result]) => goalsOf(`${rows.toLocaleString("en")} rows`, result));
  const [small, large] = [results.get(10_000), results.get(100_000)];
  if (!small || !large) return list;
  return [...list, { name: "100,000 ÷ 10,000 rows, check", ...times(large.check, small.check), limit: 11 }];
}

function goalsOf(size: string, result: Results): Goal[] {
  const { check, fix, "exceljs load": load, "exceljs load + save": save } = result;
  const checking = `${size}: check ÷ exceljs load`;
  const fixing = `${size}: fix ÷ exceljs load + save`;
  return [
    { name: `${checking}, time`, ...times(check, load), limit: 0.7 },
    { name: `${checking}, memory`, ratio: check.peak / load.peak, limit: 0.5 },
    { name: `${fixing}, time`, ...times(fix, save), limit: 0.4 },
    { name: `${fixing}, memory`, ratio: fix.peak / save.peak, limit: 0.5 },
  ];
}

function times(ours: Measured, theirs: Measured): Pick<Goal, "ratio" | "processor"> {
  return { ratio: ours.seconds / theirs.seconds, processor: ours.cpu / theirs.cpu };
}
