/** The rows of a worksheet part, shifted: numbers of rows and cells, formulas; rows that stay as they are stay bytes. */
import { columnName } from "../../../model/address";
import { shiftedRow, type RowShift } from "../../../model/references/row-shift";
import { tagClose } from "../read/rich-text";
import { rowEnd, rowNumber, rowTag } from "../write/row-bytes";
import { parseRow, type RowText } from "../write/row-text";
import { encodeXml } from "../xml/decode";
import { attribute, withAttribute } from "../xml/tags";
import { escapeText, shiftedReference } from "./shift-texts";

export interface RowsToShift {
  readonly bytes: Uint8Array;
  /** Of the main namespace, with colon. */
  readonly prefix: string;
  /** Cells with formulas by row: what is to stand there, without «=», where the cell was before. */
  readonly formulas: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Null: this sheet's rows stay where they are, only its formulas follow. */
  readonly shift: (RowShift & { readonly model: number | null; readonly restored?: string }) | null;
}

export interface ShiftedRows {
  readonly pieces: readonly Uint8Array[];
  /** The rows that were taken out, as XML. */
  readonly taken: string;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function shiftRows({ bytes, prefix, formulas, shift }: RowsToShift): ShiftedRows {
  const pieces: Uint8Array[] = [];
  let taken = "";
  let model = "";
  let copied = 0;
  let last = -1;
  const isInsert = shift?.kind === "insert";
  let isPending = isInsert;
  /** Where new rows go once the model has been seen: it may stand below. */
  let slot = -1;
  const put = (xml: string, start: number, end: number): void => {
    pieces.push(bytes.subarray(copied, start), encodeXml(xml));
    copied = end;
  };
  for (let at = rowTag(bytes, 0, prefix.length); at >= 0;) {
    const close = tagClose(bytes, at, bytes.length);
    const row = rowNumber(bytes, at, close, last);
    const end = rowEnd(bytes, close, prefix.length);
    last = row;
    if (isPending && row >= shift!.row) {
      slot = pieces.length + 1;
      put("", at, at);
      isPending = false;
    }
    const own = formulas.get(row);
    const moves = shift !== null && row >= shift.row;
    const isModel = isInsert && row === shift!.model;
    if (own || moves || isModel) {
      const before = decoder.decode(bytes.subarray(at, end));
      if (isModel) model = before;
      const number = shift === null ? row : shiftedRow(row, shift);
      const xml = own ? withFormulas(parseRow(before, prefix), prefix, own) : before;
      if (number === null) {
        taken += xml;
        put("", at, end);
      } else {
        const after = shift === null ? xml : numbered(xml, prefix, number, row, shift);
        if (after !== before) put(after, at, end);
      }
    }
    at = rowTag(bytes, end, prefix.length);
  }
  if (isPending) {
    slot = pieces.length + 1;
    put("", bytes.length, bytes.length);
  }
  pieces.push(bytes.subarray(copied));
  if (slot >= 0) pieces[slot] = encodeXml(shift!.restored ?? newRows(model, prefix, shift!));
  return { pieces: pieces.filter((piece) => piece.length > 0), taken };
}

/** Rows that look like the model and hold nothing. */
function newRows(model: string, prefix: string, { row, count }: RowShift): string {
  if (model === "") return "";
  const { tag, cells, xml } = parseRow(model, prefix);
  let open = tag.replace(/\s*\/>$/, ">");
  for (const name of ["hidden", "collapsed"]) open = withAttribute(open, name, null);
  const styles = cells.flatMap(({ column, start }) => {
    const style = /^<[^>]*?\ss\s*=\s*["'](\d+)["']/.exec(xml.slice(start, start + 200));
    return style ? [{ column, style: style[1]! }] : [];
  });
  return Array.from({ length: count }, (_, index) => {
    const number = row + index + 1;
    const body = styles.map(
      ({ column, style }) => `<${prefix}c r="${columnName(column)}${number}" s="${style}"/>`,
    );
    return `${withAttribute(open, "r", number)}${body.join("")}</${prefix}row>`;
  }).join("");
}

/** @param number the row's new one, from 0 */
function numbered(xml: string, prefix: string, number: number, row: number, shift: RowShift): string {
  if (number === row) return xml;
  const end = xml.indexOf(">") + 1;
  const cell = new RegExp(`(<${prefix}c(?=\\s)[^>]*?\\sr\\s*=\\s*["'][A-Za-z]{1,3})\\d+`, "g");
  const tag = withAttribute(xml.slice(0, end), "r", number + 1);
  const body = xml.slice(end).replace(cell, `$1${number + 1}`);
  return tag + (body.includes(" ref=") ? shiftedAreas(body, prefix, shift) : body);
}

/** Areas of array formulas go with their cells. */
function shiftedAreas(xml: string, prefix: string, shift: RowShift): string {
  return xml.replace(new RegExp(`<${prefix}f\\s[^>]*>`, "g"), (tag) => {
    const area = attribute(tag, "ref");
    const moved = area === undefined ? null : shiftedReference(area, shift, false);
    return moved === null ? tag : withAttribute(tag, "ref", moved);
  });
}

/** Shared formulas become plain ones: what several cells have in common no longer follows by itself. */
function withFormulas(row: RowText, prefix: string, formulas: ReadonlyMap<number, string>): string {
  const element = new RegExp(`<${prefix}f(\\s[^>]*?)?(?:/>|>[^<]*</${prefix}f>)`);
  let xml = "";
  let copied = 0;
  for (const { column, start, end } of row.cells) {
    const formula = formulas.get(column);
    if (formula === undefined) continue;
    const cell = row.xml.slice(start, end).replace(element, (_, attributes: string | undefined) => {
      let tag = `<${prefix}f${attributes ?? ""}>`;
      if (attribute(tag, "t") === "shared")
        for (const name of ["t", "ref", "si"]) tag = withAttribute(tag, name, null);
      return `${tag.replace(/\s*>$/, ">")}${escapeText(formula)}</${prefix}f>`;
    });
    xml += row.xml.slice(copied, start) + cell;
    copied = end;
  }
  return xml + row.xml.slice(copied);
}
