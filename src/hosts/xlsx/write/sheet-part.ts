/**
 * A worksheet part opened for writing: the text before and behind its rows, and the rows as bytes, of which only those
 * that are edited ever become text.
 */
import type { WorkbookPackage } from "../package/workbook-package";
import { tagClose } from "../read/rich-text";
import { findSheetData, findSheetDataEnd } from "../read/sheet-data";
import type { RowPlaces } from "../read/row-places";
import { refuse } from "../refusals";
import { decodeXml, encodeXml, foreignEncoding } from "../xml/decode";
import { rowEnd, rowNumber, rowTag } from "./row-bytes";

/** Where a row stands among the bytes, or would stand. */
export interface RowSlot {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly exists: boolean;
}

export class SheetPart {
  /** Up to the rows' opening tag, without it. */
  head: string;
  /** Behind the rows' closing tag. */
  tail: string;
  /** Of the main namespace, with colon; "" without. */
  readonly prefix: string;
  readonly #pack: WorkbookPackage;
  readonly #part: string;
  readonly #openTag: string;
  /** Bytes of the part before its rows. */
  readonly #rowsStart: number;
  #rows: readonly Uint8Array[];
  readonly #original: { head: string; tail: string; rows: readonly Uint8Array[] };

  constructor(pack: WorkbookPackage, part: string) {
    const raw = pack.archive.read(part);
    if (!raw) throw refuse("damaged");
    const bytes = foreignEncoding(raw) === null ? raw : encodeXml(decodeXml(raw));
    const tag = findSheetData(bytes, bytes.length);
    // A worksheet must have rows, be it an empty element (ECMA-376 CT_Worksheet).
    if (!tag) throw refuse("damaged");
    const end = tag.isEmpty ? tag.end : findSheetDataEnd(bytes);
    if (end < tag.end) throw refuse("damaged");
    this.#pack = pack;
    this.#part = part;
    this.#openTag = text(bytes.subarray(tag.start, tag.end));
    this.head = text(bytes.subarray(0, tag.start));
    this.prefix = this.#openTag.slice(1, 1 + tag.prefixLength);
    this.tail = text(bytes.subarray(tag.isEmpty ? tag.end : tagClose(bytes, end, bytes.length) + 1));
    this.#rowsStart = tag.end;
    this.#rows = tag.isEmpty ? [] : [bytes.subarray(tag.end, end)];
    this.#original = { head: this.head, tail: this.tail, rows: this.#rows };
  }

  /**
   * @param rows ascending, from 0
   * @param places where a reading of the very same part has found the rows; without it they are looked for
   * @throws HostError damaged when rows stand twice or in disorder
   */
  locate(rows: readonly number[], places?: RowPlaces): RowSlot[] {
    if (places?.isOrdered === false) throw refuse("disorder");
    return (places && this.#slotsAt(rows, places)) ?? this.#search(rows);
  }

  /** Null when the places are of no use. */
  #slotsAt(rows: readonly number[], places: RowPlaces): RowSlot[] | null {
    if (this.#rows !== this.#original.rows) return null;
    const bytes = this.#bytes();
    const slots: RowSlot[] = [];
    for (const row of rows) {
      const place = places.find(row);
      if (place === undefined) return null;
      const start = place === null ? bytes.length : place.start - this.#rowsStart;
      if (place && rowTag(bytes, start, this.prefix.length) !== start) return null;
      const exists = place?.exists ?? false;
      const end = exists ? rowEnd(bytes, tagClose(bytes, start, bytes.length), this.prefix.length) : start;
      slots.push({ row, start, end, exists });
    }
    return slots;
  }

  #search(rows: readonly number[]): RowSlot[] {
    const bytes = this.#bytes();
    const slots: RowSlot[] = [];
    let last = -1;
    let next = 0;
    for (let at = rowTag(bytes, 0, this.prefix.length); next < rows.length;) {
      const close = at < 0 ? bytes.length : tagClose(bytes, at, bytes.length);
      const row = at < 0 ? Infinity : rowNumber(bytes, at, close, last);
      while (next < rows.length && rows[next]! < row) {
        const place = at < 0 ? bytes.length : at;
        slots.push({ row: rows[next++]!, start: place, end: place, exists: false });
      }
      if (at < 0) break;
      const isWanted = rows[next] === row;
      const end = isWanted ? rowEnd(bytes, close, this.prefix.length) : close + 1;
      if (isWanted) slots.push({ row: rows[next++]!, start: at, end, exists: true });
      last = row;
      at = rowTag(bytes, end, this.prefix.length);
    }
    return slots;
  }

  /** All rows as they stand in the file. */
  get rows(): Uint8Array {
    return this.#bytes();
  }

  setRows(pieces: readonly Uint8Array[]): void {
    this.#rows = pieces;
  }

  rowText(slot: RowSlot): string {
    return text(this.#bytes().subarray(slot.start, slot.end));
  }

  /** @param edits slots of the last `locate`, in order, with the rows' new text */
  replaceRows(edits: readonly { slot: RowSlot; xml: string }[]): void {
    const bytes = this.#bytes();
    const pieces: Uint8Array[] = [];
    let copied = 0;
    for (const { slot, xml } of edits) {
      pieces.push(bytes.subarray(copied, slot.start), encodeXml(xml));
      copied = slot.end;
    }
    pieces.push(bytes.subarray(copied));
    this.#rows = pieces.filter((piece) => piece.length > 0);
  }

  /** Hands the part over to the package, unless nothing has changed. */
  save(): void {
    const { head, tail, rows } = this.#original;
    if (head === this.head && tail === this.tail && rows === this.#rows) return;
    const isEmpty = this.#rows.length === 0;
    const open = isEmpty ? this.#openTag : this.#openTag.replace(/\s*\/>$/, ">");
    const close = open.endsWith("/>") ? "" : `</${this.prefix}sheetData>`;
    const pieces = [encodeXml(this.head + open), ...this.#rows, encodeXml(close + this.tail)];
    this.#pack.archive.set(this.#part, pieces);
  }

  #bytes(): Uint8Array {
    const [first = new Uint8Array(), ...more] = this.#rows;
    if (more.length === 0) return first;
    const whole = new Uint8Array(this.#rows.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.#rows) {
      whole.set(piece, at);
      at += piece.length;
    }
    this.#rows = [whole];
    return whole;
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function text(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
