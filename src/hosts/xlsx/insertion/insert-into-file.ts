/** A draft drawn into a sheet that is in use, and taken out again. */
import type { CellAddress } from "../../../model/address";
import type { SheetDraft } from "../../../model/sheet-draft";
import type { Insertion, InsertResult, RemovalResult } from "../../host";
import { areaOf, overlap, planInsertion } from "../../insertion/plan-insertion";
import { removalRefusal } from "../../insertion/removal-refusal";
import type { OpenFile } from "../open-file";
import { tablesOf } from "../package/tables";
import { notesOf } from "../write/notes";
import { SheetPart } from "../write/sheet-part";
import { StyleTable } from "../write/style-table";
import { dropCalculationChain, recalculateOnLoad } from "../write/workbook-part";
import { drawDraft, eraseDraft } from "./insert-at";
import { validatedRanges } from "./validations";

export async function insertIntoFile(
  file: OpenFile,
  draft: SheetDraft,
  at: CellAddress,
): Promise<InsertResult> {
  const { pack, readings } = file;
  const sheet = pack.sheets().find(({ name }) => name === at.sheet);
  const area = areaOf(draft, at);
  if (sheet) await file.openAhead(sheet);
  const plan = planInsertion(draft, at, {
    sheet: sheet ? readings.of(sheet).snapshot : null,
    ...(sheet && {
      notes: notesOf(pack, sheet),
      touchesTable: tablesOf(pack, sheet).some(({ range }) => area && overlap(range, area)),
      hasRules: validatedRanges(new SheetPart(pack, sheet.part).tail).some(
        (range) => area && overlap(range, area),
      ),
    }),
  });
  if (plan.outcome === "refused" || !sheet) return plan as InsertResult;
  return pack.atomically(() => {
    const styles = new StyleTable(pack);
    const writer = file.writer(sheet, styles, rowsIn(plan.insertion.area));
    const before = drawDraft(pack, sheet, writer, styles, plan.placed);
    styles.save();
    file.rewritten(sheet);
    if (plan.placed.cells.some(({ formula }) => formula !== undefined)) recalculateOnLoad(pack);
    return { outcome: "inserted", insertion: { ...plan.insertion, before } };
  });
}

export async function removeFromFile(file: OpenFile, insertion: Insertion): Promise<RemovalResult> {
  const { pack, readings } = file;
  const sheet = pack.sheets().find(({ name }) => name === insertion.area.sheet);
  if (sheet) await file.openAhead(sheet);
  const message = removalRefusal(insertion, sheet ? readings.of(sheet).snapshot : null);
  if (message !== null || !sheet) return { outcome: "refused", message: message ?? "" };
  return pack.atomically(() => {
    const styles = new StyleTable(pack);
    eraseDraft(pack, sheet, file.writer(sheet, styles, rowsIn(insertion.area)), insertion);
    styles.save();
    file.rewritten(sheet);
    if (insertion.contents.some(({ formula }) => formula !== null)) dropCalculationChain(pack);
    return { outcome: "removed" };
  });
}

function rowsIn({ top, bottom }: { readonly top: number; readonly bottom: number }): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}
