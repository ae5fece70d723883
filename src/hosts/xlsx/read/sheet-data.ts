/** Finds where the rows of a worksheet begin. */
import { behindRemark } from "./remarks";
import { tagClose } from "./rich-text";

const NAME = new TextEncoder().encode("sheetData");
const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const COLON = 58;
const DASH = 45;

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
  for (let start = bytes.indexOf(LESS); start >= 0 && start < length;) {
    const close = closeOfAnything(bytes, start, length);
    if (close >= length) return null;
    const prefixLength = prefixBefore(bytes, start, close);
    if (prefixLength !== null)
      return { start, end: close + 1, isEmpty: bytes[close - 1] === SLASH, prefixLength };
    start = bytes.indexOf(LESS, close);
  }
  return null;
}

/** Position of the «>» that ends a tag or a remark, which may hold what looks like the rows. */
function closeOfAnything(bytes: Uint8Array, start: number, length: number): number {
  const behind = behindRemark(bytes, start, length);
  if (behind < 0) return length;
  return behind === start ? tagClose(bytes, start, length) : behind - 1;
}

/** Length of the prefix with its colon when the tag's name is that of the rows, else null. */
function prefixBefore(bytes: Uint8Array, start: number, close: number): number | null {
  let name = start + 1;
  let end = name;
  for (; end < close && bytes[end]! > 32 && bytes[end] !== SLASH; end++)
    if (bytes[end] === COLON) name = end + 1;
  const isName = end - name === NAME.length && NAME.every((byte, index) => bytes[name + index] === byte);
  return isName ? name - start - 1 : null;
}

/** Where «</sheetData» begins, sought from the end; −1 when there is none. */
export function findSheetDataEnd(bytes: Uint8Array): number {
  for (let at = bytes.lastIndexOf(NAME[0]!); at >= 2; at = bytes.lastIndexOf(NAME[0]!, at - 1)) {
    if (!NAME.every((byte, index) => bytes[at + index] === byte)) continue;
    const start = bytes.lastIndexOf(LESS, at);
    if (start >= 0 && bytes[start + 1] === SLASH && !isInComment(bytes, at)) return start;
  }
  return -1;
}

/** Looked for behind the place: what follows the rows is short. */
function isInComment(bytes: Uint8Array, at: number): boolean {
  for (let next = bytes.indexOf(DASH, at); next >= 0; next = bytes.indexOf(DASH, next + 1)) {
    if (bytes[next + 1] !== DASH) continue;
    if (bytes[next + 2] === GREATER) return true;
    if (bytes[next - 2] === LESS) return false;
  }
  return false;
}
