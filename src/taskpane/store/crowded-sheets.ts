/**
 * Sheets on which several forms stand: where one ends and the next begins may hang on merged cells, of which some hosts
 * read only those that a single form needs.
 */
import type { Host } from "../../hosts/host";
import { withAllMerges } from "../../hosts/rows/all-merges";
import type { PerformanceForm } from "../../model/form";
import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";

/** Asking goes cell by cell in the worst case; forms that are printed are shorter. */
const MOST_ROWS = 1_000;

/** The same snapshot when nothing had to be asked or nothing new was heard. */
export async function withMergesOfCrowded(
  host: Pick<Host, "mergesIn">,
  workbook: WorkbookSnapshot,
  forms: readonly PerformanceForm[],
): Promise<WorkbookSnapshot> {
  if (!host.mergesIn) return workbook;
  let whole = workbook;
  for (const sheet of workbook.sheets) {
    const { name, origin, rowCount, columnCount } = sheet;
    if (rowCount > MOST_ROWS || forms.filter(({ range }) => range.sheet === name).length < 2) continue;
    whole = await withAllMerges(host, whole, {
      sheet: name,
      top: origin.row,
      left: origin.column,
      bottom: origin.row + rowCount - 1,
      right: origin.column + columnCount - 1,
    });
  }
  return merges(whole.sheets) === merges(workbook.sheets) ? workbook : whole;
}

function merges(sheets: readonly SheetSnapshot[]): number {
  return sheets.reduce((count, sheet) => count + sheet.merges.length, 0);
}
