/** A patch, all or nothing: what stands in the cells is compared first, and a failure half-way is taken back. */
import { cellKey } from "../../../model/address";
import type { CellEdit, Patch } from "../../../model/finding";
import type { ApplyResult } from "../../host";
import { planPatch } from "../../patching";
import { hostErrorOf, unrestoredError } from "../errors";
import { noteTexts, type NoteBook, type NoteTexts } from "../notes";
import type { SheetList } from "../sheet-list";
import { backwardWrites, forwardWrites } from "./cell-writes";
import { gatherFacts, type FactsOf } from "./facts";
import { quiet, writeCells } from "./write-cells";

export async function applyPatch(
  context: Excel.RequestContext,
  list: SheetList,
  notes: NoteBook,
  patch: Patch,
): Promise<ApplyResult> {
  if (patch.edits.length === 0) return { outcome: "applied", inverse: { edits: [] } };
  const factsOf = await gatherFacts(context, list, notes, patch.edits);
  const plan = planPatch(patch, factsOf);
  if (plan.outcome === "refused") return plan;
  const { edits } = plan;
  try {
    await writeCells(context, forwardWrites(edits, factsOf));
    await writeNotes(context, notes, edits, ({ next }) => next.note);
  } catch (error) {
    await takeBack(context, notes, edits, factsOf);
    throw hostErrorOf(error);
  }
  return { outcome: "applied", inverse: plan.inverse };
}

async function takeBack(
  context: Excel.RequestContext,
  notes: NoteBook,
  edits: readonly CellEdit[],
  factsOf: FactsOf,
): Promise<void> {
  try {
    await writeCells(context, backwardWrites(edits, factsOf));
    await writeNotes(context, notes, edits, ({ at, next }) =>
      next.note === undefined ? undefined : factsOf(at)!.note,
    );
  } catch (error) {
    throw unrestoredError(error);
  }
}

/** @param textOf undefined = the cell's note is left alone, null = ours is removed */
async function writeNotes(
  context: Excel.RequestContext,
  notes: NoteBook,
  edits: readonly CellEdit[],
  textOf: (edit: CellEdit) => string | null | undefined,
): Promise<void> {
  const changes = edits.flatMap((edit) => {
    const text = textOf(edit);
    return text === undefined ? [] : [{ at: edit.at, text }];
  });
  if (changes.length === 0) return;
  const listed = notes.queue(context);
  await context.sync();
  const found = await notes.locate(context, listed());
  const wanted = new Map(noteTexts(found.filter(({ ours }) => ours)));
  for (const { at, text } of changes) {
    if (text === null) wanted.delete(cellKey(at));
    else wanted.set(cellKey(at), { at, text });
  }
  quiet(context);
  notes.queueChange(context, found, wanted satisfies NoteTexts);
  context.runtime.enableEvents = true;
  await context.sync();
}
