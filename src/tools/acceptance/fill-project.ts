/** Published 监控表 and 自评表 copied into the standard template. */
import { drawTemplate } from "../../forms/templates";
import { fillIndicators, mostPerLevel } from "./fill-indicators";
import { Filling } from "./filling";
import type { SeedTable } from "./seed-file";

const TODAY = { year: 2020, month: 8 };

export function fillMonitoring(table: SeedTable): Filling {
  const indicators = table.rows.map(({ cells }) => cells).filter((cells) => "三级指标" in cells);
  const form = new Filling(
    drawTemplate(
      "monitoring",
      {
        year: /(\d{4})年度/.exec(table.title)?.[1] ?? "",
        month: "7",
        rows: mostPerLevel(indicators, (cells) => cells["指标组(平铺)"]),
      },
      TODAY,
    ),
  );
  fillHead(form, table, ["项目名称", "主管部门及代码", "实施单位", "年度总体目标"]);
  fillFunds(form, table, ["年初预算数", "1-7月执行数", "1-7月执行率", "全年预计执行数"]);
  fillIndicators(form, indicators, {
    level2: (cells) => cells["指标组(平铺)"] ?? "",
    columns: ["三级指标", "年度指标值", "1-7月执行情况", "全年预计完成情况"],
  });
  return form;
}

export function fillSelfEvaluation(table: SeedTable): Filling {
  const indicators = table.rows.map(({ cells }) => cells).filter((cells) => "三级指标" in cells);
  const form = new Filling(
    drawTemplate(
      "self-evaluation",
      {
        year: /(\d{4})/.exec(String(table.form_fields?.["年度"]))?.[1] ?? "",
        rows: mostPerLevel(indicators, (cells) => cells["二级指标"]),
      },
      TODAY,
    ),
  );
  form.put(0, 0, table.title);
  fillHead(form, table, ["项目名称", "主管部门", "实施单位"]);
  fillFunds(form, table, ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]);
  for (const label of ["预期目标", "实际完成情况"]) {
    const { bottom, left } = form.find(label);
    form.put(bottom + 1, left, text(table, label));
  }
  const columns = ["三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"];
  fillIndicators(form, indicators, { level2: (cells) => cells["二级指标"] ?? "", columns });
  const total = table.rows.find((row) => row.is_total);
  const top = form.find("三级指标").top;
  for (const label of ["分值", "得分"])
    form.put(form.find("总分").top, form.header([label], top).left, total?.cells[label] ?? "");
  return form;
}

function text(table: SeedTable, field: string): string {
  const value = table.form_fields?.[field];
  return typeof value === "string" ? value : "";
}

function fillHead(form: Filling, table: SeedTable, fields: readonly string[]): void {
  for (const field of fields) form.putBeside(field, text(table, field));
}

function fillFunds(form: Filling, table: SeedTable, columns: readonly string[]): void {
  for (const { cells } of table.rows) {
    const label = cells["资金项"];
    if (label === undefined) continue;
    const { top } = form.find(label);
    for (const column of columns) form.put(top, form.header([column]).left, cells[column] ?? "");
  }
}

/** A report without any table: the amounts it tells of the department as a whole, in 部门整体支出绩效自评表. */
export function fillDepartment(table: SeedTable): Filling {
  const form = new Filling(drawTemplate("department-self-evaluation", { year: "2020" }, TODAY));
  const amount = (item: string): string =>
    table.rows.find(({ cells }) => cells["项目"] === item)?.cells["金额"] ?? "";
  const put = (label: string, column: string, item: string): void =>
    form.put(form.find(label).top, form.header([column]).left, amount(item));
  put("年度部门预算总额", "全年执行数", "整体支出规模");
  put("其中：基本支出", "全年预算数", "基本支出预算");
  put("其中：基本支出", "全年执行数", "基本支出决算");
  put("项目支出", "全年执行数", "项目支出");
  return form;
}
