/** A patch, sheet by sheet: hosts ask and write one sheet at a time. */
import type { CellEdit } from "../model/finding";

const MAX_ROW = 1_048_575;
const MAX_COLUMN = 16_383;

/** Edits outside of any sheet are left out: nothing can be asked of such cells. */
export function editsBySheet(edits: readonly CellEdit[]): Map<string, CellEdit[]> {
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const { sheet, row, column } = edit.at;
    if (!(row >= 0 && row <= MAX_ROW && column >= 0 && column <= MAX_COLUMN)) continue;
    const others = bySheet.get(sheet);
    if (others) others.push(edit);
    else bySheet.set(sheet, [edit]);
  }
  return bySheet;
}
