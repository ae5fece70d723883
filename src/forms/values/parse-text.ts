import { decimal } from "../../model/decimal";
import type { CellView } from "../../model/snapshot";
import type { Decimal } from "../../model/decimal";
import type { Sourced } from "../../model/sourced";
import { readDigits } from "./digit-run";
import { foldTight } from "./normalise";
import { isDateFormat, isPercentFormat } from "./number-format";
import { held, refused, withoutContent } from "./sourced";

const OUTER_INVISIBLE = /^[\s\u00a0\u200b-\u200f\u2060\ufeff]+|[\s\u00a0\u200b-\u200f\u2060\ufeff]+$/g;

/** Begins and ends with printed characters of ASCII or 汉字 and their punctuation: nothing to take off. */
function isTrimmed(text: string): boolean {
  return isPrinted(text.charCodeAt(0)) && isPrinted(text.charCodeAt(text.length - 1));
}

function isPrinted(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xfeff) || (code > 0xff00 && code < 0xffe0);
}

/** Words as written, without blanks at both ends. Numbers and dates are taken as displayed. */
export function parseText(cell: CellView): Sourced<string> {
  const settled = withoutContent<string>(cell);
  if (settled) return settled;
  const text = typeof cell.value === "string" ? cell.value : cell.text;
  return held(cell, isTrimmed(text) ? text : text.replace(OUTER_INVISIBLE, ""));
}

/**
 * 分值、得分、权重: 10, «10», «10分», «（10分）». A percentage is wrong-type, unless `percentAsPoints`: then 权重 10%
 * counts as 10 points.
 */
export function parseNumber(cell: CellView, options: { percentAsPoints?: boolean } = {}): Sourced<Decimal> {
  const settled = withoutContent<Decimal>(cell);
  if (settled) return settled;
  if (typeof cell.value === "number") {
    if (isDateFormat(cell.format)) return refused(cell, "wrong-type");
    if (!isPercentFormat(cell.format)) return held(cell, decimal(cell.value));
    return options.percentAsPoints ? held(cell, decimal(cell.value).times(100)) : refused(cell, "wrong-type");
  }
  if (typeof cell.value !== "string") return refused(cell, "wrong-type");
  const text = foldTight(cell.value)
    .replace(/^\((\d.*)\)$/, "$1")
    .replace(/分值?$/, "");
  if (text.endsWith("%")) {
    const percent = readDigits(text.slice(0, -1));
    if (percent && options.percentAsPoints) return held(cell, percent.value);
    return refused(cell, percent ? "wrong-type" : "unreadable");
  }
  const read = readDigits(text);
  return read ? held(cell, read.value) : refused(cell, /\d.*\D.*\d/.test(text) ? "ambiguous" : "unreadable");
}
