/** 年度主要任务 with the money of each: what a department spends, not where it comes from. */
import type { DataTable, FundLine } from "../model/form";
import type { Sourced } from "../model/sourced";
import { FUND_EXECUTION } from "../model/tables";
import type { FundBlock } from "./parse-funds";
import { firstColumn } from "./fund-rows";
import type { SheetView } from "./sheet-view";
import type { TableMatch } from "./tables";
import { flat, name } from "./text-cells";
import { parseText } from "./values";

/** The tasks as a 资金执行情况表, whose rules add up and divide; null where nothing was spent yet. */
export function taskTable(
  view: SheetView,
  table: TableMatch,
  { lines }: FundBlock,
  isTotal: (line: FundLine) => boolean,
): DataTable | null {
  const budget = (["adjustedBudget", "initialBudget", "received"] as const).find((id) =>
    table.columns.has(id),
  );
  if (!budget || lines.length < 2) return null;
  const fields = [
    [FUND_EXECUTION.budget, budget],
    [FUND_EXECUTION.paid, "executed"],
    [FUND_EXECUTION.rate, "rate"],
  ] as const;
  const there = fields.filter(([, id]) => table.columns.has(id));
  return {
    id: FUND_EXECUTION.id,
    headers: Object.fromEntries(there.map(([id, column]) => [id, headerOf(view, table, column)])),
    rows: lines.map((line) => ({
      isTotal: isTotal(line),
      cells: {
        [FUND_EXECUTION.item]: nameOf(view, table, line),
        ...Object.fromEntries(
          there.flatMap(([id, column]) => (line[column] ? [[id, parseText(line[column].cell)]] : [])),
        ),
      },
    })),
  };
}

/** With the group's words, which may name the unit. */
export function headerOf(view: SheetView, table: TableMatch, id: string): Sourced<string> {
  const { row, column, text } = table.columns.get(id)!;
  return { ...parseText({ ...view.cell(row, column), value: text, text }), value: flat(text) };
}

/** The first words of the row: 主要内容 or 完成情况 may stand between them and the amounts. */
function nameOf(view: SheetView, table: TableMatch, line: FundLine): Sourced<string> {
  const { row } = line.label.cell.at;
  const first = view
    .filled(row, view.left, firstColumn(table) - 1)
    .find((area) => area.top === row && area.bottom === row);
  return first ? name(view.cell(first.top, first.left)) : line.label;
}
