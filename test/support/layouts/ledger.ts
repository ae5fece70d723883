/** Generated ledgers: one project a row. */
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { Canvas } from "./canvas";
import { Random } from "./random";
import { traditional } from "./words";

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  serial: ["序号", "编号"],
  projectName: ["项目名称", "预算项目名称", "预算项目", "项目支出名称"],
  department: ["主管部门", "预算部门", "主管单位", "归口部门"],
  implementer: ["实施单位", "项目单位", "预算单位", "责任单位"],
  initialBudget: ["年初预算数", "年初预算", "年初批复预算数", "预算数"],
  adjustedBudget: ["调整后预算数", "全年预算数", "调整后预算"],
  executed: ["1-7月执行数", "累计支出", "支出数", "截至7月底执行数", "1—7月累计执行数", "实际支出数"],
  rate: ["执行率", "支出进度", "预算执行率", "1-7月执行率"],
  goalExpected: ["年度目标", "年度绩效目标", "绩效目标", "年度总体目标"],
  goalActual: ["完成情况", "目标完成情况", "目前完成情况", "项目进展情况"],
  reason: ["偏差原因", "偏差原因分析", "未完成原因"],
  likelihood: ["完成可能性", "完成目标可能性"],
  remark: ["备注"],
};

export interface LedgerLayout {
  readonly draft: SheetDraft;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  readonly hasTotal: boolean;
}

export function ledgerLayout(seed: number): LedgerLayout {
  const random = new Random(seed);
  const canvas = new Canvas();
  const top = random.int(0, 4);
  const left = random.int(0, 4);
  const optional = [
    "department",
    "implementer",
    "adjustedBudget",
    "goalExpected",
    "goalActual",
    "reason",
    "likelihood",
    "remark",
  ];
  const kept = Object.keys(HEADERS).filter((id) => !optional.includes(id) || random.chance(0.7));
  const columns = random.chance(0.3) ? random.shuffled(kept) : kept;
  const script = random.chance(0.1) ? traditional : (text: string) => text;
  const words = columns.map((id) => script(random.pick(HEADERS[id]!)));
  const title = random.chance(0.8);
  const unitInHeaders = random.chance(0.3);
  const split = random.chance(0.2);
  const pageEvery = random.chance(0.2) ? random.int(4, 8) : 0;
  const grouped = random.chance(0.2);
  const totalAt = random.pick(["none", "top", "bottom"]);
  let row = top;
  if (title) canvas.span(row, left, row++, left + columns.length - 1, "2025年项目绩效监控台账");
  if (!unitInHeaders) canvas.put(row++, left + columns.length - 1, "单位：万元");
  const header = (): void => {
    words.forEach((word, i) => {
      const money = /Budget|executed/.test(columns[i]!);
      if (split && !/\d/.test(word) && word.length >= 4) {
        canvas.put(row, left + i, word.slice(0, 2));
        canvas.put(row + 1, left + i, word.slice(2));
      } else
        canvas.span(
          row,
          left + i,
          row + (split ? 1 : 0),
          left + i,
          word + (money && unitInHeaders ? "（万元）" : ""),
        );
    });
    row += split ? 2 : 1;
  };
  header();
  const rows = Array.from({ length: random.int(3, 20) }, (_, i) => projectRow(random, i));
  const total = (): void => {
    const at = columns.includes("serial") ? columns.indexOf("serial") : columns.indexOf("projectName");
    canvas.put(row, left + at, random.pick(["合计", "总计", "合  计"]));
    columns.forEach((id, i) => {
      if (/Budget|executed/.test(id))
        canvas.put(
          row,
          left + i,
          rows.reduce((sum, r) => sum + Number(r[id]), 0),
        );
    });
    row += 1;
  };
  if (totalAt === "top") total();
  rows.forEach((project, i) => {
    if (pageEvery > 0 && i > 0 && i % pageEvery === 0) header();
    if (grouped && i % 5 === 0)
      canvas.put(row++, left + columns.indexOf("projectName"), `${"一二三四"[i / 5]}、机关运行类`);
    columns.forEach((id, j) => canvas.put(row, left + j, project[id]!));
    row += 1;
  });
  if (totalAt === "bottom") total();
  return { draft: canvas.draft("台账"), columns, rows, hasTotal: totalAt !== "none" };
}

function projectRow(random: Random, index: number): Record<string, string | number> {
  const budget = random.int(10, 500) * 2;
  const executed = Math.round(budget * 58.5) / 100;
  return {
    serial: index + 1,
    projectName: `${random.pick(["机关大院", "政务中心", "公务用车"])}${random.pick(["物业", "绿化", "维修"])}项目（${index + 1}）`,
    department: "机关事务管理局",
    implementer: random.pick(["后勤服务中心", "公务用车中心"]),
    initialBudget: budget,
    adjustedBudget: budget,
    executed,
    rate: `${(Math.round((executed / budget) * 10000) / 100).toFixed(2)}%`,
    goalExpected: "保障全年正常运行，满意度达到95%以上。",
    goalActual: "运行正常，按计划推进。",
    reason: random.chance(0.2) ? "合同约定下半年付款，进度与计划一致。" : "",
    likelihood: "确定能",
    remark: "",
  };
}
