/** Published tables of a seed as worksheets, with the paragraphs of its report that findings speak of beneath the table they concern. */
import type { SheetDraft } from "../../model/sheet-draft";
import { monitoringSheet } from "../samples/monitoring";
import { selfEvaluationSheet } from "../samples/self-evaluation";
import { SheetBuilder } from "../../forms/templates/sheet-builder";
import { layFields, layProse, layTable } from "../../forms/templates/table";
import type { Seed, SeedTable } from "./seed-file";

/** @param report the seed's report, line by line */
export function layOutSeed(seed: Seed, report: readonly string[]): SheetDraft[] {
  return tablesWithProse(seed, report).map(({ table, prose }) => {
    const { sheet, bottom } = layOutTable(table);
    layProse(sheet, prose, bottom + 1);
    return sheet.draft();
  });
}

/** The tables alone. */
export function layOutTables(seed: Seed, report: readonly string[]): SheetDraft[] {
  return seed.tables.map((table) => layOutTable(withLongTexts(table, report)).sheet.draft());
}

/** Tables with their long texts written out, each with the paragraphs that stand beneath it. */
export function tablesWithProse(
  seed: Seed,
  report: readonly string[],
): { readonly table: SeedTable; readonly prose: readonly string[] }[] {
  const prose = proseByTable(seed, report);
  return seed.tables.map((table, index) => ({
    table: withLongTexts(table, report),
    prose: prose.get(index) ?? [],
  }));
}

/** «(长文本，32-73 行)» stands for those lines of the report. */
function withLongTexts(table: SeedTable, report: readonly string[]): SeedTable {
  const rows = table.rows.map((row) => {
    const lines = /^\(长文本，(\d+)(?:-(\d+))? 行\)$/.exec(row.cells["值"] ?? "");
    if (!lines) return row;
    const text = report.slice(+lines[1]! - 1, +(lines[2] ?? lines[1]!)).map(plainText);
    return { ...row, cells: { ...row.cells, 值: text.filter((line) => line !== "").join("\n") } };
  });
  return { ...table, rows };
}

/** A line without the marks of its conversion. */
export function plainText(line: string): string {
  return line.replace(/\*\*/g, "").replace(/\t/g, " ").trim();
}

interface Laid {
  readonly sheet: SheetBuilder;
  /** First free row. */
  readonly bottom: number;
}

function layOutTable(table: SeedTable): Laid {
  if (table.form.startsWith("F1")) return finished(layMonitoring(table));
  if (table.form.startsWith("F3")) return finished(laySelfEvaluation(table));
  const paths = table.header_paths.map((path) => path.join("/"));
  if (paths.join() === "字段,值") return layLabelled(table);
  return layColumns(table);
}

function finished(sheet: SheetBuilder): Laid {
  return { sheet, bottom: Math.max(...sheet.draft().cells.map((cell) => cell.row)) + 1 };
}

function layMonitoring(table: SeedTable): SheetBuilder {
  const field = fields(table);
  const isFund = (cells: Cells): boolean => "资金项" in cells;
  return monitoringSheet(table.id, {
    title: table.title.replace(/（.*）$/, ""),
    year: /(\d{4})年度/.exec(table.title)?.[1] ?? "",
    period: "1-7月",
    projectName: field("项目名称"),
    department: field("主管部门及代码"),
    implementer: field("实施单位"),
    goal: field("年度总体目标"),
    funds: table.rows
      .filter(({ cells }) => isFund(cells))
      .map(({ cells }) =>
        row5(cells, ["资金项", "年初预算数", "1-7月执行数", "1-7月执行率", "全年预计执行数"]),
      ),
    indicators: table.rows
      .filter(({ cells }) => !isFund(cells))
      .map(({ cells }) => ({
        level1: levelOne(cells["指标组(平铺)"] ?? ""),
        level2: cells["指标组(平铺)"] ?? "",
        name: cells["三级指标"] ?? "",
        target: cells["年度指标值"] ?? "",
        actual: cells["1-7月执行情况"] ?? "",
        forecast: cells["全年预计完成情况"] ?? "",
        rest: [cells["偏差原因分析(平铺落入的表头字样)"] ?? ""],
      })),
    notes: [],
  });
}

type Cells = Readonly<Record<string, string>>;

function levelOne(level2: string): string {
  if (/满意/.test(level2)) return "满意度指标";
  return /效益|影响/.test(level2) ? "效益指标" : "产出指标";
}

function row5(cells: Cells, names: readonly string[]): [string, string, string, string, string] {
  const [a = "", b = "", c = "", d = "", e = ""] = names.map((name) => cells[name] ?? "");
  return [a, b, c, d, e];
}

function laySelfEvaluation(table: SeedTable): SheetBuilder {
  const field = fields(table);
  const has = (path: string): boolean => table.header_paths.some((one) => one.join("/") === path);
  const total = table.rows.find((row) => row.is_total)?.cells;
  return selfEvaluationSheet(table.id, {
    title: table.title,
    year: /(\d{4})/.exec(field("年度"))?.[1] ?? "",
    projectName: field("项目名称"),
    department: field("主管部门"),
    implementer: field("实施单位"),
    lacks: [
      ...(has("项目资金（万元）/执行率") ? [] : (["rate"] as const)),
      ...(has("绩效指标/分值") ? [] : (["weight"] as const)),
      ...(total ? [] : (["total"] as const)),
    ],
    funds: table.rows
      .filter(({ cells }) => "资金项" in cells)
      .map(({ cells }) => [
        ...row5(cells, ["资金项", "年初预算数", "全年预算数", "全年执行数", "分值"]),
        cells["执行率"] ?? "",
        cells["得分"] ?? "",
      ]),
    expected: field("预期目标"),
    actual: field("实际完成情况"),
    indicators: table.rows
      .filter(({ cells, is_total }) => !is_total && "三级指标" in cells)
      .map(({ cells }) => ({
        level1: cells["一级指标"] ?? "",
        level2: cells["二级指标"] ?? "",
        name: cells["三级指标"] ?? "",
        target: cells["年度指标值"] ?? "",
        actual: cells["实际完成值"] ?? "",
        weight: cells["分值"] ?? "",
        score: cells["得分"] ?? "",
        reason: cells["偏差原因分析及改进措施"] ?? "",
      })),
    total: total ? [total["分值"] ?? "", total["得分"] ?? "", total["偏差原因分析及改进措施"] ?? ""] : null,
  });
}

/** Label and value forms: what stood in one line of the report stands in one row of the sheet. */
function layLabelled(table: SeedTable): Laid {
  const sheet = new SheetBuilder(table.id, 4);
  const lines = new Map<number, string[]>();
  for (const { line, cells } of table.rows)
    lines.set(line, [...(lines.get(line) ?? []), cells["字段"] ?? "", cells["值"] ?? ""]);
  const seal = table.rows.find(({ cells }) => cells["字段"] === "项目单位（盖章）");
  if (seal) lines.delete(seal.line);
  const bottom = layFields(sheet, {
    title: table.title,
    heading: seal && `项目单位（盖章）：${seal.cells["值"] ?? ""}`,
    caption: caption(table),
    columns: 4,
    lines: [...lines.values()],
  });
  return { sheet, bottom };
}

/** Blank cells of these columns belong to the filled one above, as the published tables merge them. */
const MERGED_DOWN = /^([一二三]级指标|预算内容|支付金额.*|预算执行率|计划执行率)$/;

function layColumns(table: SeedTable): Laid {
  const blocks = splitBlocks(table);
  const sheet = new SheetBuilder(table.id, Math.max(...blocks.map((block) => block.paths.length)));
  const seal = table.form_fields?.["项目单位（盖章）"];
  let row = 0;
  blocks.forEach(({ paths, rows }, index) => {
    const filledDown = rows.every(({ cells }) => (cells["一级指标"] ?? "") !== "");
    row = layTable(
      sheet,
      {
        title: index === 0 ? table.title : "",
        heading: index === 0 && seal !== undefined ? `项目单位（盖章）：${String(seal)}` : undefined,
        caption: index === 0 ? caption(table) : undefined,
        headers: paths.map((path) => (path[0] === "(空)" ? ["子项目"] : path)),
        rows: rows.map(({ cells }) => paths.map((path) => cellOf(cells, path))),
        mergeDown: filledDown ? [] : paths.flatMap((path, i) => (MERGED_DOWN.test(path.at(-1)!) ? [i] : [])),
      },
      row,
    ).next;
  });
  return { sheet, bottom: row };
}

function cellOf(cells: Cells, path: readonly string[]): string {
  return cells[path.join("/")] ?? cells[path.at(-1)!] ?? "";
}

/** 附表1-2 holds two tables under two headings; every other table is one. */
function splitBlocks(table: SeedTable): { paths: string[][]; rows: SeedTable["rows"] }[] {
  if (!table.form.includes("1-2")) return [{ paths: table.header_paths, rows: table.rows }];
  const groups = [...new Set(table.header_paths.map((path) => path[0]!))];
  return groups.map((group) => {
    const paths = table.header_paths.filter((path) => path[0] === group);
    return { paths, rows: table.rows.filter(({ cells }) => paths.some((path) => path.at(-1)! in cells)) };
  });
}

function caption(table: SeedTable): string | undefined {
  return table.unit && /^[亿万]?元$/.test(table.unit) ? `单位：${table.unit}` : undefined;
}

function fields(table: SeedTable): (name: string) => string {
  return (name) => {
    const value = table.form_fields?.[name];
    return typeof value === "string" ? value : "";
  };
}

/**
 * Of the report's narrative the lines that findings speak of, whole, beneath the table they concern; what already stands
 * in a table is not repeated. Index of the seed's table → paragraphs.
 */
function proseByTable(seed: Seed, report: readonly string[]): Map<number, string[]> {
  const held = seed.tables.map((table) => JSON.stringify([table.rows, table.form_fields]).replace(/\s/g, ""));
  const prose = new Map<number, string[]>();
  const seen = new Set<number>();
  for (const { table: concerned, lines } of seed.anomalies) {
    const index = Math.max(
      0,
      seed.tables.findIndex((table) => concerned.includes(table.id)),
    );
    for (const line of lines) {
      const text = plainText(report[line - 1] ?? "");
      const bare = text.replace(/\s/g, "");
      if (seen.has(line) || bare.length < 4 || isTabled(seed, line)) continue;
      if (held.some((content) => content.includes(bare))) continue;
      seen.add(line);
      prose.set(index, [...(prose.get(index) ?? []), text]);
    }
  }
  return prose;
}

/** Lines from the first to the last row of a table; its caption above and its notes below are narrative. */
export function isTabled({ tables }: Seed, line: number): boolean {
  return tables.some(({ rows, source_lines, form_fields }) => {
    const last = rows.some(({ cells }) => "字段" in cells)
      ? source_lines[1]!
      : Math.max(...rows.map((row) => row.line));
    return line >= source_lines[0]! && line <= last && (rows.length > 0 || form_fields !== undefined);
  });
}
