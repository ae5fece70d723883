/** The part that lists a worksheet's notes, as text. */
import { a1, parseA1 } from "../../../model/address";
import { escapeCellText, escapeXml, unescapeCellText } from "../xml/entities";
import {
  appendTo,
  attribute,
  child,
  children,
  descendants,
  rootElement,
  splice,
  textContent,
  without,
  type Element,
} from "../xml/tags";
import type { Place } from "./note-shapes";

export interface SheetNote extends Place {
  readonly text: string;
  readonly author: string;
}

/** A note to be written. */
export interface NewNote extends Place {
  readonly text: string;
}

export function notesIn(xml: string): SheetNote[] {
  const authors = authorsOf(xml);
  return comments(xml).flatMap((comment) => {
    const at = parseA1(attribute(comment.tag, "ref") ?? "");
    const author = authors[Number(attribute(comment.tag, "authorId") ?? -1)] ?? "";
    return at ? [{ ...at, author, text: plainText(xml, comment) }] : [];
  });
}

export function hasComments(xml: string): boolean {
  return comments(xml).length > 0;
}

function comments(xml: string): Element[] {
  const list = child(xml, rootElement(xml), "commentList");
  return list ? children(xml, list).filter((element) => element.name === "comment") : [];
}

function authorsOf(xml: string): string[] {
  const list = child(xml, rootElement(xml), "authors");
  return list ? children(xml, list).map((element) => textContent(xml, element)) : [];
}

function plainText(xml: string, comment: Element): string {
  const inner = xml.slice(comment.start, comment.end);
  const runs = [...descendants(inner, "t")].map((run) => textContent(inner, run));
  return unescapeCellText(runs.join("")).replace(/\r\n?/g, "\n");
}

/** @param cells A1 addresses */
export function withoutComments(xml: string, cells: ReadonlySet<string>, author: string): string {
  const authors = authorsOf(xml);
  const gone = comments(xml).filter(({ tag }) => {
    const isTheirs = authors[Number(attribute(tag, "authorId") ?? -1)] === author;
    return isTheirs && cells.has(attribute(tag, "ref") ?? "");
  });
  return without(xml, gone);
}

export function withComments(xml: string, notes: readonly NewNote[], author: string): string {
  if (notes.length === 0) return xml;
  let grown = withLists(xml);
  let index = authorsOf(grown).indexOf(author);
  if (index < 0) {
    index = authorsOf(grown).length;
    const list = child(grown, rootElement(grown), "authors")!;
    grown = appendTo(grown, list, `<${list.prefix}author>${escapeXml(author)}</${list.prefix}author>`);
  }
  const list = child(grown, rootElement(grown), "commentList")!;
  const p = list.prefix;
  const font = `<${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="宋体"/><${p}charset val="134"/></${p}rPr>`;
  const added = notes.map(({ text, ...at }) => {
    const run = `<${p}r>${font}<${p}t xml:space="preserve">${escapeCellText(text)}</${p}t></${p}r>`;
    return `<${p}comment ref="${a1(at)}" authorId="${index}"><${p}text>${run}</${p}text></${p}comment>`;
  });
  return appendTo(grown, list, added.join(""));
}

/** A part without notes may lack its lists. */
function withLists(xml: string): string {
  const root = rootElement(xml);
  const [authors, list] = ["authors", "commentList"].map((name) =>
    child(xml, root, name) ? "" : `<${root.prefix}${name}></${root.prefix}${name}>`,
  );
  const grown = list ? appendTo(xml, root, list) : xml;
  const next = rootElement(grown);
  return authors ? splice(grown, next.contentStart, next.contentStart, authors) : grown;
}
