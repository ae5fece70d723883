/** Text of a shared string or an inline string: its runs joined, phonetic readings left out. */
import { textOf } from "./byte-text";

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EXCLAMATION = 33;

/**
 * @param start, end inside of <si> or <is>
 * @param prefixLength of the namespace prefix with its colon
 */
export function richText(bytes: Uint8Array, start: number, end: number, prefixLength: number): string {
  let text = "";
  let at = start;
  while (at < end) {
    while (at < end && bytes[at] !== LESS) at++;
    if (at >= end) break;
    const name = at + 1 + prefixLength;
    const close = tagClose(bytes, at, end);
    const isText = bytes[name] === 116 && isNameEnd(bytes[name + 1]!);
    const isPhonetic =
      bytes[name] === 114 && bytes[name + 1] === 80 && bytes[name + 2] === 104 && isNameEnd(bytes[name + 3]!);
    if (isPhonetic && bytes[close - 1] !== SLASH) at = closingTag(bytes, close, end);
    else if (isText && bytes[at + 1] !== SLASH && bytes[close - 1] !== SLASH) {
      const stop = textEnd(bytes, close + 1, end);
      text += pieces(bytes, close + 1, stop);
      at = stop;
    } else at = close + 1;
  }
  return text;
}

/** Text of an element's content that may hold CDATA sections and comments. */
export function pieces(bytes: Uint8Array, start: number, end: number): string {
  const mark = bytes.indexOf(LESS, start);
  if (mark < 0 || mark >= end) return textOf(bytes, start, end);
  const raw = new TextDecoder().decode(bytes.subarray(start, end));
  return raw
    .split(/(<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->)/)
    .map((piece) => {
      if (piece.startsWith("<!--")) return "";
      if (piece.startsWith("<![CDATA[")) return piece.slice(9, -3);
      const encoded = new TextEncoder().encode(piece);
      return textOf(encoded, 0, encoded.length);
    })
    .join("");
}

/** Where the content ends: at the next tag that is neither CDATA nor a comment. */
export function textEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  for (;;) {
    while (at < end && bytes[at] !== LESS) at++;
    if (at >= end || bytes[at + 1] !== EXCLAMATION) return at;
    const isCdata = bytes[at + 2] === 91;
    at += 3;
    // «]]>» or «-->»: the last two bytes before «>» are alike.
    const mark = isCdata ? 93 : 45;
    while (at < end && !(bytes[at] === GREATER && bytes[at - 1] === mark && bytes[at - 2] === mark)) at++;
  }
}

/** Position of the «>» that ends the tag at `at`. */
export function tagClose(bytes: Uint8Array, at: number, end: number): number {
  let quote = 0;
  for (let i = at + 1; i < end; i++) {
    const byte = bytes[i]!;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GREATER) return i;
    else if (byte === 34 || byte === 39) quote = byte;
  }
  return end;
}

/** Behind the closing tag of the phonetic run that is open: the next tag «</…rPh>». */
function closingTag(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at++)
    if (bytes[at] === GREATER && bytes[at - 1] === 104 && bytes[at - 2] === 80 && bytes[at - 3] === 114)
      return at + 1;
  return end;
}

function isNameEnd(byte: number): boolean {
  return byte === GREATER || byte === SLASH || byte <= 32;
}
