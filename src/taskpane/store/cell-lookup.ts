/** One cell of a snapshot by its address in the sheet. */
import { a1, type CellAddress } from "../../model/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";

export interface SeenCell {
  readonly value: CellValue;
  readonly format: string;
  readonly date1904: boolean;
}

export function sheetOf(snapshot: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}

export function seenCell(snapshot: WorkbookSnapshot, at: CellAddress): SeenCell {
  const sheet = sheetOf(snapshot, at.sheet);
  if (!sheet) return { value: null, format: "General", date1904: false };
  const row = at.row - sheet.origin.row;
  const column = at.column - sheet.origin.column;
  return {
    value: sheet.values[row]?.[column] ?? null,
    format: sheet.formats[row]?.[column] ?? "General",
    date1904: sheet.date1904,
  };
}

/** «H13», with the sheet's name in front when the review covers several sheets. */
export function placeName(at: CellAddress, severalSheets: boolean): string {
  return severalSheets ? `${at.sheet}!${a1(at)}` : a1(at);
}
