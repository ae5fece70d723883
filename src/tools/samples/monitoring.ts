/** 项目支出绩效目标执行监控表, laid out as published with 财预〔2019〕136号. */
import { SheetBuilder } from "../../forms/templates/sheet-builder";
import { layLevels, type LevelRow } from "../../forms/templates/levels";
import { layProse } from "../../forms/templates/table";

export interface MonitoringData {
  readonly title: string;
  readonly year: string;
  /** «1-7月» */
  readonly period: string;
  readonly projectName: string;
  readonly department: string;
  readonly implementer: string;
  /** Label, 年初预算数, 执行数, 执行率, 全年预计执行数. */
  readonly funds: readonly (readonly [string, string, string, string, string])[];
  readonly goal: string;
  readonly indicators: readonly MonitoringIndicator[];
  readonly notes: readonly string[];
}

export interface MonitoringIndicator extends LevelRow {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly forecast: string;
  /** Columns 经费保障 … 备注, in the form's order; absent = all blank. */
  readonly rest?: readonly string[];
}

const REST = [
  ["偏差原因分析", ["经费保障", "制度保障", "人员保障", "硬件条件保障", "其他", "原因说明"]],
  ["完成目标可能性", ["确定能", "有可能", "完全不可能"]],
] as const;
const LAST = 16;
const WIDTHS = [5, 11, 14, 26, 11, 13, 13, 6, 6, 6, 8, 6, 16, 7, 7, 8, 12];

export function monitoringSheet(name: string, data: MonitoringData): SheetBuilder {
  const sheet = new SheetBuilder(name, LAST + 1);
  WIDTHS.forEach((width, column) => sheet.width(column, width));
  sheet.put(0, 0, data.title, "title", { column: LAST });
  sheet.height(0, 30);
  sheet.put(1, 0, `（${data.year}年度）`, "subtitle", { column: LAST });
  sheet.put(2, 0, "项目名称", "label", { column: 2 });
  sheet.put(2, 3, data.projectName, "text", { column: LAST });
  sheet.put(3, 0, "主管部门及代码", "label", { column: 2 });
  sheet.put(3, 3, data.department, "text", { column: 5 });
  sheet.put(3, 6, "实施单位", "label", { column: 8 });
  sheet.put(3, 9, data.implementer, "text", { column: LAST });
  const goalRow = layFunds(sheet, data, 4);
  sheet.put(goalRow, 0, "年度总体目标", "label", { column: 1 });
  sheet.put(goalRow, 2, data.goal, "text", { column: LAST });
  sheet.height(goalRow, 66);
  const first = layHeader(sheet, data.period, goalRow + 1);
  layIndicators(sheet, data.indicators, first);
  layProse(sheet, data.notes, first + data.indicators.length);
  return sheet;
}

function layFunds(sheet: SheetBuilder, { funds, period }: MonitoringData, top: number): number {
  sheet.put(top, 0, "项目资金（万元）", "label", { row: top + funds.length, column: 1 });
  sheet.put(top, 2, "", "label", { column: 3 });
  ["年初预算数", `${period}执行数`, `${period}执行率`].forEach((label, i) =>
    sheet.put(top, 4 + i, label, "label"),
  );
  sheet.put(top, 7, "全年预计执行数", "label", { column: LAST });
  funds.forEach(([label, ...amounts], index) => {
    const row = top + 1 + index;
    sheet.put(row, 2, label, "text", { column: 3 });
    amounts.forEach((text, i) => sheet.put(row, 4 + i, text, "value", { column: i === 3 ? LAST : 4 + i }));
  });
  return top + funds.length + 1;
}

function layHeader(sheet: SheetBuilder, period: string, top: number): number {
  [
    "绩效指标",
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    `${period}执行情况`,
    "全年预计完成情况",
  ].forEach(
    // «绩效指标» runs down the whole table; layIndicators puts it.
    (label, column) => column > 0 && sheet.put(top, column, label, "label", { row: top + 1 }),
  );
  let column = 7;
  for (const [group, labels] of REST) {
    sheet.put(top, column, group, "label", { column: column + labels.length - 1 });
    labels.forEach((label, i) => sheet.put(top + 1, column + i, label, "label"));
    column += labels.length;
  }
  sheet.put(top, LAST, "备注", "label", { row: top + 1 });
  return top + 2;
}

function layIndicators(sheet: SheetBuilder, indicators: readonly MonitoringIndicator[], top: number): void {
  sheet.put(top - 2, 0, "绩效指标", "label", { row: top + indicators.length - 1 });
  layLevels(sheet, indicators, top, 1);
  indicators.forEach((indicator, index) => {
    const row = top + index;
    sheet.put(row, 3, indicator.name, "text");
    [indicator.target, indicator.actual, indicator.forecast].forEach((text, i) =>
      sheet.put(row, 4 + i, text, "value"),
    );
    for (let column = 7; column <= LAST; column++)
      sheet.put(row, column, indicator.rest?.[column - 7] ?? "", "value");
    sheet.height(row, indicator.name.length > 13 ? 30 : 18);
  });
}
