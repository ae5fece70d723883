/**
 * Whole numbers of any size, exact: a plain number while every digit of it is certain, a bigint beyond. Sums of money fit
 * into the first, which costs a tenth of the second.
 */

export type Whole = number | bigint;

const LARGEST = Number.MAX_SAFE_INTEGER;
const LARGEST_BIG = BigInt(LARGEST);
const TEN = BigInt(10);
const ZERO = BigInt(0);
/** 10⁰ … 10¹⁵ */
const SMALL_POWERS: readonly number[] = Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));
const powers: bigint[] = [];
/** Powers beyond are made when asked for: they come from nonsense such as 1E+300 only. */
const MOST_POWERS = 64;

/** 10 to a power of 0 and more. */
export function tenTo(exponent: number): Whole {
  if (exponent < SMALL_POWERS.length) return SMALL_POWERS[exponent]!;
  if (exponent > MOST_POWERS) return TEN ** BigInt(exponent);
  return (powers[exponent] ??= TEN ** BigInt(exponent));
}

/** The same number in its only form: two equal numbers are built alike. */
export function settled(value: bigint): Whole {
  return value <= LARGEST_BIG && value >= -LARGEST_BIG ? Number(value) : value;
}

export function add(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number") {
    const plain = a + b;
    // Rounding never brings a number beyond the limit back below it.
    if (plain <= LARGEST && plain >= -LARGEST) return plain;
  }
  return settled(BigInt(a) + BigInt(b));
}

export function multiply(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number") {
    const plain = a * b;
    // + 0: there is no negative zero.
    if (plain <= LARGEST && plain >= -LARGEST) return plain + 0;
  }
  return settled(BigInt(a) * BigInt(b));
}

/** a ÷ b to the nearest whole number, halves away from zero. `b` is not 0. */
export function divideHalfUp(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number") {
    const left = a % b;
    const quotient = (a - left) / b;
    const up = Math.abs(left) >= Math.abs(b) - Math.abs(left);
    return (up ? quotient + (a < 0 === b < 0 ? 1 : -1) : quotient) + 0;
  }
  const [big, by] = [BigInt(a), BigInt(b)];
  const left = absolute(big % by);
  const quotient = big / by;
  const up = left + left >= absolute(by);
  return settled(up ? quotient + BigInt(big < ZERO === by < ZERO ? 1 : -1) : quotient);
}

/** Ten times smaller as often as `most` allows and nothing is lost. */
export function withoutZeros(
  value: Whole,
  most: number,
): { readonly value: Whole; readonly removed: number } {
  let removed = 0;
  let rest = value;
  // Most quotients never end: their last digit says so.
  const ends = typeof rest === "bigint" && rest % TEN !== ZERO;
  for (let step = 16; !ends && typeof rest === "bigint" && step > 0;) {
    const power = BigInt(tenTo(step));
    if (removed + step <= most && rest % power === ZERO) {
      rest = settled(rest / power);
      removed += step;
    } else step >>= 1;
  }
  while (typeof rest === "number" && removed < most && rest % 10 === 0) {
    rest /= 10;
    removed += 1;
  }
  return { value: rest, removed };
}

function absolute(value: bigint): bigint {
  return value < ZERO ? -value : value;
}
