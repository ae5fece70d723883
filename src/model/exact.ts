/** A decimal fraction with every digit kept: a whole number and how many of its digits stand behind the point. */
import { add, divideHalfUp, multiply, settled, tenTo, withoutZeros, type Whole } from "./whole";

/** Digits behind the point that a quotient is rounded to; all other results are exact. */
const QUOTIENT_PLACES = 30;
const WRITTEN = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

export class Exact {
  private constructor(
    private readonly whole: Whole,
    /** As few as possible: equal numbers are built alike. */
    private readonly places: number,
  ) {}

  /** @param places may be negative: zeros before the point */
  private static of(whole: Whole, places: number): Exact {
    if (places <= 0) return new Exact(places === 0 ? whole : multiply(whole, tenTo(-places)), 0);
    if (whole === 0) return new Exact(0, 0);
    const ends = typeof whole === "number" ? whole % 10 !== 0 : false;
    if (ends) return new Exact(whole, places);
    const { value, removed } = withoutZeros(whole, places);
    return new Exact(value, places - removed);
  }

  /** Null when the text is no decimal number. */
  static read(text: string): Exact | null {
    const match = WRITTEN.exec(text);
    if (!match) return null;
    const [, sign, before = "", behind = "", exponent] = match;
    if (before === "" && behind === "") return null;
    const figures = before + behind;
    const size = figures.length <= 15 ? Number(figures) : settled(BigInt(figures));
    return Exact.of(sign === "-" ? multiply(size, -1) : size, behind.length - Number(exponent ?? 0));
  }

  /** A finite number at 15 significant digits. */
  static fromNumber(value: number): Exact {
    if (Number.isInteger(value) && Math.abs(value) < 1e15) return new Exact(value + 0, 0);
    // Amounts: the few places that read back as this very number are what its 15 digits say.
    for (let places = 1, power = 10; places <= 4; places++, power *= 10) {
      const whole = Math.round(value * power);
      if (whole / power === value && Math.abs(whole) < 1e15) return new Exact(whole, places);
    }
    return Exact.read(value.toPrecision(15))!;
  }

  plus(other: Operand): Exact {
    const b = exact(other);
    if (this.places === b.places) return Exact.of(add(this.whole, b.whole), b.places);
    const places = Math.max(this.places, b.places);
    return Exact.of(add(this.spread(places), b.spread(places)), places);
  }

  minus(other: Operand): Exact {
    return this.plus(exact(other).negated());
  }

  times(other: Operand): Exact {
    const b = exact(other);
    return Exact.of(multiply(this.whole, b.whole), this.places + b.places);
  }

  /** Rounded half up at 30 places. @throws RangeError when dividing by zero */
  div(other: Operand): Exact {
    const b = exact(other);
    if (b.whole === 0) throw new RangeError("division by zero");
    const shift = QUOTIENT_PLACES + b.places - this.places;
    const [top, bottom] =
      shift >= 0
        ? [multiply(this.whole, tenTo(shift)), b.whole]
        : [this.whole, multiply(b.whole, tenTo(-shift))];
    return Exact.of(divideHalfUp(top, bottom), QUOTIENT_PLACES);
  }

  /** @param exponent a whole number; a negative one divides */
  pow(exponent: number): Exact {
    if (exponent < 0) return ONE.div(this.pow(-exponent));
    let result = ONE;
    for (let n = 0; n < exponent; n++) result = result.times(this);
    return result;
  }

  /** Times 10 to a power. */
  shiftedBy(exponent: number): Exact {
    return Exact.of(this.whole, this.places - exponent);
  }

  negated(): Exact {
    return new Exact(typeof this.whole === "number" ? 0 - this.whole : -this.whole, this.places);
  }

  abs(): Exact {
    return this.whole < 0 ? this.negated() : this;
  }

  /** Below, at or above 0 as this is smaller than, equal to or larger than the other. */
  comparedTo(other: Operand): number {
    const b = exact(other);
    const places = Math.max(this.places, b.places);
    const [x, y] = this.places === b.places ? [this.whole, b.whole] : [this.spread(places), b.spread(places)];
    return x < y ? -1 : x > y ? 1 : 0;
  }

  eq(other: Operand): boolean {
    return this.comparedTo(other) === 0;
  }

  lt(other: Operand): boolean {
    return this.comparedTo(other) < 0;
  }

  lte(other: Operand): boolean {
    return this.comparedTo(other) <= 0;
  }

  gt(other: Operand): boolean {
    return this.comparedTo(other) > 0;
  }

  gte(other: Operand): boolean {
    return this.comparedTo(other) >= 0;
  }

  isZero(): boolean {
    return this.whole === 0;
  }

  /** Zero counts as positive. */
  isPositive(): boolean {
    return this.whole >= 0;
  }

  isNegative(): boolean {
    return this.whole < 0;
  }

  isInteger(): boolean {
    return this.places === 0;
  }

  /** Always: kept so that a reader's test need not know how numbers are built. */
  isFinite(): boolean {
    return true;
  }

  /** The exponent of the first digit: 2 for 577.5, −1 for 0.5; 0 for 0. */
  get magnitude(): number {
    const digits = typeof this.whole === "number" ? numberLength(this.whole) : bigLength(this.whole);
    return this.whole === 0 ? 0 : digits - 1 - this.places;
  }

  /** Digits behind the point. */
  decimalPlaces(): number {
    return this.places;
  }

  /** Half away from zero. */
  rounded(places: number): Exact {
    if (places >= this.places) return this;
    return Exact.of(divideHalfUp(this.whole, tenTo(this.places - places)), places);
  }

  /** The nearest binary number, for a cell or a chart; never for a comparison. */
  toNumber(): number {
    // Both sides exact: the division is rounded once, as reading the digits would be.
    if (typeof this.whole === "number" && this.places <= 15) return this.whole / Number(tenTo(this.places));
    return Number(this.toString());
  }

  /** Plain digits without exponent; `places` rounds half up or pads. */
  toFixed(places?: number): string {
    if (places === undefined) return this.toString();
    const rounded = this.rounded(places);
    const text = rounded.toString();
    if (places === 0 || rounded.places === places) return text;
    return (rounded.places === 0 ? `${text}.` : text) + "0".repeat(places - rounded.places);
  }

  /** With thousands separators. */
  toFormat(places: number): string {
    const [whole = "", fraction] = this.toFixed(places).split(".");
    const grouped = whole.replace(/(\d)(?=(?:\d{3})+$)/g, "$1,");
    return fraction === undefined ? grouped : `${grouped}.${fraction}`;
  }

  toString(): string {
    const text = String(this.whole);
    if (this.places === 0) return text;
    const sign = this.whole < 0 ? "-" : "";
    const digits = text.slice(sign.length).padStart(this.places + 1, "0");
    return `${sign}${digits.slice(0, -this.places)}.${digits.slice(-this.places)}`;
  }

  toJSON(): string {
    return this.toString();
  }

  /** The whole number that this is at `places` ≥ its own. */
  private spread(places: number): Whole {
    return places === this.places ? this.whole : multiply(this.whole, tenTo(places - this.places));
  }
}

/** What a decimal is compared and calculated with. */
export type Operand = Exact | number | string;

const ONE = Exact.fromNumber(1);

/** @throws RangeError for anything that is not a finite decimal */
export function exact(source: Operand): Exact {
  if (typeof source === "object") return source;
  if (typeof source === "number") {
    if (!Number.isFinite(source)) throw new RangeError(`not a finite number: ${source}`);
    return Exact.fromNumber(source);
  }
  const value = Exact.read(source);
  if (!value) throw new RangeError(`not a decimal: ${source}`);
  return value;
}

function numberLength(whole: number): number {
  const size = Math.abs(whole);
  let digits = 1;
  while (digits <= 15 && size >= Number(tenTo(digits))) digits++;
  return digits;
}

function bigLength(whole: bigint): number {
  return String(whole).length - (whole < 0 ? 1 : 0);
}
