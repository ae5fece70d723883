/** Where the clerk looks: the grid's selection, and going to a cell. */
import type { ICommandService, Injector, Workbook } from "@univerjs/core";
import {
  ScrollToRangeOperation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
import type { CellAddress } from "../../model/address";
import { workbookId } from "./workbook-data";

/** Activates the sheet, selects the cell and scrolls to it. */
export async function revealCell(
  commands: ICommandService,
  workbook: Workbook,
  { sheet: name, row, column }: CellAddress,
): Promise<void> {
  const sheet = workbook.getSheetBySheetName(name);
  if (!sheet) return;
  const target = { unitId: workbookId, subUnitId: sheet.getSheetId() };
  if (workbook.getActiveSheet() !== sheet)
    await commands.executeCommand(SetWorksheetActiveOperation.id, target);
  const merged = sheet.getMergedCell(row, column);
  const range = merged ?? { startRow: row, endRow: row, startColumn: column, endColumn: column };
  const isMerged = merged !== null;
  const primary = { ...range, actualRow: row, actualColumn: column, isMerged, isMergedMainCell: isMerged };
  await commands.executeCommand(SetSelectionsOperation.id, { ...target, selections: [{ range, primary }] });
  await commands.executeCommand(ScrollToRangeOperation.id, { range, forceTop: false });
}

/** Null until something has been selected in the sheet on show. */
export function selectedCell(injector: Injector): Pick<CellAddress, "row" | "column"> | null {
  const cell = injector.get(SheetsSelectionsService).getCurrentLastSelectionPrimaryCell();
  return cell ? { row: cell.startRow, column: cell.startColumn } : null;
}
