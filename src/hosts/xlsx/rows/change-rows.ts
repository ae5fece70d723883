/** Puts rows into a sheet of a package or takes them out: everything in the package that names cells follows. */
import { contains, parseRangeA1, rangeA1 } from "../../../model/address";
import { backShift, shiftFormula, shiftedSpan, shiftedRow } from "../../../model/references/row-shift";
import type { RowChange } from "../../../model/row-change";
import type { Rect } from "../../rects";
import { placeOf } from "../../rows/seen";
import { mergesAfter, rectKey } from "../../rows/shifted-workbook";
import type { SheetEntry, WorkbookPackage } from "../package/workbook-package";
import type { SheetReading } from "../read/read-sheet";
import { withoutMarks } from "../write/mark-formats";
import { insertIntoTail, tailElements } from "../write/sheet-order";
import { SheetPart } from "../write/sheet-part";
import { attribute, nextTag, splice, withAttribute } from "../xml/tags";
import { MemoryBook, type Shifted } from "./memory";
import { partShifts } from "./shift-parts";
import { shiftRows } from "./shift-rows";
import { shiftedTail } from "./shift-tail";

/** Thrown where what depends on the rows turns out to be lost; nothing is kept of the change then. */
export class RowsRefused extends Error {}

/** @returns what undoing must remember; undefined when shifting back gives everything back */
export function shiftPackage(
  pack: WorkbookPackage,
  sheets: readonly SheetEntry[],
  readingOf: (sheet: SheetEntry) => SheetReading,
  change: RowChange,
): string | undefined {
  const memory = new MemoryBook(change.memory);
  const target = sheets.find(({ name }) => name === change.sheet)!;
  for (const { part, shifted } of partShifts(pack, sheets, target)) {
    const before = pack.text(part);
    const after = memory.follow(part, before, change, shifted);
    refuseLoss(before, after, "名称、图表或图形");
    if (after !== before) pack.setText(part, after);
  }
  for (const sheet of sheets) shiftSheet(pack, sheet, readingOf(sheet), change, memory);
  return memory.written();
}

function refuseLoss(before: string, after: string, what: string): void {
  const errors = (text: string): number => text.split("#REF!").length;
  if (errors(after) > errors(before))
    throw new RowsRefused(`有${what}单独引用了要删除的行，删行后会出错；请先改写再删。`);
}

function shiftSheet(
  pack: WorkbookPackage,
  sheet: SheetEntry,
  reading: SheetReading,
  change: RowChange,
  memory: MemoryBook,
): void {
  const isTarget = sheet.name === change.sheet;
  const part = new SheetPart(pack, sheet.part);
  const formulas = formulasToWrite(sheet, reading, change);
  if (isTarget || formulas.size > 0) {
    const { pieces, taken } = shiftRows({
      bytes: part.rows,
      prefix: part.prefix,
      formulas,
      shift: isTarget ? { ...change, restored: memory.restoredRows } : null,
    });
    part.setRows(pieces);
    if (isTarget) memory.keepRows(taken);
  }
  // Marks are put anew after every change: what undoing compares is the sheet without them.
  const natural: Shifted = (tail, shift) => shiftedTail(tail, { sheet: sheet.name, shift });
  const before = part.tail;
  const clean = withoutMarks(before);
  const known = memory.recall(sheet.part, clean);
  const moved = natural(before, change);
  refuseLoss(before, moved, "条件格式、下拉列表、链接或方案");
  part.tail = known ?? (isTarget ? withMerges(moved, part.prefix, reading, change) : moved);
  if (natural(natural(clean, change), backShift(change)) !== clean)
    memory.remember(sheet.part, withoutMarks(part.tail), clean);
  if (isTarget) part.head = withDimension(part.head, part.prefix, change);
  part.save();
}

/** By row and column, as they were before: formulas that follow, and all that share one with others. */
function formulasToWrite(
  sheet: SheetEntry,
  { snapshot, areas }: SheetReading,
  change: RowChange,
): Map<number, Map<number, string>> {
  const isTarget = sheet.name === change.sheet;
  const rows = new Map<number, Map<number, string>>();
  const put = (row: number, column: number, formula: string): void => {
    const cells = rows.get(row) ?? rows.set(row, new Map()).get(row)!;
    cells.set(column, formula.slice(1));
  };
  for (const [key, formula] of snapshot.formulas) {
    const { formula: after } = shiftFormula(formula, sheet.name, change);
    if (after === formula) continue;
    const { row, column } = placeOf(key);
    put(row, column, isTarget && shiftedRow(row, change) === null ? formula : after);
  }
  if (!isTarget && rows.size === 0) return rows;
  for (const { kind, range } of areas) {
    if (kind !== "shared") continue;
    for (const { row, column, formula } of formulasIn(snapshot.formulas, range))
      if (!rows.get(row)?.has(column)) put(row, column, formula);
  }
  return rows;
}

/** A range may be far larger than what stands in it. */
function* formulasIn(formulas: ReadonlyMap<string, string>, range: Rect) {
  const { top, left, bottom, right } = range;
  if ((bottom - top + 1) * (right - left + 1) > formulas.size) {
    for (const [key, formula] of formulas) {
      const at = placeOf(key);
      if (contains(range, at)) yield { ...at, formula };
    }
    return;
  }
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const formula = formulas.get(`${row},${column}`);
      if (formula !== undefined) yield { row, column, formula };
    }
}

function withMerges(tail: string, prefix: string, { snapshot }: SheetReading, change: RowChange): string {
  const before = snapshot.merges;
  const after = mergesAfter(before, change);
  const isSame = before.map(rectKey).join() === after.map(rectKey).join();
  if (isSame) return tail;
  const list = tailElements(tail).find(({ name }) => name === "mergeCells");
  const refs = after.map((merge) => `<${prefix}mergeCell ref="${rangeA1(merge)}"/>`).join("");
  const xml = refs && `<${prefix}mergeCells count="${after.length}">${refs}</${prefix}mergeCells>`;
  if (list) return splice(tail, list.start, list.end, xml);
  return xml === "" ? tail : insertIntoTail(tail, "mergeCells", xml);
}

function withDimension(head: string, prefix: string, change: RowChange): string {
  for (let tag = nextTag(head, 0); tag; tag = nextTag(head, tag.end)) {
    if (tag.name !== `${prefix}dimension`) continue;
    const text = head.slice(tag.start, tag.end);
    const range = parseRangeA1(attribute(text, "ref") ?? "");
    const span = range && shiftedSpan(range, change);
    if (!span) return head;
    const bottom =
      change.kind === "insert" ? Math.max(span.bottom, change.row + change.count - 1) : span.bottom;
    return splice(head, tag.start, tag.end, withAttribute(text, "ref", rangeA1({ ...span, bottom })));
  }
  return head;
}
