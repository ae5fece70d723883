/** 项目支出绩效自评表, laid out as published with 财预〔2020〕10号; columns an agency left out are left out. */
import { layLevels, type LevelRow } from "../../forms/templates/levels";
import { SheetBuilder } from "../../forms/templates/sheet-builder";

export interface SelfEvaluationData {
  readonly title: string;
  readonly year: string;
  readonly projectName: string;
  readonly department: string;
  readonly implementer: string;
  /** Without 执行率 in the fund block, 分值 of indicators, 总分 row. */
  readonly lacks?: readonly ("rate" | "weight" | "total")[];
  /** Label, 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分. */
  readonly funds: readonly (readonly [string, string, string, string, string, string, string])[];
  readonly expected: string;
  readonly actual: string;
  readonly indicators: readonly SelfEvaluationIndicator[];
  /** 分值, 得分, 原因 of the 总分 row. */
  readonly total: readonly [string, string, string] | null;
}

export interface SelfEvaluationIndicator extends LevelRow {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  readonly score: string;
  readonly reason: string;
}

const LAST = 9;
const WIDTHS = [6, 12, 14, 30, 13, 14, 12, 9, 11, 16];
/** A column of the sheet: first, last. */
type Span = readonly [number, number];

export function selfEvaluationSheet(name: string, data: SelfEvaluationData): SheetBuilder {
  const sheet = new SheetBuilder(name, LAST + 1);
  WIDTHS.forEach((width, column) => sheet.width(column, width));
  sheet.put(0, 0, data.title, "title", { column: LAST });
  sheet.height(0, 34);
  sheet.put(1, 0, `（${data.year}年度）`, "subtitle", { column: LAST });
  sheet.put(2, 0, "项目名称", "label", { column: 1 });
  sheet.put(2, 2, data.projectName, "text", { column: LAST });
  sheet.put(3, 0, "主管部门", "label", { column: 1 });
  sheet.put(3, 2, data.department, "text", { column: 4 });
  sheet.put(3, 5, "实施单位", "label", { column: 6 });
  sheet.put(3, 7, data.implementer, "text", { column: LAST });
  const goals = layFunds(sheet, data, 4);
  const first = layGoals(sheet, data, goals);
  const end = layIndicators(sheet, data, first);
  if (data.total) layTotal(sheet, data, end);
  return sheet;
}

function layFunds(sheet: SheetBuilder, data: SelfEvaluationData, top: number): number {
  const labels = ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"];
  const noRate = data.lacks?.includes("rate");
  const spans: readonly (Span | null)[] = [
    [4, 4],
    [5, 5],
    [6, 6],
    [7, 7],
    noRate ? null : [8, 8],
    noRate ? [8, 9] : [9, 9],
  ];
  sheet.put(top, 0, "项目资金（万元）", "label", { row: top + data.funds.length, column: 1 });
  sheet.put(top, 2, "", "label", { column: 3 });
  spans.forEach((span, i) => span && sheet.put(top, span[0], labels[i]!, "label", { column: span[1] }));
  data.funds.forEach(([label, ...cells], index) => {
    const row = top + 1 + index;
    sheet.put(row, 2, label, "text", { column: 3 });
    spans.forEach((span, i) => span && sheet.put(row, span[0], cells[i]!, "value", { column: span[1] }));
  });
  return top + data.funds.length + 1;
}

function layGoals(sheet: SheetBuilder, data: SelfEvaluationData, top: number): number {
  sheet.put(top, 0, "年度总体目标", "label", { row: top + 1, column: 1 });
  sheet.put(top, 2, "预期目标", "label", { column: 5 });
  sheet.put(top, 6, "实际完成情况", "label", { column: LAST });
  sheet.put(top + 1, 2, data.expected, "text", { column: 5 });
  sheet.put(top + 1, 6, data.actual, "text", { column: LAST });
  sheet.height(top + 1, 24 + 15 * Math.ceil(Math.max(data.expected.length, data.actual.length) / 26));
  return top + 2;
}

function layIndicators(sheet: SheetBuilder, data: SelfEvaluationData, top: number): number {
  const noWeight = data.lacks?.includes("weight");
  const columns: readonly (readonly [string, keyof SelfEvaluationIndicator, Span] | null)[] = [
    ["三级指标", "name", [3, 3]],
    ["年度指标值", "target", [4, 4]],
    ["实际完成值", "actual", [5, 5]],
    noWeight ? null : ["分值", "weight", [6, 6]],
    ["得分", "score", noWeight ? [6, 7] : [7, 7]],
    ["偏差原因分析及改进措施", "reason", [8, 9]],
  ];
  sheet.put(top, 0, "绩效指标", "label", { row: top + data.indicators.length });
  sheet.put(top, 1, "一级指标", "label");
  sheet.put(top, 2, "二级指标", "label");
  for (const column of columns)
    if (column) sheet.put(top, column[2][0], column[0], "label", { column: column[2][1] });
  sheet.height(top, 30);
  layLevels(sheet, data.indicators, top + 1, 1);
  data.indicators.forEach((indicator, index) => {
    for (const column of columns)
      if (column)
        sheet.put(
          top + 1 + index,
          column[2][0],
          indicator[column[1]],
          column[1] === "name" ? "text" : "value",
          {
            column: column[2][1],
          },
        );
    sheet.height(top + 1 + index, 24);
  });
  return top + 1 + data.indicators.length;
}

function layTotal(sheet: SheetBuilder, data: SelfEvaluationData, row: number): void {
  const [weight, score, reason] = data.total!;
  sheet.put(row, 0, "总分", "label", { column: 5 });
  sheet.put(row, 6, weight, "value");
  sheet.put(row, 7, score, "value");
  sheet.put(row, 8, reason, "value", { column: LAST });
}
