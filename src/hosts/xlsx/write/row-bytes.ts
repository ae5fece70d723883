/** Rows among the bytes of a worksheet part. */
import { behindRemark } from "../read/remarks";
import { tagClose } from "../read/rich-text";
import { refuse } from "../refusals";

const LESS = 60;
const SLASH = 47;
const GREATER = 62;

/** The next «<row …» at or behind `from`; −1 when there is none. */
export function rowTag(bytes: Uint8Array, from: number, prefix: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] !== LESS) continue;
    const behind = behindRemark(bytes, at, bytes.length);
    if (behind < 0) throw refuse("damaged");
    if (behind > at) {
      at = behind - 1;
      continue;
    }
    const name = at + 1 + prefix;
    if (bytes[name] !== 114 || bytes[name + 1] !== 111 || bytes[name + 2] !== 119) continue;
    const after = bytes[name + 3]!;
    if ((after <= 32 || after === GREATER || after === SLASH) && bytes[at + 1] !== SLASH) return at;
  }
  return -1;
}

/**
 * From 0: the attribute r of the row's tag, else the row its first cell names; other rows without it follow one another.
 * @param close «>» of the opening tag
 */
export function rowNumber(bytes: Uint8Array, start: number, close: number, last: number): number {
  for (let at = start + 1; at < close; at++) {
    if (bytes[at] !== 114 || bytes[at - 1]! > 32) continue;
    let value = at + 1;
    while (bytes[value]! <= 32) value++;
    if (bytes[value] !== 61) continue;
    let number = 0;
    for (value++; value < close; value++) {
      const digit = bytes[value]! - 48;
      if (digit >= 0 && digit <= 9) number = number * 10 + digit;
      else if (number > 0) return number - 1;
    }
  }
  return (bytes[close - 1] === SLASH ? null : rowOfFirstCell(bytes, close + 1)) ?? last + 1;
}

function rowOfFirstCell(bytes: Uint8Array, from: number): number | null {
  let at = bytes.indexOf(LESS, from);
  for (let next = at; at >= 0; at = bytes.indexOf(LESS, next)) {
    next = behindRemark(bytes, at, bytes.length);
    if (next < 0) return null;
    if (next === at) break;
  }
  if (at < 0) return null;
  const tag = new TextDecoder().decode(bytes.subarray(at, tagClose(bytes, at, bytes.length)));
  const row = /^<(?:[\w.-]+:)?c\s(?:[^]*\s)?r\s*=\s*["'][A-Za-z]{1,3}(\d{1,7})["']/.exec(tag)?.[1];
  return row === undefined ? null : Number(row) - 1;
}

/** @param close «>» of the opening tag */
export function rowEnd(bytes: Uint8Array, close: number, prefix: number): number {
  if (bytes[close - 1] === SLASH) return close + 1;
  for (let at = close; at < bytes.length; at++) {
    if (bytes[at] !== LESS) continue;
    const behind = behindRemark(bytes, at, bytes.length);
    if (behind > at) at = behind - 1;
    else if (bytes[at + 1] === SLASH) {
      const name = at + 2 + prefix;
      if (bytes[name] === 114 && bytes[name + 1] === 111 && bytes[name + 2] === 119)
        return tagClose(bytes, at, bytes.length) + 1;
    }
  }
  throw refuse("damaged");
}
