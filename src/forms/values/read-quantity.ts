/** The figures of the value grammar: number unit, range, ±, product. Works on folded text without spaces or sign. */
import type { Decimal } from "../../model/decimal";
import { NUMBER_SOURCE, readDigits } from "./digit-run";
import { REACHED, describesWork } from "./indicator-words";
import { unitClass } from "./units";

export interface Quantity {
  readonly number: Decimal | null;
  readonly range: readonly [Decimal, Decimal] | null;
  /** As written behind the number; null when there is none. */
  readonly unit: string | null;
  readonly product: boolean;
}

const N = `(${NUMBER_SOURCE})`;
const SIGNED = `([+-]?(?:${NUMBER_SOURCE}))`;
const UNIT = String.raw`([^\d±×*~]*?)`;
const PLAIN = new RegExp(`^${SIGNED}(.*)$`, "s");
const SPAN = new RegExp(`^${SIGNED}${UNIT}(?:-|~|—+|―+|至|到|─+)${SIGNED}(\\D*)$`);
const PLUS_MINUS = new RegExp(`^(?:±|\\+/?-|\\+-)${N}(\\D*)$`);
const AROUND = new RegExp(`^${N}(\\D*?)(?:±|\\+/-)${N}(\\D*)$`);
const PRODUCT = new RegExp(`^${N}${UNIT}((?:[×xX*✕✖·]${NUMBER_SOURCE}[^\\d×xX*✕✖·]*)+)$`);

/** Null when it is none of them. */
export function readQuantity(text: string): Quantity | null {
  return plusMinus(text) ?? around(text) ?? span(text) ?? product(text) ?? plain(text);
}

function plusMinus(text: string): Quantity | null {
  const match = PLUS_MINUS.exec(text);
  const unit = match && unitOf(match[2]!);
  if (!match || unit === undefined) return null;
  const value = readDigits(match[1]!)!.value;
  return { number: null, range: [value.negated(), value], unit, product: false };
}

/** «100±5块», «100%±2%» */
function around(text: string): Quantity | null {
  const match = AROUND.exec(text);
  if (!match) return null;
  const [first, last] = [unitOf(match[2]!), unitOf(match[4]!)];
  if (first === undefined || last === undefined) return null;
  const unit = last ?? first;
  if (first !== null && first !== unit) return null;
  const [middle, by] = [readDigits(match[1]!)!.value, readDigits(match[3]!)!.value];
  return { number: null, range: [middle.minus(by), middle.plus(by)], unit, product: false };
}

function span(text: string): Quantity | null {
  const match = SPAN.exec(text);
  if (!match) return null;
  const [first, last] = [unitOf(match[2]!), unitOf(match[4]!)];
  if (first === undefined || last === undefined) return null;
  if (first !== null && last !== null && unitClass(first)?.dimension !== unitClass(last)?.dimension)
    return null;
  const [a, b] = [readDigits(match[1]!)!.value, readDigits(match[3]!)!.value];
  return { number: null, range: a.lte(b) ? [a, b] : [b, a], unit: last ?? first, product: false };
}

function product(text: string): Quantity | null {
  const match = PRODUCT.exec(text);
  // 7×24 is a way of saying «round the clock».
  if (!match || /^7[×xX*]24/.test(text)) return null;
  let value = readDigits(match[1]!)!.value;
  let unit = match[2]!;
  for (const factor of match[3]!.matchAll(new RegExp(`[×xX*✕✖·]${N}([^\\d×xX*✕✖·]*)`, "g"))) {
    value = value.times(readDigits(factor[1]!)!.value);
    unit = factor[2]! || unit;
  }
  const read = unitOf(unit);
  return read === undefined ? null : { number: value, range: null, unit: read, product: true };
}

function plain(text: string): Quantity | null {
  const match = PLAIN.exec(text);
  const unit = match && unitOf(match[2]!);
  if (!match || unit === undefined) return null;
  return { number: readDigits(match[1]!)!.value, range: null, unit, product: false };
}

/**
 * What stands behind a number: nothing (null), a unit, or a unit and the thing counted («10场培训» → 场). Undefined when
 * it is something else, so that the number alone must not be taken.
 */
function unitOf(tail: string): string | null | undefined {
  const text = tail
    .replace(/[。.;,、]$/, "")
    .replace(/^\((.+)\)$/, "$1")
    .replace(/左右$/, "");
  if (text === "") return null;
  if (/^%+$/.test(text)) return "%";
  if (text === "万" || text === "亿") return text;
  if (unitClass(text)) return text;
  const percent = /^%+(.+)$/.exec(text)?.[1];
  if (percent !== undefined) return REACHED.test(percent) ? "%" : undefined;
  if (/\d/.test(text) || describesWork(text)) return undefined;
  // The longest known unit at the beginning; a short noun may follow.
  for (let length = Math.min(5, text.length - 1); length > 0; length -= 1)
    if (unitClass(text.slice(0, length)))
      // «2020年第四季度», «3日前»: lengths of time are not followed by what is counted.
      return !/[年月日天]$/.test(text.slice(0, length)) && /^\p{Script=Han}{1,8}$/u.test(text.slice(length))
        ? text.slice(0, length)
        : undefined;
  // A unit that nobody listed («个/万人», «分/次») is one all the same.
  return /^\p{Script=Han}{1,2}$|^[\p{Script=Han}a-z]{1,4}\/[\p{Script=Han}a-z]{1,4}$/iu.test(text)
    ? text
    : undefined;
}
