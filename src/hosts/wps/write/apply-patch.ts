/** A patch, all or nothing: what stands in the cells is compared first, and a failure half-way is taken back. */
import type { CellEdit, Patch } from "../../../model/finding";
import type { ApplyResult } from "../../host";
import { planPatch } from "../../patching";
import type { Trust } from "../areas";
import { CommentBook, putComment } from "../comments";
import { hostErrorOf, unrestoredError } from "../errors";
import { sheetsOf } from "../session";
import type { EtSheet, EtWorkbook } from "../wps-api";
import { backwardWrites, forwardWrites, guardTexts, keepFormats, type CellWrite } from "./cell-writes";
import { gatherFacts, type FactsOf, type Gathered } from "./facts";
import type { Surroundings } from "./surroundings";
import { keepNumbers, writeCells } from "./write-cells";

type Between = Gathered["between"];

/** @param around the sheets as read just now, which spares asking twice; null = nothing but the cells is looked at */
export function applyPatch(
  book: EtWorkbook,
  patch: Patch,
  trust: Trust,
  around: Surroundings | null = null,
): ApplyResult {
  if (patch.edits.length === 0) return { outcome: "applied", inverse: patch };
  const sheets = around?.sheets ?? sheetsOf(book);
  const comments = new CommentBook(sheets);
  const { factsOf, between } = gatherFacts(sheets, comments, patch.edits, trust, around?.readings);
  const plan = planPatch(guardTexts(patch, factsOf), factsOf);
  if (plan.outcome === "refused") return plan;
  const { edits } = plan;
  try {
    write(sheets, forwardWrites(edits, factsOf), between, around);
    writeNotes(sheets, edits, ({ next }) => next.note);
  } catch (error) {
    takeBack(sheets, edits, factsOf, between);
    throw hostErrorOf(error);
  }
  const after = around?.after(edits, factsOf);
  return {
    outcome: "applied",
    inverse: keepFormats(plan.inverse, factsOf),
    ...(after && { after }),
  };
}

function takeBack(
  sheets: ReadonlyMap<string, EtSheet>,
  edits: readonly CellEdit[],
  factsOf: FactsOf,
  between: Between,
): void {
  try {
    write(sheets, backwardWrites(edits, factsOf), new Map(), null);
    for (const [name, numbers] of between) keepNumbers(sheets.get(name)!, numbers);
    writeNotes(sheets, edits, ({ at, next }) => (next.note === undefined ? undefined : factsOf(at)!.note));
  } catch (error) {
    throw unrestoredError(error);
  }
}

function write(
  sheets: ReadonlyMap<string, EtSheet>,
  writes: readonly CellWrite[],
  between: Between,
  around: Surroundings | null,
): void {
  for (const [name, sheet] of sheets) {
    const own = writes.filter(({ at }) => at.sheet === name);
    if (own.length === 0) continue;
    const isSeen = writeCells(sheet, own, between.get(name), around?.lookBack(name, own));
    if (!isSeen) around?.forget(name, own);
  }
}

/** @param textOf undefined = the cell's note is left alone, null = ours is removed */
function writeNotes(
  sheets: ReadonlyMap<string, EtSheet>,
  edits: readonly CellEdit[],
  textOf: (edit: CellEdit) => string | null | undefined,
): void {
  const comments = new CommentBook(sheets);
  for (const edit of edits) {
    const text = textOf(edit);
    const sheet = sheets.get(edit.at.sheet);
    if (text !== undefined && sheet) putComment(sheet, comments.of(edit.at.sheet), edit.at, text);
  }
}
