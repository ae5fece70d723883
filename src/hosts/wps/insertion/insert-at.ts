/** A draft drawn on a sheet in use, and taken off it again; when anything fails, what was drawn is taken off. */
import { a1, type CellAddress } from "../../../model/address";
import type { SheetDraft } from "../../../model/sheet-draft";
import type { SheetSnapshot } from "../../../model/snapshot";
import type { Insertion, InsertResult, RemovalResult } from "../../host";
import { overlap, planInsertion, type InsertionTarget } from "../../insertion/plan-insertion";
import { removalRefusal } from "../../insertion/removal-refusal";
import type { Rect } from "../../rects";
import { cellOf, rangeOf, type Trust } from "../areas";
import { CommentBook } from "../comments";
import { hostErrorOf, unrestoredError } from "../errors";
import { fillSheet } from "../insert-sheet";
import { tablesOf } from "../list-objects";
import { readNamedSheet } from "../read/read-book";
import { attempt, sheetsOf } from "../session";
import type { EtSheet, EtWorkbook } from "../wps-api";
import { looksOf, restoreLooks, type AreaLooks } from "./area-looks";

export function insertAt(book: EtWorkbook, trust: Trust, draft: SheetDraft, at: CellAddress): InsertResult {
  const sheet = sheetsOf(book).get(at.sheet);
  const snapshot = sheet ? readNamedSheet(book, sheet, trust) : null;
  const seen = planInsertion(draft, at, { sheet: snapshot });
  if (seen.outcome === "refused" || !sheet || !snapshot) return seen as InsertResult;
  const { area } = seen.insertion;
  const plan = planInsertion(draft, at, askPlace(sheet, snapshot, area, seen.insertion.validations));
  if (plan.outcome === "refused") return plan;
  const before = JSON.stringify(looksOf(sheet, area, plan.placed, trust));
  const insertion: Insertion = { ...plan.insertion, before };
  try {
    fillSheet(sheet, plan.placed);
  } catch (error) {
    try {
      erase(sheet, insertion);
    } catch {
      throw unrestoredError(error);
    }
    throw hostErrorOf(error);
  }
  return { outcome: "inserted", insertion };
}

export function removeInsertion(book: EtWorkbook, trust: Trust, insertion: Insertion): RemovalResult {
  const sheet = sheetsOf(book).get(insertion.area.sheet);
  const snapshot = sheet ? readNamedSheet(book, sheet, trust) : null;
  const message = removalRefusal(insertion, snapshot);
  if (message !== null || !sheet) return { outcome: "refused", message: message ?? "" };
  try {
    erase(sheet, insertion);
  } catch (error) {
    // Half of it may be gone; what is left is of no use to anyone, so that it is finished.
    if (attempt(() => (erase(sheet, insertion), true)) !== true) throw unrestoredError(error);
  }
  return { outcome: "removed" };
}

function askPlace(
  sheet: EtSheet,
  snapshot: SheetSnapshot,
  area: Rect,
  validations: readonly Rect[],
): InsertionTarget {
  const range = rangeOf(sheet, area);
  const comments = new CommentBook(new Map([[snapshot.name, sheet]])).of(snapshot.name);
  return {
    sheet: snapshot,
    notes: [...comments.values()].map(({ place }) => place),
    // Anything but a clear no counts: WPS says nothing where cells differ.
    touchesMerge: range.MergeCells !== false,
    touchesTable: tablesOf(sheet).some((table) => overlap(table, area)),
    hasRules: validations.some((rule) => hasRule(sheet, rule)),
    hidesSome: range.EntireRow.Hidden !== false || range.EntireColumn.Hidden !== false,
  };
}

/** A range of cells that differ gives an answer no more than one without rules, so that each cell is asked. */
function hasRule(sheet: EtSheet, { top, left, bottom, right }: Rect): boolean {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const type = attempt(() => cellOf(sheet, { row, column }).Validation.Type);
      if (typeof type === "number" && type > 0) return true;
    }
  return false;
}

function erase(sheet: EtSheet, { area, merges, validations, notes, before }: Insertion): void {
  for (const merge of merges) rangeOf(sheet, merge).UnMerge();
  rangeOf(sheet, area).ClearContents();
  for (const rule of validations) rangeOf(sheet, rule).Validation.Delete();
  const comments = new CommentBook(new Map([[area.sheet, sheet]])).of(area.sheet);
  for (const place of notes) {
    const standing = comments.get(a1(place));
    if (standing && !standing.ours) standing.item.Delete();
  }
  restoreLooks(sheet, JSON.parse(before) as AreaLooks);
}
