/** Whether a row of a table may go in or come out. Nothing is guessed: what is unsafe is refused. */
import type { CustomForm } from "../../forms/definition";
import { rowTableAt } from "../../forms/row-table";
import type { CellAddress } from "../../model/address";
import type { RowChange } from "../../model/row-change";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { chosenRow } from "./chosen-row";
import { planDeletion } from "./plan-deletion";
import { planInsertion } from "./plan-insertion";
import { refused, type RowPlan } from "./row-plan";

const NO_ROW = "请先在表格里选中指标表或台账里的一行，再增加或删除。";

/**
 * @param workbook all sheets, with all merges of the sheet around the row
 * @param at the cell the clerk has chosen
 */
export function planRow(
  kind: RowChange["kind"],
  workbook: WorkbookSnapshot,
  at: CellAddress,
  custom: readonly CustomForm[] = [],
): RowPlan {
  const sheet = workbook.sheets.find(({ name }) => name === at.sheet);
  const table = sheet && rowTableAt(sheet, at, custom);
  if (!sheet || !table) return refused(NO_ROW);
  if (sheet.protected) return refused(`工作表“${sheet.name}”受保护，不能增删行；请先撤销工作表保护再试。`);
  if (table.headers.some(({ top, bottom }) => at.row >= top && at.row <= bottom)) return refused(NO_ROW);
  return kind === "insert"
    ? planInsertion(workbook, sheet, table, chosenRow(sheet, table, at))
    : planDeletion(sheet, table, at.row);
}
