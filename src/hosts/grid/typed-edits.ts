/** What the clerk typed, as edits of the file: only the parts that differ. */
import type { CellAddress } from "../../model/address";
import type { CellChange, CellEdit } from "../../model/finding";
import { sameContent, type WorkbookSnapshot } from "../../model/snapshot";
import { sameFormula } from "../patching";
import { contentOf } from "./cell-content";
import type { GridSurface } from "./grid-surface";
import { cellIn } from "./snapshot-cell";

export function typedEdits(
  cells: readonly CellAddress[],
  inFile: WorkbookSnapshot,
  surface: GridSurface,
): CellEdit[] {
  return cells.flatMap((at) => {
    const before = cellIn(inFile, at);
    if (!before) return [];
    const { data, formula, style } = surface.cell(at);
    const value = contentOf(data, formula !== null);
    const numberFormat = style?.n?.pattern ?? "General";
    const contentKept = formula === null ? sameContent(before.value, value) : true;
    const next: CellChange = {
      ...(!(contentKept && sameFormula(before.formula, formula)) && content(value, formula)),
      ...(numberFormat !== before.format && { numberFormat }),
    };
    return Object.keys(next).length > 0 ? [{ at, expected: before.value, next }] : [];
  });
}

function content(value: ReturnType<typeof contentOf>, formula: string | null): CellChange {
  return formula === null ? { value } : { formula, value };
}
