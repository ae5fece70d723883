/** Text and numbers straight from the UTF-8 bytes of a part: sheets are too large to become strings first. */
import { cachedText, keepText, MAX_CACHED, placeOf } from "./text-cache";
import { unescapeCellText, unescapeXml } from "../xml/entities";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const AMPERSAND = 38;
const RETURN = 13;
const UNDERSCORE = 95;
/** Up to this many bytes a text is put together by hand, which is faster than a decoder. */
const SHORT = 60;

/** The text between two tags, entities and _xHHHH_ resolved, line ends as XML wants them. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  if (start >= end) return "";
  const mayRepeat = end - start <= MAX_CACHED;
  const place = mayRepeat ? placeOf(bytes, start, end) : 0;
  const known = mayRepeat ? cachedText(bytes, start, end, place) : null;
  if (known !== null) return known;
  const text =
    (end - start <= SHORT ? shortText(bytes, start, end) : null) ??
    decoder.decode(bytes.subarray(start, end));
  // A text that says something else than its bytes would answer for bytes that say it plainly.
  if (isSpecial(bytes, start, end)) return unescapeCellText(unescapeXml(text.replace(/\r\n?/g, "\n")));
  if (mayRepeat) keepText(place, text);
  return text;
}

function isSpecial(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === AMPERSAND || byte === RETURN || byte === UNDERSCORE) return true;
  }
  return false;
}

/** One array a length, so that none of them ever grows or is thrown away. */
const units = Array.from({ length: SHORT + 1 }, (_, length) => new Array<number>(length).fill(0));

/** Null when there is more in it than ASCII and characters of three bytes, as Chinese ones are. */
function shortText(bytes: Uint8Array, start: number, end: number): string | null {
  let count = 0;
  for (let at = start; at < end; at++) if ((bytes[at]! & 0xc0) !== 0x80) count++;
  const codes = units[count]!;
  let next = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      codes[next++] = byte;
      continue;
    }
    const [second = 0, third = 0] = [bytes[at + 1], bytes[at + 2]];
    const code = ((byte & 15) << 12) | ((second & 63) << 6) | (third & 63);
    const isWhole = at + 2 < end && byte >> 4 === 14 && second >> 6 === 2 && third >> 6 === 2;
    if (!isWhole || code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) return null;
    codes[next++] = code;
    at += 2;
  }
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
