/** Parts beside the worksheets that name cells: defined names, charts, tables, comments, drawings, pivots. */
import { parseA1, a1 } from "../../../model/address";
import { sameSheet } from "../../../model/references/references";
import { shiftedRow, type RowShift } from "../../../model/references/row-shift";
import type { SheetEntry, WorkbookPackage } from "../package/workbook-package";
import { isNoteShape, rowOfShape, SHAPE } from "../write/note-shapes";
import { attribute, child, children, descendants, rootElement, splice, without } from "../xml/tags";
import { shiftedXmlFormula } from "./shift-texts";
import { anchors, shiftedRef } from "./shift-tail";

/** One part and how its text follows. */
export interface PartShift {
  readonly part: string;
  shifted(xml: string, shift: RowShift): string;
}

/** Parts in which nothing may have to follow are left out. */
export function partShifts(
  pack: WorkbookPackage,
  sheets: readonly SheetEntry[],
  target: SheetEntry,
): PartShift[] {
  const shifts: PartShift[] = [{ part: pack.workbook, shifted: (xml, shift) => names(pack, xml, shift) }];
  for (const part of pack.archive.names())
    if (/\/charts\/[^/]*\.xml$/i.test(part) || /\/pivotCacheDefinition\d*\.xml$/i.test(part))
      shifts.push({ part, shifted: /\/charts\//i.test(part) ? chart : pivotSource });
  for (const { part: home, name } of sheets) {
    const known = home === target.part ? OF_SHEET : OF_OTHERS;
    for (const { kind, target: part, isExternal } of pack.relationships(home)) {
      const shifted = isExternal ? undefined : known[kind];
      if (shifted && pack.archive.has(part))
        shifts.push({ part, shifted: (xml, shift) => shifted(xml, shift, name) });
    }
  }
  return shifts;
}

/** Kinds of parts that a worksheet may point at without this program getting in the way of them. */
const HARMLESS = new Set([
  "printerSettings",
  "image",
  "hyperlink",
  "oleObject",
  "package",
  "customProperty",
  "queryTable",
  "slicer",
  "timeline",
]);

/** The kind of a part of the sheet that may name cells in ways unknown here; null = none. */
export function unknownPart(pack: WorkbookPackage, sheet: SheetEntry): string | null {
  const kinds = pack.relationships(sheet.part).map(({ kind }) => kind);
  return kinds.find((kind) => !HARMLESS.has(kind) && !(kind in OF_SHEET)) ?? null;
}

type Shift = (xml: string, shift: RowShift, sheet: string) => string;

const OF_SHEET: Readonly<Record<string, Shift>> = {
  drawing: (xml, shift, sheet) => linkedCells(withFixedAnchors(xml, shift), shift, sheet),
  vmlDrawing: vml,
  comments: (xml, shift) => notes(xml, "comment", shift),
  threadedComment: (xml, shift) => notes(xml, "threadedComment", shift),
  table: (xml, shift, sheet) => columnFormulas(shiftedRef(xml, shift), shift, sheet),
  pivotTable: (xml, shift) => firstRef(xml, "location", shift),
  ctrlProp: controlFormulas,
};

/** Of the other sheets, whose rows stay, only formulas follow. */
const OF_OTHERS: Readonly<Record<string, Shift>> = {
  drawing: linkedCells,
  vmlDrawing: boxFormulas,
  table: columnFormulas,
  ctrlProp: controlFormulas,
};

/** Text boxes and pictures that show a cell. */
function linkedCells(xml: string, shift: RowShift, sheet: string): string {
  return attributeFormulas(xml, /(\stextlink\s*=\s*")([^"]*)/g, shift, sheet);
}

function controlFormulas(xml: string, shift: RowShift, sheet: string): string {
  return attributeFormulas(xml, /(\sfmla\w+\s*=\s*")([^"]*)/g, shift, sheet);
}

function attributeFormulas(xml: string, pattern: RegExp, shift: RowShift, sheet: string): string {
  return xml.replace(
    pattern,
    (_, open: string, formula: string) =>
      open + shiftedXmlFormula(formula, sheet, shift).replaceAll('"', "&quot;"),
  );
}

function names(pack: WorkbookPackage, xml: string, shift: RowShift): string {
  const list = child(xml, rootElement(xml), "definedNames");
  if (!list) return xml;
  const tabs = pack.tabNames();
  let result = xml;
  for (const name of children(xml, list).reverse()) {
    const local = attribute(name.tag, "localSheetId");
    const home = local === undefined ? null : (tabs[Number(local)] ?? null);
    const before = xml.slice(name.contentStart, name.contentEnd);
    const after = shiftedXmlFormula(before, home, shift);
    if (after !== before) result = splice(result, name.contentStart, name.contentEnd, after);
  }
  return result;
}

function chart(xml: string, shift: RowShift): string {
  return xml.replace(
    /(<(?:[\w.-]+:)?f(?:\s[^>]*)?>)([^<]*)(<\/)/g,
    (_, open: string, formula: string, close: string) =>
      [open, shiftedXmlFormula(formula, null, shift), close].join(""),
  );
}

function pivotSource(xml: string, shift: RowShift): string {
  const source = [...descendants(xml, "worksheetSource")][0];
  const sheet = source && attribute(source.tag, "sheet");
  return sheet !== undefined && sameSheet(sheet, shift.sheet) ? firstRef(xml, "worksheetSource", shift) : xml;
}

function firstRef(xml: string, name: string, shift: RowShift): string {
  const element = [...descendants(xml, name)][0];
  if (!element) return xml;
  return splice(xml, element.start, element.start + element.tag.length, shiftedRef(element.tag, shift));
}

/** Formulas of whole columns of a table. */
function columnFormulas(xml: string, shift: RowShift, sheet: string): string {
  return xml.replace(
    /(<(?:[\w.-]+:)?(?:calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?>)([^<]*)(<\/)/g,
    (_, open: string, formula: string, close: string) =>
      [open, shiftedXmlFormula(formula, sheet, shift), close].join(""),
  );
}

/** Objects that are fixed to the page stay. */
function withFixedAnchors(xml: string, shift: RowShift): string {
  let result = xml;
  for (const anchor of children(xml, rootElement(xml)).reverse()) {
    if (attribute(anchor.tag, "editAs") === "absolute") continue;
    const before = xml.slice(anchor.start, anchor.end);
    const after = anchors(before, { shift });
    if (after !== before) result = splice(result, anchor.start, anchor.end, after);
  }
  return result;
}

/** Notes of rows that are taken out go. */
function notes(xml: string, name: string, shift: RowShift): string {
  const gone: { start: number; end: number }[] = [];
  let result = xml;
  const moved = [...descendants(xml, name)].map((note) => {
    const at = parseA1(attribute(note.tag, "ref") ?? "");
    return { note, at, row: at && shiftedRow(at.row, shift) };
  });
  for (const { note, at, row } of moved.reverse()) {
    if (!at) continue;
    if (row === null) gone.unshift(note);
    else if (row !== at.row) {
      const tag = note.tag.replace(
        /(\sref\s*=\s*["'])[^"']*/,
        (_, open: string) => open + a1({ ...at, row }),
      );
      result = splice(result, note.start, note.start + note.tag.length, tag);
    }
  }
  return gone.length === 0 ? result : withoutNotes(result, name, xml, gone);
}

/** The notes that go stand where they stood among the others, whatever the lengths of the others' addresses. */
function withoutNotes(
  shifted: string,
  name: string,
  before: string,
  gone: readonly { start: number }[],
): string {
  const starts = new Set(gone.map(({ start }) => start));
  const indexes = new Set(
    [...descendants(before, name)].flatMap(({ start }, index) => (starts.has(start) ? [index] : [])),
  );
  return without(
    shifted,
    [...descendants(shifted, name)].filter((_, index) => indexes.has(index)),
  );
}

function vml(xml: string, shift: RowShift, sheet: string): string {
  return xml.replace(SHAPE, (shape) => shiftedShape(shape, shift, sheet));
}

/** Legacy boxes: a note's goes with its cell's row. */
function shiftedShape(shape: string, shift: RowShift, sheet: string): string {
  const row = rowOfShape(shape);
  if (row !== null && isNoteShape(shape) && shiftedRow(row, shift) === null) return "";
  const to = (number: string): string => String(shiftedRow(Number(number), shift) ?? shift.row);
  const moved = shape
    .replace(/(<(?:[\w.-]+:)?Row>\s*)(\d+)/, (_, open: string, number: string) => open + to(number))
    .replace(/(<(?:[\w.-]+:)?Anchor>)([^<]*)/, (_, open: string, anchor: string) => {
      const numbers = anchor.split(",");
      // Column, offset, row, offset of the first corner, then of the last.
      return open + numbers.map((text, at) => (at === 2 || at === 6 ? withNumber(text, to) : text)).join(",");
    });
  return boxFormulas(moved, shift, sheet);
}

function boxFormulas(xml: string, shift: RowShift, sheet: string): string {
  return xml.replace(
    /(<(?:[\w.-]+:)?Fmla\w+>)([^<]*)/g,
    (_, open: string, formula: string) => open + shiftedXmlFormula(formula, sheet, shift),
  );
}

function withNumber(text: string, to: (number: string) => string): string {
  return text.replace(/\d+/, (number) => to(number));
}
