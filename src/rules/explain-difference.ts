/** Which parts make up a difference: «11.00 = 20.71 − 9.71». A bounded search, so that a long table costs no time. */
import { within, type Decimal } from "../model/decimal";
import type { MoneyUnit } from "../model/values";
import { amountText, MOST_SEARCHED, plain, type Part } from "./judgement";
import { quoted } from "./quoted";

export interface Explanation {
  /** One to three. */
  readonly parts: readonly Part[];
  /** Whether they are added, or the second is taken from the first. */
  readonly operation: "sum" | "difference";
}

/** More parts than this are not combined: some combination of many always fits. */
const MOST_COMBINED = 24;
/** Sums of at most this many parts. */
const MOST_SUMMED = 3;

/**
 * A part, a sum of two or three parts, or the difference of two, that equals `difference` (sign ignored).
 * The simplest wins. Null when there is none or more than one of that simplicity: then it would be a guess.
 */
export function explainDifference(
  difference: Decimal,
  parts: readonly Part[],
  tolerance: Decimal | number,
): Explanation | null {
  const size = difference.abs();
  const usable = parts.filter(({ amount }) => !amount.isZero());
  if (size.lte(tolerance) || parts.length > MOST_SEARCHED) return null;
  for (let count = 1; count <= (usable.length > MOST_COMBINED ? 1 : MOST_SUMMED); count++) {
    const sums = combinations(usable, count).filter((some) => within(total(some), size, tolerance));
    if (sums.length > 0) return sums.length === 1 ? { parts: sums[0]!, operation: "sum" } : null;
    if (count !== 2) continue;
    const differences = combinations(usable, 2)
      .map(([a, b]) => (a!.amount.gte(b!.amount) ? [a!, b!] : [b!, a!]))
      .filter(([a, b]) => within(a!.amount.minus(b!.amount), size, tolerance));
    if (differences.length > 0)
      return differences.length === 1 ? { parts: differences[0]!, operation: "difference" } : null;
  }
  return null;
}

function combinations(parts: readonly Part[], count: number): Part[][] {
  if (count === 0) return [[]];
  return parts.flatMap((part, index) =>
    combinations(parts.slice(index + 1), count - 1).map((rest) => [part, ...rest]),
  );
}

function total(parts: readonly Part[]): Decimal {
  return parts.slice(1).reduce((sum, { amount }) => sum.plus(amount), parts[0]!.amount);
}

/** «11 = 改造费 20.71 − 改造 9.71», for the line of arithmetic. */
export function explanationInFigures(difference: Decimal, { parts, operation }: Explanation): string {
  const terms = parts.map(({ label, amount }) => `${label} ${plain(amount, 6)}`);
  return `${plain(difference.abs(), 6)} = ${terms.join(operation === "sum" ? " ＋ " : " − ")}`;
}

/** «“改造费”20.71万元与“改造”9.71万元之差», for a sentence. */
export function explanationInWords({ parts, operation }: Explanation, unit: MoneyUnit): string {
  const named = parts.map(({ label, amount }) => `“${quoted(label)}”${amountText(amount, unit)}`);
  const last = named.pop()!;
  if (named.length === 0) return last;
  return `${named.join("、")}与${last}之${operation === "sum" ? "和" : "差"}`;
}
