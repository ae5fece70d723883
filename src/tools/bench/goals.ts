/** The goals of the bench, each a ratio of two measurements. */
import type { Measured, Results } from "./measured";

export interface Goal {
  readonly name: string;
  readonly ratio: number;
  /** The same ratio measured otherwise, which is not what the goal says but explains it. */
  readonly beside: { readonly what: string; readonly ratio: number };
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
    { name: `${checking}, memory`, ...memory(check, load), limit: 0.5 },
    { name: `${fixing}, time`, ...times(fix, save), limit: 0.4 },
    { name: `${fixing}, memory`, ...memory(fix, save), limit: 0.5 },
  ];
}

/** Processor time is steadier on a busy machine. */
function times(ours: Measured, theirs: Measured): Pick<Goal, "ratio" | "beside"> {
  return {
    ratio: ours.seconds / theirs.seconds,
    beside: { what: "processor time", ratio: ours.cpu / theirs.cpu },
  };
}

/** Of a small sheet most memory is the platform and the code, before any work. */
function memory(ours: Measured, theirs: Measured): Pick<Goal, "ratio" | "beside"> {
  return {
    ratio: ours.peak / theirs.peak,
    beside: { what: "what the work added", ratio: ours.grown / theirs.grown },
  };
}
