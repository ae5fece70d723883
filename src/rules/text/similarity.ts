/** How alike two texts are. Linear in their length; long texts are cut, for beyond that nothing changes the verdict. */

const LONGEST = 2000;

/** What remains of a text for comparison: no spaces, punctuation or symbols; full-width as half-width. */
export function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}\p{S}\p{Cf}]/gu, "");
}

/** Dice coefficient of the character pairs of two texts, 0…1; 1 only for texts that are equal when `bare`. */
export function similarity(a: string, b: string): number {
  const [left, right] = [shortened(a), shortened(b)];
  if (left === right) return left === "" ? 0 : 1;
  if (left.length < 2 || right.length < 2) return 0;
  const dice = (2 * sharedPairs(left, right)) / (left.length + right.length - 2);
  // Reordered texts can share every pair without being the same.
  // eslint-disable-next-line no-restricted-syntax -- just below 1: not the same text, however alike
  return Math.min(dice, 0.999);
}

/** The share of a text's character pairs that another text holds too, 0…1: a copy with additions holds them all. */
export function containment(part: string, whole: string): number {
  const [left, right] = [shortened(part), shortened(whole)];
  return left.length < 2 || right.length < 2 ? 0 : sharedPairs(left, right) / (left.length - 1);
}

function shortened(text: string): string {
  return bare(text).slice(0, LONGEST);
}

function sharedPairs(left: string, right: string): number {
  const pairs = new Map<string, number>();
  for (let i = 1; i < left.length; i++) {
    const pair = left.slice(i - 1, i + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 1; i < right.length; i++) {
    const pair = right.slice(i - 1, i + 1);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    shared++;
    pairs.set(pair, left - 1);
  }
  return shared;
}

/** Insertions, deletions and replacements between two short texts; `limit` + 1 when there are more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  const left = [...a];
  const right = [...b];
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let previous = Array.from({ length: right.length + 1 }, (_, j) => j);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const replaced = previous[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, previous[j]! + 1, row[j - 1]! + 1));
    }
    if (Math.min(...row) > limit) return limit + 1;
    previous = row;
  }
  return Math.min(previous[right.length]!, limit + 1);
}
