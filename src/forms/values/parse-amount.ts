import { decimal, decimalPlaces, ONE, type Decimal } from "../../model/decimal";
import type { CellView } from "../../model/snapshot";
import type { ReadIssue, Sourced } from "../../model/sourced";
import { YUAN_IN, type Amount, type MoneyUnit } from "../../model/values";
import { looksAmbiguous, NUMBER_SOURCE, readDigits } from "./digit-run";
import { readDate } from "./read-date";
import { foldTight } from "./normalise";
import { isDateFormat, isPercentFormat, numberShape, placesShown } from "./number-format";
import { held, refused, withoutContent } from "./sourced";

const AMOUNT = new RegExp(
  String.raw`^(?:人民币|rmb)?¥?([+-]?)¥?(${NUMBER_SOURCE})(亿元?|[百千]?万元?|千元|百元|元|圆|块)?整?$`,
  "i",
);

/** What a written unit means as one of the model's units. */
const WRITTEN: Readonly<Record<string, readonly [MoneyUnit, number]>> = {
  元: ["元", 1],
  圆: ["元", 1],
  块: ["元", 1],
  百元: ["元", 100],
  千元: ["千元", 1],
  万: ["万元", 1],
  万元: ["万元", 1],
  百万: ["万元", 100],
  百万元: ["万元", 100],
  千万: ["万元", 1000],
  千万元: ["万元", 1000],
  亿: ["亿元", 1],
  亿元: ["亿元", 1],
};

/**
 * @param context.unit the column's unit, else the form's, else its definition's; a unit in the cell wins. There is no
 * default here: which unit to take when a form names none is the definition's knowledge.
 */
export function parseAmount(cell: CellView, context: { readonly unit: MoneyUnit }): Sourced<Amount> {
  const settled = withoutContent<Amount>(cell);
  if (settled) return settled;
  if (typeof cell.value === "number") return numericAmount(cell, cell.value, context.unit);
  if (typeof cell.value !== "string") return refused(cell, "wrong-type");
  const read = amountIn(cell.value, context.unit);
  return typeof read === "string" ? refused(cell, read) : held(cell, read);
}

function numericAmount(cell: CellView, value: number, unit: MoneyUnit): Sourced<Amount> {
  if (isPercentFormat(cell.format) || isDateFormat(cell.format)) return refused(cell, "wrong-type");
  const shape = numberShape(cell.format);
  const scale = shownScale(cell.format, unit);
  if (scale === null) return refused(cell, "ambiguous");
  const kept = decimal(value);
  const shown = scale.eq(ONE) ? kept : kept.div(scale);
  return held(cell, {
    value: shown,
    unit,
    asText: false,
    grouped: shape.grouped,
    places: scale.eq(ONE) && !shape.scale.eq(ONE) ? decimalPlaces(shown) : placesShown(shape, shown),
  });
}

/**
 * A format such as «0!.0,» shows a number kept in 元 as 万元: under a 万元 heading the number meant is the one shown.
 * Under 元 it is the one kept. Any other scale contradicts the heading: null.
 */
export function shownScale(format: string, unit: MoneyUnit): Decimal | null {
  const { scale } = numberShape(format);
  if (scale.eq(ONE) || unit === "元") return ONE;
  return scale.eq(YUAN_IN[unit]) ? scale : null;
}

/** Reads «3,780.92», «577.5万元», «¥1,000元», «(12.5)». */
function amountIn(written: string, unit: MoneyUnit): Amount | ReadIssue {
  const folded = foldTight(written);
  const bracketed = /^\((.+)\)$/.exec(folded)?.[1];
  const text = bracketed ?? folded;
  const match = AMOUNT.exec(text);
  const read = match && readDigits(match[1]! + match[2]!);
  if (!match || !read) return whyNot(text, written);
  // (−5) would be negative twice.
  if (bracketed !== undefined && match[1] !== "") return "ambiguous";
  const [own, factor] = WRITTEN[match[3] ?? unit]!;
  const value = read.value.times(factor);
  return {
    value: bracketed === undefined ? value : value.negated(),
    unit: own,
    asText: true,
    grouped: read.grouped,
    places: factor === 1 ? read.places : decimalPlaces(value),
  };
}

function whyNot(text: string, written: string): ReadIssue {
  if (/^[+-]?[\d.,]+(?:%|个?百分[点比])+$/.test(text) || readDate(written) !== null) return "wrong-type";
  return looksAmbiguous(text) ? "ambiguous" : "unreadable";
}
