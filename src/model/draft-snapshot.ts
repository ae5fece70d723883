/** A draft seen as if it had been read back: templates and samples are tested without any file in between. */
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "./snapshot";
import type { SheetDraft } from "./sheet-draft";

/** @param at where the draft's A1 comes to stand; default the sheet's A1. */
export function snapshotOfDraft(draft: SheetDraft, at = { row: 0, column: 0 }): SheetSnapshot {
  // Not Math.max(...): a large ledger has more cells than a call takes arguments.
  const ends = (own: "row" | "column", edge: "bottom" | "right"): number =>
    [...draft.cells.map((cell) => cell[own]), ...draft.merges.map((merge) => merge[edge])].reduce(
      (most, index) => Math.max(most, index + 1),
      0,
    );
  const rowCount = ends("row", "bottom");
  const columnCount = ends("column", "right");
  const values: CellValue[][] = Array.from({ length: rowCount }, () =>
    new Array<CellValue>(columnCount).fill(null),
  );
  const formats: string[][] = Array.from({ length: rowCount }, () =>
    new Array<string>(columnCount).fill("General"),
  );
  const formulas = new Map<string, string>();
  for (const cell of draft.cells) {
    values[cell.row]![cell.column] = cell.value ?? null;
    const format = cell.style === undefined ? undefined : draft.styles[cell.style]?.numberFormat;
    if (format) formats[cell.row]![cell.column] = format;
    if (cell.formula) formulas.set(`${cell.row + at.row},${cell.column + at.column}`, cell.formula);
  }
  return {
    name: draft.name,
    hidden: false,
    origin: at,
    rowCount,
    columnCount,
    values,
    formulas,
    formats,
    texts: null,
    merges: draft.merges.map((m) => ({
      sheet: draft.name,
      top: m.top + at.row,
      bottom: m.bottom + at.row,
      left: m.left + at.column,
      right: m.right + at.column,
    })),
    hiddenRows: draft.hiddenRows ?? [],
    hiddenColumns: draft.hiddenColumns ?? [],
    protected: false,
    date1904: false,
  };
}

export function workbookOfDrafts(drafts: readonly SheetDraft[]): WorkbookSnapshot {
  return {
    sheets: drafts.map((draft) => snapshotOfDraft(draft)),
    activeSheet: drafts[0]?.name ?? null,
    notices: [],
  };
}
