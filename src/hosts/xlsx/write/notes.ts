/** Notes of a worksheet: the comments part and its drawing. Only those by our author are ever replaced or removed. */
import { a1 } from "../../../model/address";
import { MARK_AUTHOR } from "../../mark-look";
import type { SheetEntry, WorkbookPackage } from "../package/workbook-package";
import { attributeOfAnyPrefix, splice } from "../xml/tags";
import {
  hasComments,
  notesIn,
  withComments,
  withoutComments,
  type NewNote,
  type SheetNote,
} from "./comments";
import { emptyDrawing, hasShapes, idBlocks, withoutShapes, withShapes, type Place } from "./note-shapes";
import { insertIntoTail, tailElements } from "./sheet-order";
import type { SheetPart } from "./sheet-part";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
/** Characters of a line in the box, for its height. */
const LINE = 14;

export function notesOf(pack: WorkbookPackage, sheet: SheetEntry): SheetNote[] {
  const part = commentsPart(pack, sheet);
  return part === null ? [] : notesIn(pack.text(part));
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
  if (!hasComments(after)) dropPart(pack, sheet, part);
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
