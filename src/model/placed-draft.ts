/** A draft moved from its own A1 to a cell of a sheet. */
import type { CellRange } from "./address";
import { movedWithTable } from "./references/table-move";
import type { SheetDraft } from "./sheet-draft";

type Rect = Omit<CellRange, "sheet">;

/** The rectangle that cells, merges and drop-down lists take up; null for an empty draft. */
export function extentOf(draft: SheetDraft): Rect | null {
  const rects: Rect[] = [
    ...draft.cells.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column })),
    ...draft.merges,
    ...(draft.validations ?? []).map(({ range }) => range),
  ];
  if (rects.length === 0) return null;
  return rects.reduce((whole, rect) => ({
    top: Math.min(whole.top, rect.top),
    left: Math.min(whole.left, rect.left),
    bottom: Math.max(whole.bottom, rect.bottom),
    right: Math.max(whole.right, rect.right),
  }));
}

/** Everything that belongs to cells, moved along, formulas with the cells they name; sheet-wide settings are left out. */
export function placedDraft(
  draft: SheetDraft,
  at: { readonly row: number; readonly column: number },
): SheetDraft {
  const { row: down, column: across } = at;
  const rect = ({ top, left, bottom, right }: Rect): Rect => ({
    top: top + down,
    bottom: bottom + down,
    left: left + across,
    right: right + across,
  });
  return {
    name: draft.name,
    styles: draft.styles,
    cells: draft.cells.map((cell) => ({
      ...cell,
      row: cell.row + down,
      column: cell.column + across,
      ...(cell.formula !== undefined && { formula: movedWithTable(cell.formula, down, across) }),
    })),
    merges: draft.merges.map(rect),
    columnWidths: shiftedKeys(draft.columnWidths, across),
    rowHeights: shiftedKeys(draft.rowHeights, down),
    ...(draft.validations && {
      validations: draft.validations.map((validation) => ({ ...validation, range: rect(validation.range) })),
    }),
  };
}

function shiftedKeys(sizes: Readonly<Record<number, number>>, by: number): Record<number, number> {
  return Object.fromEntries(Object.entries(sizes).map(([index, size]) => [Number(index) + by, size]));
}
