/** Several forms one below the other on one sheet. */
import type { SheetDraft } from "../../../src/model/sheet-draft";

/** @param gap blank rows between them */
export function stacked(drafts: readonly SheetDraft[], gap: number): SheetDraft {
  let top = 0;
  return drafts.reduce(
    (sheet, draft, index) => {
      const at = index === 0 ? 0 : top + gap;
      const styles = sheet.styles.length;
      const joined: SheetDraft = {
        ...sheet,
        cells: [
          ...sheet.cells,
          ...draft.cells.map((cell) => ({
            ...cell,
            row: cell.row + at,
            ...(cell.style === undefined ? {} : { style: cell.style + styles }),
          })),
        ],
        styles: [...sheet.styles, ...draft.styles],
        merges: [
          ...sheet.merges,
          ...draft.merges.map((merge) => ({ ...merge, top: merge.top + at, bottom: merge.bottom + at })),
        ],
        hiddenRows: [...(sheet.hiddenRows ?? []), ...(draft.hiddenRows ?? []).map((row) => row + at)],
      };
      top = Math.max(...joined.cells.map(({ row }) => row), ...joined.merges.map(({ bottom }) => bottom)) + 1;
      return joined;
    },
    { ...drafts[0]!, cells: [], styles: [], merges: [], hiddenRows: [] } as SheetDraft,
  );
}
