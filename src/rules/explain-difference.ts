/** Which parts make up a difference: «11.00 = 20.71 − 9.71». A bounded search, so that a long table costs no time. */
import { within, type Decimal } from "../model/decimal";
import { plain } from "./judgement";

export interface Part {
  readonly label: string;
  readonly amount: Decimal;
}

/** More parts than this are not combined. */
const MOST_PARTS = 24;
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
): string | null {
  const size = difference.abs();
  const usable = parts.filter(({ amount }) => !amount.isZero()).slice(0, MOST_PARTS);
  if (size.lte(tolerance)) return null;
  for (let count = 1; count <= MOST_SUMMED; count++) {
    const sums = combinations(usable, count).filter((some) => within(total(some), size, tolerance));
    if (sums.length > 0) return sums.length === 1 ? inWords(size, sums[0]!, "＋") : null;
    if (count !== 2) continue;
    const differences = combinations(usable, 2)
      .map(([a, b]) => (a!.amount.gte(b!.amount) ? [a!, b!] : [b!, a!]))
      .filter(([a, b]) => within(a!.amount.minus(b!.amount), size, tolerance));
    if (differences.length > 0) return differences.length === 1 ? inWords(size, differences[0]!, "−") : null;
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

function inWords(size: Decimal, parts: readonly Part[], sign: string): string {
  return `${plain(size, 6)} = ${parts.map(({ label, amount }) => `${label} ${plain(amount, 6)}`).join(` ${sign} `)}`;
}
