/** Notes of a worksheet: the comments part and its drawing. Only those by our author are ever replaced or removed. */
import { a1, parseA1 } from "../../../model/address";
import { MARK_AUTHOR } from "../../mark-look";
import type { SheetEntry, WorkbookPackage } from "../package/workbook-package";
import { escapeCellText, escapeXml, unescapeCellText } from "../xml/entities";
import {
  appendTo,
  attribute,
  attributeOfAnyPrefix,
  child,
  children,
  descendants,
  rootElement,
  splice,
  textContent,
  without,
  type Element,
} from "../xml/tags";
import { emptyDrawing, hasShapes, idBlocks, withoutShapes, withShapes, type Place } from "./note-shapes";
import { insertIntoTail, tailElements } from "./sheet-order";
import type { SheetPart } from "./sheet-part";

export interface SheetNote extends Place {
  readonly text: string;
  readonly author: string;
}

/** A note to be written. */
export interface NewNote extends Place {
  readonly text: string;
}

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
/** Characters of a line in the box, for its height. */
const LINE = 14;

export function notesOf(pack: WorkbookPackage, sheet: SheetEntry): SheetNote[] {
  const part = commentsPart(pack, sheet);
  if (part === null) return [];
  const xml = pack.text(part);
  const authors = authorsOf(xml);
  return comments(xml).flatMap((comment) => {
    const at = parseA1(attribute(comment.tag, "ref") ?? "");
    const author = authors[Number(attribute(comment.tag, "authorId") ?? -1)] ?? "";
    return at ? [{ ...at, author, text: plainText(xml, comment) }] : [];
  });
}

/**
 * Removes the notes of `author` at `gone` ("all" = everywhere), then adds `added`.
 * @param sheetPart the sheet's part, which points at the drawing
 */
export function rewriteNotes(
  pack: WorkbookPackage,
  sheet: SheetEntry,
  sheetPart: SheetPart,
  change: {
    readonly gone: readonly Place[] | "all";
    readonly added: readonly NewNote[];
    readonly author?: string;
  },
): void {
  const author = change.author ?? MARK_AUTHOR;
  const ours = notesOf(pack, sheet).filter((note) => note.author === author);
  const keys = change.gone === "all" ? null : new Set(change.gone.map(a1));
  const removed = ours.filter((note) => keys === null || keys.has(a1(note)));
  if (removed.length === 0 && change.added.length === 0) return;
  const part = commentsPart(pack, sheet) ?? newCommentsPart(pack, sheet);
  const before = pack.text(part);
  const after = withComments(withoutComments(before, new Set(removed.map(a1)), author), change.added, author);
  if (after !== before) pack.setText(part, after);
  rewriteDrawing(pack, sheet, sheetPart, removed, change.added);
  if (comments(after).length === 0) dropPart(pack, sheet, part);
}

function commentsPart(pack: WorkbookPackage, sheet: SheetEntry): string | null {
  const relation = pack.relationships(sheet.part).find((r) => r.kind === "comments" && !r.isExternal);
  return relation && pack.archive.has(relation.target) ? relation.target : null;
}

function newCommentsPart(pack: WorkbookPackage, sheet: SheetEntry): string {
  const part = pack.freePart((number) => `xl/comments${number}.xml`);
  pack.setText(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${pack.mainNamespace}"><authors></authors><commentList></commentList></comments>`,
  );
  pack.relate(sheet.part, "comments", part);
  pack.declarePart(part, COMMENTS_TYPE);
  return part;
}

function dropPart(pack: WorkbookPackage, sheet: SheetEntry, part: string): void {
  pack.unrelate(sheet.part, part);
  pack.removePart(part);
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

function withoutComments(xml: string, cells: ReadonlySet<string>, author: string): string {
  const authors = authorsOf(xml);
  const gone = comments(xml).filter(({ tag }) => {
    const isTheirs = authors[Number(attribute(tag, "authorId") ?? -1)] === author;
    return isTheirs && cells.has(attribute(tag, "ref") ?? "");
  });
  return without(xml, gone);
}

function withComments(xml: string, notes: readonly NewNote[], author: string): string {
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

function rewriteDrawing(
  pack: WorkbookPackage,
  sheet: SheetEntry,
  sheetPart: SheetPart,
  gone: readonly Place[],
  added: readonly NewNote[],
): void {
  const part =
    drawingPart(pack, sheet, sheetPart) ?? (added.length > 0 ? newDrawing(pack, sheet, sheetPart) : null);
  if (part === null) return;
  const before = pack.text(part);
  const after = withShapes(
    withoutShapes(before, gone),
    added.map((note) => ({ row: note.row, column: note.column, lines: linesOf(note.text) })),
  );
  if (after !== before) pack.setText(part, after);
  if (hasShapes(after)) return;
  const element = tailElements(sheetPart.tail).find(({ name }) => name === "legacyDrawing");
  if (element) sheetPart.tail = splice(sheetPart.tail, element.start, element.end, "");
  dropPart(pack, sheet, part);
}

function drawingPart(pack: WorkbookPackage, sheet: SheetEntry, sheetPart: SheetPart): string | null {
  const element = tailElements(sheetPart.tail).find(({ name }) => name === "legacyDrawing");
  const id = element && attributeOfAnyPrefix(element.tag, "id");
  const target = pack.relationships(sheet.part).find((r) => r.id === id)?.target;
  return target !== undefined && pack.archive.has(target) ? target : null;
}

function newDrawing(pack: WorkbookPackage, sheet: SheetEntry, sheetPart: SheetPart): string {
  const used = pack.archive
    .names()
    .filter((name) => /\.vml$/i.test(name))
    .flatMap((name) => idBlocks(pack.text(name)));
  const part = pack.freePart((number) => `xl/drawings/vmlDrawing${number}.vml`);
  pack.setText(part, emptyDrawing(Math.max(0, ...used) + 1));
  pack.declareExtension("vml", DRAWING_TYPE);
  const id = pack.relate(sheet.part, "vmlDrawing", part);
  const xml = `<${sheetPart.prefix}legacyDrawing xmlns:r="${pack.relationshipsNamespace}" r:id="${id}"/>`;
  sheetPart.tail = insertIntoTail(sheetPart.tail, "legacyDrawing", xml);
  return part;
}

function linesOf(text: string): number {
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / LINE)), 0);
}
