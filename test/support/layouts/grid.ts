/** A sheet written down as rows of cells, for layouts copied by eye from published forms. */
import { parseRangeA1 } from "../../../src/model/address";
import { snapshotOfDraft } from "../../../src/model/draft-snapshot";
import type { CellValue, SheetSnapshot } from "../../../src/model/snapshot";

/** @param merges A1:B2 style, relative to the grid; «» and null are blank cells */
export function gridSheet(
  rows: readonly (readonly CellValue[])[],
  merges: readonly string[] = [],
  at = { row: 0, column: 0 },
  name = "Sheet1",
): SheetSnapshot {
  return snapshotOfDraft(
    {
      name,
      cells: rows.flatMap((cells, row) =>
        cells.flatMap((value, column) => (value === null || value === "" ? [] : [{ row, column, value }])),
      ),
      styles: [],
      merges: merges.map((range) => parseRangeA1(range)!),
      columnWidths: {},
      rowHeights: {},
    },
    at,
  );
}
