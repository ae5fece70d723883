/** 年度主要任务 of a department's plan: what each is to cost, 总额 = 财政拨款 + 其他资金, and 金额合计. */
import type { DataTable } from "../model/form";
import { PLAN_TASKS } from "../model/tables";
import { anchorRows } from "./anchor-rows";
import type { TableDefinition } from "./definition";
import { headerKey } from "./labels";
import type { Area, SheetView } from "./sheet-view";
import { TableCells } from "./table-cells";
import { compileTable, locateTables, type TableMatch } from "./tables";
import { headerOf } from "./task-table";
import { name } from "./text-cells";
import { parseText } from "./values";

const definition: TableDefinition = {
  id: PLAN_TASKS.id,
  columns: [
    {
      id: PLAN_TASKS.item,
      label: { text: "任务名称", synonyms: ["年度主要任务", "主要任务", "工作任务", "任务", "任务内容"] },
    },
    { id: PLAN_TASKS.total, label: { text: "总额", synonyms: ["合计", "金额合计", "资金总额", "预算总额"] } },
    {
      id: PLAN_TASKS.fiscal,
      label: { text: "财政拨款", synonyms: ["其中财政拨款", "财政资金", "其中财政资金"] },
    },
    { id: PLAN_TASKS.other, label: { text: "其他资金", synonyms: ["其它资金", "单位资金", "自有资金"] } },
  ],
  required: [[PLAN_TASKS.item], [PLAN_TASKS.total], [PLAN_TASKS.fiscal], [PLAN_TASKS.other]],
  atLeast: 4,
  anchors: [PLAN_TASKS.item, PLAN_TASKS.total, PLAN_TASKS.fiscal],
};
const table = compileTable(definition);
const AMOUNTS = [PLAN_TASKS.total, PLAN_TASKS.fiscal, PLAN_TASKS.other];
const TOTAL = /(合计|总计)$/u;

/** Those above a form's indicators. @param region rows and columns of the form's head */
export function planTasks(view: SheetView, region: Area): readonly DataTable[] {
  const rows = (anchorRows(view, [table]).get(definition) ?? []).filter(
    (row) => row >= region.top && row <= region.bottom,
  );
  return locateTables(view, table, rows).matches.map((match) => tableOf(view, match, region.bottom));
}

function tableOf(view: SheetView, match: TableMatch, last: number): DataTable {
  const cells = new TableCells(view, match);
  const rows: DataTable["rows"][number][] = [];
  for (let row = match.dataTop; row <= last; row++) {
    const item = cells.read(row, PLAN_TASKS.item)!;
    const amounts = AMOUNTS.map((id) => [id, cells.read(row, id)!] as const);
    if (!amounts.some(([, { cell, continued }]) => !continued && /\d/u.test(cell.text))) break;
    const label = name(item.cell);
    const isTotal = TOTAL.test(headerKey(label.value ?? ""));
    rows.push({
      isTotal,
      cells: {
        [PLAN_TASKS.item]: label,
        ...Object.fromEntries(amounts.map(([id, { cell }]) => [id, parseText(cell)])),
      },
    });
    if (isTotal) break;
  }
  const headers = Object.fromEntries([...match.columns.keys()].map((id) => [id, headerOf(view, match, id)]));
  return { id: PLAN_TASKS.id, headers, rows };
}
