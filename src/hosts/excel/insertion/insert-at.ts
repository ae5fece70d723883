/** A draft drawn on a sheet in use, and taken off it again; when anything fails, what was drawn is taken off. */
import { cellKey, type CellAddress } from "../../../model/address";
import type { SheetDraft } from "../../../model/sheet-draft";
import type { SheetSnapshot } from "../../../model/snapshot";
import type { Insertion, InsertResult, RemovalResult } from "../../host";
import { planInsertion, type InsertionTarget } from "../../insertion/plan-insertion";
import { removalRefusal } from "../../insertion/removal-refusal";
import { queueLooks } from "../draft-looks";
import { hostErrorOf, unrestoredError } from "../errors";
import { putCells } from "../insert-sheet";
import type { NoteBook } from "../notes";
import { queueMerges } from "../read/block";
import { readSheet } from "../read/read-sheets";
import { rangeOf, type Rect } from "../rects";
import type { SheetList } from "../sheet-list";
import { quiet } from "../write/write-cells";
import { queueLooksOf, queueRestoring, type AreaLooks } from "./area-looks";

export async function insertAt(
  context: Excel.RequestContext,
  list: SheetList,
  notes: NoteBook,
  draft: SheetDraft,
  at: CellAddress,
): Promise<InsertResult> {
  const sheet = await readSheet(context, list, at.sheet);
  const seen = planInsertion(draft, at, { sheet });
  if (seen.outcome === "refused" || !sheet) return seen as InsertResult;
  const { area } = seen.insertion;
  const { target, looks } = await askPlace(context, notes, sheet, area, seen.placed);
  const plan = planInsertion(draft, at, target);
  if (plan.outcome === "refused") return plan;
  const insertion: Insertion = { ...plan.insertion, before: JSON.stringify(looks) };
  try {
    quiet(context);
    const into = context.workbook.worksheets.getItem(at.sheet);
    queueLooks(into, plan.placed);
    await putCells(context, into, notes, plan.placed);
    context.runtime.enableEvents = true;
    await context.sync();
  } catch (error) {
    await takeBack(context, notes, insertion, error);
    throw hostErrorOf(error);
  }
  return { outcome: "inserted", insertion };
}

export async function removeInsertion(
  context: Excel.RequestContext,
  list: SheetList,
  notes: NoteBook,
  insertion: Insertion,
): Promise<RemovalResult> {
  const message = removalRefusal(insertion, await readSheet(context, list, insertion.area.sheet));
  if (message !== null) return { outcome: "refused", message };
  try {
    await erase(context, notes, insertion);
  } catch (error) {
    // Half of it may be gone; what is left is of no use to anyone, so that it is finished.
    await takeBack(context, notes, insertion, error);
  }
  return { outcome: "removed" };
}

async function askPlace(
  context: Excel.RequestContext,
  notes: NoteBook,
  snapshot: SheetSnapshot,
  area: Rect,
  placed: SheetDraft,
): Promise<{ readonly target: InsertionTarget; readonly looks: AreaLooks }> {
  const sheet = context.workbook.worksheets.getItem(snapshot.name);
  const range = rangeOf(sheet, area);
  range.load("rowHidden,columnHidden");
  range.dataValidation.load("type");
  const tables = range.getTables(false).getCount();
  // A merge that reaches into the area begins above it or to its left.
  const merged = queueMerges(rangeOf(sheet, { ...area, top: 0, left: 0 }));
  const looks = queueLooksOf(sheet, area, placed);
  const listed = notes.queue(context);
  await context.sync();
  const found = await notes.locate(context, listed());
  const merges = merged().map((merge) => ({ sheet: snapshot.name, ...merge }));
  return {
    looks: looks(),
    target: {
      sheet: { ...snapshot, merges: [...snapshot.merges, ...merges] },
      notes: found.filter(({ at }) => at.sheet === snapshot.name).map(({ at }) => at),
      touchesTable: tables.value > 0,
      hasRules: range.dataValidation.type !== "None",
      hidesSome: range.rowHidden !== false || range.columnHidden !== false,
    },
  };
}

async function takeBack(
  context: Excel.RequestContext,
  notes: NoteBook,
  insertion: Insertion,
  cause: unknown,
): Promise<void> {
  try {
    await erase(context, notes, insertion);
  } catch {
    throw unrestoredError(cause);
  }
}

async function erase(context: Excel.RequestContext, notes: NoteBook, insertion: Insertion): Promise<void> {
  const { area, merges, validations, before } = insertion;
  const listed = notes.queue(context);
  await context.sync();
  const found = await notes.locate(context, listed());
  quiet(context);
  const sheet = context.workbook.worksheets.getItem(area.sheet);
  for (const merge of merges) rangeOf(sheet, merge).unmerge();
  rangeOf(sheet, area).clear("Contents");
  for (const range of validations) rangeOf(sheet, range).dataValidation.clear();
  notes.queueForeignRemoval(
    found,
    new Set(insertion.notes.map((place) => cellKey({ sheet: area.sheet, ...place }))),
  );
  queueRestoring(sheet, JSON.parse(before) as AreaLooks);
  context.runtime.enableEvents = true;
  await context.sync();
}
