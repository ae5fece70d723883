/** A patch applied to a file: everything is compared first, then all of it is written or nothing. */
import type { CellChange, Patch } from "../../../model/finding";
import type { ApplyResult } from "../../host";
import { changesContent, planPatch } from "../../patching";
import type { OpenFile } from "../open-file";
import { StyleTable } from "./style-table";
import { dropCalculationChain, recalculateOnLoad } from "./workbook-part";

export async function applyPatch(file: OpenFile, patch: Patch): Promise<ApplyResult> {
  const { pack, readings } = file;
  await readings.readAhead(pack.sheets());
  const touched = new Set(patch.edits.map(({ at }) => at.sheet));
  await file.inflateAhead(pack.sheets().filter(({ name }) => touched.has(name)));
  return pack.atomically(() => {
    const styles = new StyleTable(pack);
    const writers = file.writers(patch, styles);
    const plan = planPatch(patch, (at) => writers.get(at.sheet)?.writer.facts(at.row, at.column) ?? null);
    if (plan.outcome === "refused") return plan;
    const content = plan.edits.filter(({ next }) => changesContent(next));
    const overwrites = content.some(({ at }) => writers.get(at.sheet)!.writer.hasFormula(at));
    const calculates = content.length > 0 && mayCalculate(file, content);
    for (const [name, { writer, sheet }] of writers) {
      const edits = plan.edits.filter(({ at }) => at.sheet === name);
      if (edits.length === 0) continue;
      writer.write(edits);
      readings.forget(sheet);
    }
    styles.save();
    readings.refreshFormats();
    if (overwrites) dropCalculationChain(pack);
    if (calculates) recalculateOnLoad(pack);
    return { outcome: "applied", inverse: plan.inverse };
  });
}

/** Whether any result in the workbook may have become old. */
function mayCalculate(
  { pack, readings }: OpenFile,
  content: readonly { readonly next: CellChange }[],
): boolean {
  return (
    content.some(({ next }) => next.formula !== undefined) ||
    pack.workbookPart("calcChain") !== null ||
    pack.sheets().some((sheet) => readings.of(sheet).snapshot.formulas.size > 0)
  );
}
