/** Finds where the rows of a worksheet begin. */
import { tagClose } from "./rich-text";

const NAME = new TextEncoder().encode("sheetData");
const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const COLON = 58;
const EXCLAMATION = 33;
const QUESTION = 63;
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

/** Position of the «>» that ends a tag, a comment or an instruction; the latter may hold what looks like the rows. */
function closeOfAnything(bytes: Uint8Array, start: number, length: number): number {
  const next = bytes[start + 1];
  const isComment = next === EXCLAMATION && bytes[start + 2] === DASH && bytes[start + 3] === DASH;
  if (!isComment && next !== QUESTION) return tagClose(bytes, start, length);
  const mark = isComment ? DASH : QUESTION;
  for (
    let at = bytes.indexOf(GREATER, start + 4);
    at >= 0 && at < length;
    at = bytes.indexOf(GREATER, at + 1)
  )
    if (bytes[at - 1] === mark && (!isComment || bytes[at - 2] === DASH)) return at;
  return length;
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
    if (start >= 0 && bytes[start + 1] === SLASH) return start;
  }
  return -1;
}
