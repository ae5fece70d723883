/** A snapshot with every merge around some rows, also from hosts whose reading leaves most of them out. */
import type { CellRange } from "../../model/address";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { Host } from "../host";
import { rectKey } from "./shifted-workbook";

export async function withAllMerges(
  host: Pick<Host, "mergesIn">,
  workbook: WorkbookSnapshot,
  range: CellRange,
): Promise<WorkbookSnapshot> {
  const merges = await host.mergesIn?.(range);
  return merges ? withMerges(workbook, range.sheet, merges) : workbook;
}

/** @param merges of the sheet, some of which may be known already */
export function withMerges(
  workbook: WorkbookSnapshot,
  name: string,
  merges: readonly Omit<CellRange, "sheet">[],
): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const all = [...sheet.merges, ...merges.map((merge) => ({ ...merge, sheet: name }))];
      return { ...sheet, merges: [...new Map(all.map((merge) => [rectKey(merge), merge])).values()] };
    }),
  };
}
