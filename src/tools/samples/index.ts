/** The sample workbooks: file name → sheets. */
import type { SheetDraft } from "../../model/sheet-draft";
import { ledgerDraft } from "../ledger";
import * as changji from "./changji";
import * as minhang from "./minhang";
import { monitoringSheet } from "./monitoring";
import * as nanchang from "./nanchang";
import { selfEvaluationSheet } from "./self-evaluation";
import { SheetBuilder } from "../../forms/templates/sheet-builder";
import { layFields, layTable, type FieldsData, type TableData } from "../../forms/templates/table";

export const samples: Readonly<Record<string, () => readonly SheetDraft[]>> = {
  "后勤保障项目监控表.xlsx": () => [
    monitoringSheet("监控表", nanchang.monitoring).draft([10, 11]),
    tableSheet("资金使用情况表", nanchang.fundUsage),
    tableSheet("绩效指标表", nanchang.indicatorTable),
  ],
  "后勤服务中心自评表.xlsx": () =>
    changji.sheets.map(([name, data]) => selfEvaluationSheet(name, data).draft()),
  "工勤服务跟踪评价表.xlsx": () => [
    tableSheet("2017年资金使用", minhang.priorYear),
    tableSheet("预算及资金使用", minhang.calculation),
    tableSheet("产出类指标", minhang.outputStage),
    tableSheet("效果类指标", minhang.effectStage),
    tableSheet("绩效跟踪情况表", minhang.tracking),
    tableSheet("预算资金执行", minhang.execution),
    fieldsSheet("附表1-1", minhang.basics),
    stacked("附件1-2", minhang.planGoals, minhang.planIndicators),
    tableSheet("附件1-3", minhang.progress),
    tableSheet("附件1-4", minhang.deviation),
    fieldsSheet("结论反馈表", minhang.conclusion),
  ],
  "项目绩效监控台账.xlsx": () => [ledgerDraft(60)],
};

function tableSheet(name: string, data: TableData): SheetDraft {
  const sheet = new SheetBuilder(name, data.headers.length);
  layTable(sheet, data);
  return sheet.draft();
}

function fieldsSheet(name: string, data: FieldsData): SheetDraft {
  const sheet = new SheetBuilder(name, data.columns ?? 4);
  layFields(sheet, data);
  return sheet.draft();
}

/** Several tables under one another. */
function stacked(name: string, ...tables: readonly TableData[]): SheetDraft {
  const sheet = new SheetBuilder(name, Math.max(...tables.map((table) => table.headers.length)));
  let row = 0;
  for (const table of tables) row = layTable(sheet, table, row).next;
  return sheet.draft();
}
