/** Finds where the rows of a worksheet begin. */
import { tagClose } from "./rich-text";

const NAME = new TextEncoder().encode("sheetData");
const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const COLON = 58;

export interface SheetDataTag {
  readonly start: number;
  /** Behind «>». */
  readonly end: number;
  readonly isEmpty: boolean;
  /** With colon. */
  readonly prefixLength: number;
}

/** @returns null while <sheetData> or <prefix:sheetData> is not wholly in sight */
export function findSheetData(bytes: Uint8Array, length: number): SheetDataTag | null {
  const first = NAME[0]!;
  for (
    let at = bytes.indexOf(first);
    at >= 0 && at + NAME.length < length;
    at = bytes.indexOf(first, at + 1)
  ) {
    if (!NAME.every((byte, index) => bytes[at + index] === byte)) continue;
    const after = bytes[at + NAME.length]!;
    const start = bytes.lastIndexOf(LESS, at);
    const prefixLength = at - start - 1;
    const isName = after === GREATER || after === SLASH || after <= 32;
    const isPlain = prefixLength === 0 || (bytes[at - 1] === COLON && bytes[start + 1] !== SLASH);
    if (start < 0 || !isName || !isPlain) continue;
    const close = tagClose(bytes, start, length);
    return close >= length
      ? null
      : { start, end: close + 1, isEmpty: bytes[close - 1] === SLASH, prefixLength };
  }
  return null;
}

/** Where «</sheetData» begins, sought from the end; −1 when there is none. */
export function findSheetDataEnd(bytes: Uint8Array): number {
  for (let at = bytes.lastIndexOf(NAME[0]!); at >= 2; at = bytes.lastIndexOf(NAME[0]!, at - 1)) {
    if (!NAME.every((byte, index) => bytes[at + index] === byte)) continue;
    const start = bytes.lastIndexOf(LESS, at);
    if (start >= 0 && bytes[start + 1] === SLASH) return start;
  }
  return -1;
}
