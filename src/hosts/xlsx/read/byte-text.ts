/** Text and numbers straight from the UTF-8 bytes of a part: sheets are too large to become strings first. */
import { cachedText } from "./text-cache";
import { unescapeCellText, unescapeXml } from "../xml/entities";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const AMPERSAND = 38;
const RETURN = 13;
const UNDERSCORE = 95;
/** Up to this length ASCII is put together by hand, which is faster than a decoder. */
const SHORT = 24;

/** The text between two tags, entities and _xHHHH_ resolved, line ends as XML wants them. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return cachedText(bytes, start, end, decodeText);
}

function decodeText(bytes: Uint8Array, start: number, end: number): string {
  let special = false;
  let ascii = true;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === AMPERSAND || byte === RETURN || byte === UNDERSCORE) special = true;
    else if (byte > 127) ascii = false;
  }
  const text =
    ascii && end - start <= SHORT
      ? shortAscii(bytes, start, end)
      : decoder.decode(bytes.subarray(start, end));
  return special ? unescapeCellText(unescapeXml(text.replace(/\r\n?/g, "\n"))) : text;
}

const codes: number[] = [];

function shortAscii(bytes: Uint8Array, start: number, end: number): string {
  codes.length = 0;
  for (let at = start; at < end; at++) codes.push(bytes[at]!);
  return String.fromCharCode.apply(null, codes);
}

const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * A decimal number. Up to 15 digits are taken exactly as an integer and divided once by an exact power of ten, which
 * gives the correctly rounded double; anything else goes the slow way.
 * @returns null when the bytes are no finite number
 */
export function numberOf(bytes: Uint8Array, start: number, end: number): number | null {
  let at = start;
  const negative = bytes[at] === 45;
  if (negative) at++;
  let integer = 0;
  let digits = 0;
  let point = -1;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 48 && byte <= 57) {
      integer = integer * 10 + (byte - 48);
      if (integer > 0) digits++;
    } else if (byte === 46 && point < 0) point = at;
    else break;
  }
  const places = point < 0 ? 0 : end - point - 1;
  if (at < end || digits > 15 || places > 22 || end === start) return slowNumber(bytes, start, end);
  const value = places === 0 ? integer : integer / POWERS[places]!;
  return negative ? -value : value;
}

function slowNumber(bytes: Uint8Array, start: number, end: number): number | null {
  const text = decoder.decode(bytes.subarray(start, end)).trim();
  const value = text === "" ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}
