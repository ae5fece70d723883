/** Rows and cells, byte by byte. The loops are plain on purpose: they run over some hundred megabytes. */
import { refuse } from "../refusals";
import { numberOf, textOf } from "./byte-text";
import { pieces, richText, tagClose, textEnd } from "./rich-text";

/** More bytes are needed before the element can be read. */
export const INCOMPLETE = -1;

/** t of a cell: the first byte tells most types apart. */
export type CellType = "number" | "shared" | "text" | "inline" | "boolean" | "error" | "date";

export interface CellSink {
  /** @param tag its text @param start its place among the bytes of the part */
  startRow(row: number, tag: string, start: number): void;
  endRow(): void;
  /** A cell with its content; `value` is null without one, a number for shared strings (their index). */
  cell(
    row: number,
    column: number,
    style: number,
    type: CellType,
    value: string | number | null,
    formula: FormulaText | null,
  ): void;
}

export interface FormulaText {
  /** Opening tag, for its attributes. */
  readonly tag: string;
  readonly text: string;
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;
const decoder = new TextDecoder();

export class CellScanner {
  readonly prefixLength: number;
  /** Bytes of the part before those that are handed over. */
  passed = 0;
  readonly #sink: CellSink;
  #row = -1;
  #column = -1;
  #isOpen = false;
  // Attributes of the cell being read.
  #style = 0;
  #type: CellType = "number";

  constructor(sink: CellSink, prefixLength: number) {
    this.#sink = sink;
    this.prefixLength = prefixLength;
  }

  finish(): void {
    this.endRow();
  }

  endRow(): void {
    if (this.#isOpen) this.#sink.endRow();
    this.#isOpen = false;
  }

  /** Reads the element at `at`: a row's opening tag or a whole cell. @returns what follows it, or INCOMPLETE */
  element(bytes: Uint8Array, at: number, length: number): number {
    const name = at + 1 + this.prefixLength;
    const after = bytes[name + 1]!;
    const isCell = bytes[name] === 99 && (after <= 32 || after === GREATER || after === SLASH);
    if (isCell) return this.#cell(bytes, name + 1, length);
    const close = tagClose(bytes, at, length);
    if (close >= length) return INCOMPLETE;
    const isRow = bytes[name] === 114 && after === 111 && bytes[name + 2] === 119;
    if (isRow) this.#startRow(decoder.decode(bytes.subarray(at, close + 1)), this.passed + at);
    return close + 1;
  }

  #startRow(tag: string, start: number): void {
    this.endRow();
    const number = /\sr\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    if (number !== undefined && !/^\d{1,7}$/.test(number)) throw refuse("damaged");
    this.#row = number === undefined ? this.#row + 1 : Number(number) - 1;
    this.#column = -1;
    this.#isOpen = !tag.endsWith("/>");
    this.#sink.startRow(this.#row, tag, start);
    if (!this.#isOpen) this.#sink.endRow();
  }

  /** @param at behind the name */
  #cell(bytes: Uint8Array, at: number, length: number): number {
    this.#style = 0;
    this.#type = "number";
    const column = this.#column;
    this.#column++;
    const row = this.#row;
    const open = this.#attributes(bytes, at, length);
    if (open === INCOMPLETE) return this.#later(row, column);
    if (bytes[open - 2] === SLASH) {
      this.#sink.cell(this.#row, this.#column, this.#style, "number", null, null);
      return open;
    }
    return this.#content(bytes, open, length, row, column);
  }

  /** Forgets a cell that could only be read in part. */
  #later(row: number, column: number): number {
    this.#row = row;
    this.#column = column;
    return INCOMPLETE;
  }

  /** Takes r, s and t. @returns behind «>» */
  #attributes(bytes: Uint8Array, from: number, length: number): number {
    let at = from;
    for (;;) {
      while (at < length && bytes[at]! <= 32) at++;
      if (at + 1 >= length) return INCOMPLETE;
      if (bytes[at] === GREATER) return at + 1;
      if (bytes[at] === SLASH) return bytes[at + 1] === GREATER ? at + 2 : INCOMPLETE;
      const name = at;
      while (at < length && bytes[at] !== EQUALS) at++;
      const isSingle = at === name + 1 || bytes[name + 1]! <= 32;
      at++;
      while (at < length && bytes[at]! <= 32) at++;
      const quote = bytes[at++]!;
      const start = at;
      while (at < length && bytes[at] !== quote) at++;
      if (at >= length) return INCOMPLETE;
      if (isSingle) this.#attribute(bytes, bytes[name]!, start, at);
      at++;
    }
  }

  #attribute(bytes: Uint8Array, name: number, start: number, end: number): void {
    if (name === 114) this.#reference(bytes, start, end);
    else if (name === 115) this.#style = numberOf(bytes, start, end) ?? 0;
    else if (name === 116) this.#type = typeOf(bytes, start, end);
  }

  /** @throws HostError damaged when it is no cell of a sheet: whatever was written there would not be found again */
  #reference(bytes: Uint8Array, start: number, end: number): void {
    let column = 0;
    let at = start;
    for (; at < end; at++) {
      const letter = bytes[at]! & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    let row = 0;
    for (; at < end; at++) {
      const digit = bytes[at]! - 48;
      row = digit >= 0 && digit <= 9 ? row * 10 + digit : NaN;
    }
    if (!(column >= 1 && column <= 16_384 && row >= 1 && row <= 1_048_576)) throw refuse("damaged");
    this.#column = column - 1;
    this.#row = row - 1;
  }

  /** @param from behind the opening tag */
  #content(bytes: Uint8Array, from: number, length: number, row: number, column: number): number {
    let value: string | number | null = null;
    let formula: FormulaText | null = null;
    let at = from;
    for (;;) {
      at = textEnd(bytes, at, length);
      if (at + this.prefixLength + 3 >= length) return this.#later(row, column);
      const name = at + 1 + this.prefixLength;
      if (bytes[at + 1] === LESS) throw refuse("damaged");
      if (bytes[at + 1] === SLASH) {
        const close = tagClose(bytes, at, length);
        if (close >= length) return this.#later(row, column);
        // «</c>»; other closing tags belong to extensions within the cell.
        if (bytes[name + 1] === 99 && bytes[name + 2]! <= GREATER) {
          this.#sink.cell(this.#row, this.#column, this.#style, this.#type, value, formula);
          return close + 1;
        }
        at = close + 1;
        continue;
      }
      const open = tagClose(bytes, at, length);
      if (open >= length) return this.#later(row, column);
      const isEmpty = bytes[open - 1] === SLASH;
      const kind = bytes[name]!;
      const isShort = bytes[name + 1]! <= GREATER;
      if (kind === 105 && bytes[name + 1] === 115) {
        const plain = isEmpty ? INCOMPLETE : plainInlineEnd(bytes, open + 1, length, this.prefixLength);
        if (plain !== INCOMPLETE) {
          value = textOf(bytes, open + 4 + this.prefixLength, plain);
          at = plain;
          continue;
        }
        const end = isEmpty ? open : closeOfInline(bytes, open + 1, length, this.prefixLength);
        if (end === INCOMPLETE) return this.#later(row, column);
        value = isEmpty ? "" : richText(bytes, open + 1, end, this.prefixLength);
        at = isEmpty ? open + 1 : end;
        continue;
      }
      if (isEmpty || !isShort || (kind !== 118 && kind !== 102)) {
        if (kind === 102 && isShort)
          formula = { tag: decoder.decode(bytes.subarray(at, open + 1)), text: "" };
        at = open + 1;
        continue;
      }
      const end = textEnd(bytes, open + 1, length);
      if (end >= length) return this.#later(row, column);
      if (kind === 118) value = this.#value(bytes, open + 1, end);
      else
        formula = { tag: decoder.decode(bytes.subarray(at, open + 1)), text: pieces(bytes, open + 1, end) };
      at = end;
    }
  }

  #value(bytes: Uint8Array, start: number, end: number): string | number | null {
    if (start === end) return this.#type === "text" ? "" : null;
    const isNumber = this.#type === "number" || this.#type === "shared" || this.#type === "boolean";
    if (!isNumber) return pieces(bytes, start, end);
    return numberOf(bytes, start, end) ?? wrappedNumber(bytes, start, end);
  }
}

/** A number in a CDATA section or beside a comment. */
function wrappedNumber(bytes: Uint8Array, start: number, end: number): number | null {
  const mark = bytes.indexOf(LESS, start);
  if (mark < 0 || mark >= end) return null;
  const plain = new TextEncoder().encode(pieces(bytes, start, end));
  return numberOf(plain, 0, plain.length);
}

function typeOf(bytes: Uint8Array, start: number, end: number): CellType {
  switch (bytes[start]) {
    case 115:
      return end - start === 1 ? "shared" : "text";
    case 105:
      return "inline";
    case 98:
      return "boolean";
    case 101:
      return "error";
    case 100:
      return "date";
    default:
      return "number";
  }
}

/** Where the text ends in «<t>text</t></is>», as most inline strings are; INCOMPLETE for all others. */
function plainInlineEnd(bytes: Uint8Array, from: number, length: number, prefix: number): number {
  const name = from + 1 + prefix;
  if (bytes[from] !== LESS || bytes[name] !== 116 || bytes[name + 1] !== GREATER) return INCOMPLETE;
  let at = name + 2;
  while (at < length && bytes[at] !== LESS) at++;
  const next = at + 4 + prefix;
  if (next + 3 + prefix >= length || bytes[at + 1] !== SLASH || bytes[next - 1] !== GREATER)
    return INCOMPLETE;
  const isLast = bytes[next] === LESS && bytes[next + 1] === SLASH && bytes[next + 2 + prefix] === 105;
  return isLast ? at : INCOMPLETE;
}

/** Position of «</is>». */
function closeOfInline(bytes: Uint8Array, from: number, length: number, prefix: number): number {
  for (let at = from; at < length; at++) {
    if (bytes[at] !== LESS || bytes[at + 1] !== SLASH) continue;
    const name = at + 2 + prefix;
    if (name + 2 >= length) return INCOMPLETE;
    if (bytes[name] === 105 && bytes[name + 1] === 115 && bytes[name + 2]! <= GREATER) return at;
  }
  return INCOMPLETE;
}
