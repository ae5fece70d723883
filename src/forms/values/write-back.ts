/** A new value in the cell's own notation: text stays text, a percent format stays, separators and units stay. */
import { decimalPlaces, digits, HUNDRED, roundHalfUp, type Decimal } from "../../model/decimal";
import type { CellChange } from "../../model/finding";
import type { CellView } from "../../model/snapshot";
import type { Amount, Rate, RateNotation } from "../../model/values";
import { NUMBER_SOURCE } from "./digit-run";
import { isPercentFormat, isTextFormat } from "./number-format";
import { foldTight } from "./normalise";
import { shownScale } from "./parse-amount";

/** Digits behind the point of a percentage, unless the form writes fewer throughout. */
const RATE_PLACES = 2;

export interface RateChangeOptions {
  /** The heading says per cent: a bare number is meant as one. */
  readonly percentColumn?: boolean;
  /** A rate of the same column, imitated when the cell is blank. */
  readonly neighbour?: Rate | null;
  /** For forms that write whole numbers (or one digit) throughout; default 2, or more where the cell had more. */
  readonly places?: number;
}

/**
 * @param current what the cell was read as, null when blank or unreadable
 * @param percent in percent; rounded half up
 */
export function rateChange(
  cell: CellView,
  current: Rate | null,
  percent: Decimal,
  options: RateChangeOptions = {},
): CellChange {
  const places = options.places ?? Math.max(RATE_PLACES, (current ?? options.neighbour)?.places ?? 0);
  const rounded = roundHalfUp(percent, places);
  const notation = current?.notation ?? notationFor(cell, options);
  const text = digits(rounded, places);
  switch (notation) {
    case "percent-text":
      return { value: `${text}%` };
    case "bare-percent-text":
      return { value: text };
    case "bare-percent":
      return { value: rounded.toNumber() };
    case "percent-format":
      return isPercentFormat(cell.format)
        ? { value: rounded.div(HUNDRED).toNumber() }
        : { value: rounded.div(HUNDRED).toNumber(), numberFormat: percentFormat(places) };
    case "fraction": {
      const share = rounded.div(HUNDRED);
      return { value: typeof cell.value === "string" ? digits(share, places + 2) : share.toNumber() };
    }
  }
}

function notationFor(cell: CellView, options: RateChangeOptions): RateNotation {
  if (isPercentFormat(cell.format)) return "percent-format";
  const bare = options.neighbour
    ? options.neighbour.notation.startsWith("bare")
    : options.percentColumn === true;
  // A number put into a cell formatted as text becomes text anyway, and would lose its percent sign.
  if (isTextFormat(cell.format)) return bare ? "bare-percent-text" : "percent-text";
  return options.neighbour?.notation ?? (bare ? "bare-percent" : "percent-format");
}

function percentFormat(places: number): string {
  return places === 0 ? "0%" : `0.${"0".repeat(places)}%`;
}

/**
 * @param value in the unit of `current` (without it: in the unit of the column)
 */
export function amountChange(cell: CellView, current: Amount | null, value: Decimal): CellChange {
  if (typeof cell.value === "string" && current?.asText) {
    const places = Math.max(current.places, decimalPlaces(value));
    return { value: replaceFigure(cell.value, value, places, current.grouped) };
  }
  if (isTextFormat(cell.format)) return { value: digits(value) };
  const scale = current ? (shownScale(cell.format, current.unit) ?? 1) : 1;
  return { value: value.times(scale).toNumber() };
}

/** Scores and weights; «10分» keeps its 分, a number stored as text stays text. */
export function numberChange(cell: CellView, value: Decimal): CellChange {
  if (typeof cell.value === "string" && /^\D*[\d,]*\.?\d+\D*$/.test(foldTight(cell.value)))
    return { value: replaceFigure(cell.value, value, decimalPlaces(value), false) };
  return { value: isTextFormat(cell.format) ? digits(value) : value.toNumber() };
}

const FIGURE = new RegExp(`[+-]?(?:${NUMBER_SOURCE})`);

/** Keeps what stands before and after the figure; brackets that only meant «negative» give way to a sign. */
function replaceFigure(written: string, value: Decimal, places: number, grouped: boolean): string {
  const folded = foldTight(written);
  const plain = /^\((.+)\)$/.exec(folded)?.[1] ?? folded;
  return plain.replace(FIGURE, () => (grouped ? value.toFormat(places) : digits(value, places)));
}
