/** Published tables of rows and forms of titled values copied into the standard template, header by header. */
import { drawTemplate, type TemplateValues } from "../../forms/templates";
import { fillIndicators, mostPerLevel, type Cells } from "./fill-indicators";
import { Filling } from "./filling";
import type { SeedTable } from "./seed-file";

const TODAY = { year: 2018, month: 9 };

/** Header of the seed → header path of the standard form, where they are worded differently. */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  "项目绩效指标完成计划/子项目名称/明细": ["项目绩效指标完成计划", "子项目（或活动）名称/明细"],
  "(空)": ["子项目"],
  "是否有效执行/有效": ["是否有效执行相关制度", "有效"],
  "是否有效执行/基本有效": ["是否有效执行相关制度", "基本有效"],
  "是否有效执行/未执行": ["是否有效执行相关制度", "未执行"],
};

/** Title of the seed → label of the standard form. */
const FIELDS: Readonly<Record<string, string>> = {
  "项目类别/一次性项目": "项目类别：一次性项目",
  "项目类别/经常性项目": "项目类别：经常性项目",
  "项目资金构成/区级财政预算安排": "项目资金构成情况：区级财政预算安排",
  "项目资金构成/镇级财政配套安排": "镇级财政配套安排",
  "项目资金构成/其他自筹资金安排": "其他自筹资金安排",
};

/**
 * Rows one below the other under the header; the row 合计 in its own place.
 * @param block printed header that stands for 产出类指标, where the form has a block for each kind of indicator
 */
export function fillRows(
  table: SeedTable,
  template: string,
  values: TemplateValues,
  block?: string,
): Filling {
  const form = new Filling(drawTemplate(template, values, TODAY));
  const firstHeader = block === undefined ? 0 : form.find(block).top;
  for (const { paths, rows } of blocksOf(table)) {
    const placed = paths.map((path) => {
      const words =
        block !== undefined && path[0] === "产出类指标" ? [block] : (HEADERS[path.join("/")] ?? path);
      return { path, at: form.header(words, firstHeader) };
    });
    const top = Math.max(...placed.map(({ at }) => at.bottom)) + 1;
    rows.forEach(({ cells, is_total }, index) => {
      const row = is_total ? form.find("合计", { row: top }).top : top + index;
      for (const { path, at } of placed)
        form.put(row, at.left, cells[path.join("/")] ?? cells[path.at(-1)!] ?? "");
    });
  }
  return form;
}

/** 附表1-2 holds two tables under two headings; every other table is one. */
function blocksOf(table: SeedTable): { paths: readonly (readonly string[])[]; rows: SeedTable["rows"] }[] {
  const paths = table.header_paths;
  if (!table.form.includes("1-2")) return [{ paths, rows: table.rows }];
  return [...new Set(paths.map((path) => path[0]!))].map((group) => {
    const own = paths.filter((path) => path[0] === group);
    return { paths: own, rows: table.rows.filter(({ cells }) => own.some((path) => path.at(-1)! in cells)) };
  });
}

/** 绩效指标表 keeps rows for every second level. */
export function fillIndicatorList(table: SeedTable): Filling {
  const indicators = table.rows.map(({ cells }) => cells);
  const level2 = (cells: Cells): string => cells["二级指标"] ?? "";
  const year = /(\d{4})年度/.exec(table.title)?.[1] ?? "";
  const form = new Filling(
    drawTemplate("indicator-table", { year, rows: mostPerLevel(indicators, level2) }, TODAY),
  );
  form.put(0, 0, table.title);
  fillIndicators(form, indicators, { level2, columns: ["三级指标", "年度目标值"] });
  return form;
}

/** The years are printed. */
export function fillPriorYears(table: SeedTable): Filling {
  const form = new Filling(drawTemplate("prior-year-execution", { year: "2018" }, TODAY));
  for (const { cells } of table.rows)
    for (const column of ["预算安排", "预算执行", "预算执行率"])
      form.put(form.find(cells["预算年度"] ?? "").top, form.header([column]).left, cells[column] ?? "");
  return form;
}

/** Label and value. */
export function fillFields(table: SeedTable, template: string, values: TemplateValues): Filling {
  const form = new Filling(drawTemplate(template, values, TODAY));
  for (const { cells } of table.rows) {
    const label = cells["字段"] ?? "";
    if (label !== SEAL) form.putBeside(FIELDS[label] ?? label, cells["值"] ?? "");
  }
  return form;
}

export const SEAL = "项目单位（盖章）";

/** 绩效跟踪情况表 has its twenty questions printed in the published order: only the results are filled in. */
export function fillTracking(table: SeedTable): Filling {
  const form = new Filling(drawTemplate("tracking", { date: "2018年8月31日" }, TODAY));
  const { bottom, left } = form.header(["评价结果"]);
  table.rows.forEach(({ cells }, index) => form.put(bottom + 1 + index, left, cells["评价结果"] ?? ""));
  return form;
}
