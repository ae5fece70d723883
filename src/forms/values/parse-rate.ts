import { decimal, digits, HUNDRED, within, type Decimal } from "../../model/decimal";
import type { CellView } from "../../model/snapshot";
import type { Sourced } from "../../model/sourced";
import type { Rate } from "../../model/values";
import { chineseNumber } from "./chinese-number";
import { looksAmbiguous, readDigits } from "./digit-run";
import { foldTight } from "./normalise";
import { isDateFormat, isPercentFormat, numberShape, placesShown } from "./number-format";
import { held, refused, withoutContent } from "./sourced";

/** How the other bare numbers of a column mean their rates: 0.5885 or 58.85. */
export type RateHabit = "fraction" | "percent";

export interface RateContext {
  /** The heading says per cent: «执行率（%）». */
  readonly percentColumn: boolean;
  /** Decides before the row's own amounts: one of them, or the rate, may be wrong. */
  readonly habit?: RateHabit | null;
  /** The rate in percent that the row's amounts give. Only chooses between two readings of a bare number. */
  readonly hint?: Decimal | null;
}

/** A bare number above this is a percentage: nobody writes a rate of 150% as 1.5 and then goes beyond. */
const LARGEST_FRACTION = 1.5;

/** In percentage points: a fraction among percentages is one when the amounts give it, cut to a whole number maybe. */
const CONFIRMED = 0.5;

/** A number that, without a percent sign, may stand for a hundred times as much. */
export function mayBeFraction(value: number): boolean {
  return value <= LARGEST_FRACTION;
}

/** Reads «58.85%», 0.5885 in a percent format, 58.85 under «（%）», 0.5885 in General, «百分之五十八». */
export function parseRate(cell: CellView, context: RateContext): Sourced<Rate> {
  const settled = withoutContent<Rate>(cell);
  if (settled) return settled;
  if (typeof cell.value === "number") return numericRate(cell, decimal(cell.value), context);
  if (typeof cell.value !== "string") return refused(cell, "wrong-type");
  const text = foldTight(cell.value);
  const marked = percentIn(text);
  if (marked) return held(cell, { ...marked, notation: "percent-text" });
  const read = readDigits(text);
  if (!read) return refused(cell, looksAmbiguous(text) ? "ambiguous" : "unreadable");
  const reading = bareReading(read.value, context);
  if (reading === "ambiguous") return refused(cell, "ambiguous");
  return reading === "fraction"
    ? held(cell, fraction(read.value, Math.max(0, read.places - 2)))
    : held(cell, { percent: read.value, notation: "bare-percent-text", places: read.places });
}

function numericRate(cell: CellView, value: Decimal, context: RateContext): Sourced<Rate> {
  if (isDateFormat(cell.format)) return refused(cell, "wrong-type");
  const shape = numberShape(cell.format);
  if (isPercentFormat(cell.format)) {
    const percent = value.times(HUNDRED);
    return held(cell, {
      percent,
      notation: "percent-format",
      places: placesShown(shape, percent),
    });
  }
  const reading = bareReading(value, context);
  if (reading === "ambiguous") return refused(cell, "ambiguous");
  const places = placesShown(shape, value);
  return reading === "fraction"
    ? held(cell, fraction(value, Math.max(0, places - 2)))
    : held(cell, { percent: value, notation: "bare-percent", places });
}

function fraction(value: Decimal, places: number): Rate {
  return { percent: value.times(HUNDRED), notation: "fraction", places };
}

/**
 * Is a number without a percent sign 58.85 (percent) or 0.5885 (a fraction)? Above 1.5 and at 0 there is no question.
 * Between, the expected rate decides by the nearer order of magnitude; without it a «（%）» heading and the number 1
 * leave it open.
 */
export function bareReading(value: Decimal, context: RateContext): "percent" | "fraction" | "ambiguous" {
  if (value.isZero()) return context.percentColumn ? "percent" : "fraction";
  const { hint } = context;
  if (value.isPositive() && value.lte(LARGEST_FRACTION) && context.habit) {
    const isConfirmed = hint && within(value.times(HUNDRED), hint, CONFIRMED);
    return context.habit === "fraction" || isConfirmed ? "fraction" : "percent";
  }
  if (hint && hint.isPositive() && !hint.isZero() && value.isPositive())
    // The two readings are v and 100 v; 10 v lies midway between them as a ratio.
    return value.gt(100) || hint.lt(value.times(10)) ? "percent" : "fraction";
  if (value.abs().gt(LARGEST_FRACTION)) return "percent";
  return context.percentColumn || value.abs().eq(1) ? "ambiguous" : "fraction";
}

/** «58.85%», «90%%», «58个百分点», «百分之五十八点八五» (folded, no spaces) → percent. */
export function percentIn(text: string): { percent: Decimal; places: number } | null {
  const sign = /^(.*?)(?:%+|个?百分[点比])$/.exec(text);
  const read = sign && readDigits(sign[1]!);
  if (read) return { percent: read.value, places: read.places };
  const words = /^(负?)百分之(.+)$/.exec(text);
  const number = words && (readDigits(words[2]!)?.value ?? chineseNumber(words[2]!));
  if (!number) return null;
  return { percent: words[1] ? number.negated() : number, places: digits(number).split(".")[1]?.length ?? 0 };
}
