/** One row as text: where its cells are, and how cells are replaced or put in between. */
import { columnIndex } from "../../../model/address";
import { attribute, flag, tagEnd, withAttribute } from "../xml/tags";
import { refuse } from "../refusals";

const SPACE = 32;
const SLASH = 47;
const GREATER = 62;

export interface RowCell {
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

export interface RowText {
  readonly xml: string;
  /** Opening tag. */
  readonly tag: string;
  readonly cells: readonly RowCell[];
  /** Style of cells that are not there; null when the row has none of its own. */
  readonly style: number | null;
}

/**
 * @param prefix of the main namespace, with colon
 * @throws HostError damaged when cells stand twice or in disorder: a new one could not be put among them
 */
export function parseRow(xml: string, prefix: string): RowText {
  const tag = xml.slice(0, tagEnd(xml, 0));
  const tags = withoutLookalikes(xml);
  const cells: RowCell[] = [];
  const open = `<${prefix}c`;
  const close = `</${prefix}c`;
  let column = -1;
  for (let at = tags.indexOf(open, tag.length); at >= 0;) {
    const after = tags.charCodeAt(at + open.length);
    if (!(after <= SPACE || after === SLASH || after === GREATER)) {
      at = tags.indexOf(open, at + open.length);
      continue;
    }
    const end = tagEnd(tags, at);
    const former = column;
    column = columnOf(tags, at + open.length, end) ?? former + 1;
    if (column <= former) throw refuse("disorder");
    const stop = tags.charCodeAt(end - 2) === SLASH ? end : closeOf(tags, close, end);
    cells.push({ column, start: at, end: stop });
    at = tags.indexOf(open, stop);
  }
  const style = flag(tag, "customFormat") ? Number(attribute(tag, "s") ?? 0) : null;
  return { xml, tag, cells, style };
}

/** Of the same length, with blanks for what may look like a tag and is none. */
function withoutLookalikes(xml: string): string {
  if (!xml.includes("<!")) return xml;
  return xml.replace(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>/g, (piece) => " ".repeat(piece.length));
}

/** The column that a cell's tag names; null when it names none. Nearly all writers put r first, and in one way. */
function columnOf(xml: string, from: number, end: number): number | null {
  if (!xml.startsWith(' r="', from)) {
    const letters = /\sr\s*=\s*["']([A-Za-z]{1,3})\d/.exec(xml.slice(from, end))?.[1];
    return letters === undefined ? null : columnIndex(letters);
  }
  let column = 0;
  for (let at = from + 4; at < end; at++) {
    const letter = xml.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column === 0 ? null : column - 1;
}

/** @param close «</c»; blanks may stand before its «>» */
function closeOf(xml: string, close: string, from: number): number {
  for (let at = xml.indexOf(close, from); at >= 0; at = xml.indexOf(close, at + 1)) {
    let end = at + close.length;
    while (xml.charCodeAt(end) <= SPACE) end++;
    if (xml.charCodeAt(end) === GREATER) return end + 1;
  }
  throw refuse("damaged");
}

/**
 * A row that leaves out its number gets it: the new cells name theirs.
 * @param number from 0, @param cells new text by column
 */
export function replaceCells(
  row: RowText,
  number: number,
  prefix: string,
  cells: ReadonlyMap<number, string>,
): string {
  const columns = [...cells.keys()].sort((a, b) => a - b);
  const isEmpty = row.tag.endsWith("/>");
  const opened = isEmpty ? row.tag.replace(/\s*\/>$/, ">") : row.tag;
  const numbered = attribute(opened, "r") === undefined ? withAttribute(opened, "r", number + 1) : opened;
  const open = withSpans(numbered, columns);
  let body = "";
  let copied = row.tag.length;
  let next = 0;
  for (const cell of row.cells) {
    for (; next < columns.length && columns[next]! < cell.column; next++) {
      body += row.xml.slice(copied, cell.start) + cells.get(columns[next]!)!;
      copied = cell.start;
    }
    if (columns[next] !== cell.column) continue;
    body += row.xml.slice(copied, cell.start) + cells.get(columns[next]!)!;
    copied = cell.end;
    next++;
  }
  const last = Math.max(copied, row.cells.at(-1)?.end ?? copied);
  body += row.xml.slice(copied, last);
  for (; next < columns.length; next++) body += cells.get(columns[next]!)!;
  return open + body + (isEmpty ? `</${prefix}row>` : row.xml.slice(last));
}

/** «spans» is a hint that must not lie. */
function withSpans(tag: string, columns: readonly number[]): string {
  const spans = /^(\d+):(\d+)$/.exec(attribute(tag, "spans") ?? "");
  if (!spans || columns.length === 0) return tag;
  const first = Math.min(Number(spans[1]), columns[0]! + 1);
  const last = Math.max(Number(spans[2]), columns.at(-1)! + 1);
  const now = `${first}:${last}`;
  return now === spans[0] ? tag : withAttribute(tag, "spans", now);
}
