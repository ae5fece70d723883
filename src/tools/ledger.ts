/**
 * A generated 项目绩效监控台账: one project a row, any number of rows, the same bytes for the same numbers.
 * Wide = 20 columns, as large offices keep it.
 */
import { decimal, digits, roundHalfUp } from "../model/decimal";
import type { CellStyle, DraftCell, SheetDraft } from "../model/sheet-draft";
import type { CellValue } from "../model/snapshot";

export interface LedgerOptions {
  readonly wide?: boolean;
  /** Every how many rows a mistake is planted; 0 = a ledger without any. */
  readonly flawEvery?: number;
}

interface Column {
  readonly label: string;
  readonly width: number;
  readonly style: number;
  readonly wideOnly?: boolean;
  value(project: Project): CellValue;
}

interface Project {
  readonly index: number;
  readonly name: string;
  readonly budget: number;
  readonly adjusted: number;
  readonly executed: number;
  readonly rate: CellValue;
  readonly done: CellValue;
  readonly reason: string;
  readonly likelihood: string;
}

const HEADER = 0;
const TEXT = 1;
const MONEY = 2;
const PERCENT = 3;
const TITLE = 4;
const CENTER = 5;
const FONT = { name: "仿宋_GB2312", size: 10.5 };
const BASE: CellStyle = { font: FONT, border: "thin", vertical: "center" };
const STYLES: readonly CellStyle[] = [
  { ...BASE, font: { name: "黑体", size: 10.5 }, horizontal: "center", wrap: true },
  { ...BASE, horizontal: "left", wrap: true },
  { ...BASE, horizontal: "right", numberFormat: "#,##0.00" },
  { ...BASE, horizontal: "center", numberFormat: "0.00%" },
  { font: { name: "方正小标宋简体", size: 18 }, horizontal: "center", vertical: "center" },
  { ...BASE, horizontal: "center" },
];

const AREAS = [
  "机关大院",
  "政务中心",
  "文化新区",
  "人才公寓",
  "综合办公楼",
  "会议中心",
  "周转宿舍",
  "档案馆",
];
const WORKS = [
  "物业管理",
  "绿化养护",
  "食堂运行",
  "公务用车保障",
  "日常维修",
  "会务服务",
  "节能改造",
  "白蚁防治",
];
const AGENCIES = ["市机关事务管理局", "市直机关后勤服务中心", "市公务用车服务中心", "市政务服务保障中心"];
const REASON = "按合同约定于下半年验收后付款，截至填报日尚未到付款期；由经办科室于11月底前完成验收并支付。";

const COLUMNS: readonly Column[] = [
  { label: "序号", width: 7, style: CENTER, value: (p) => p.index + 1 },
  { label: "项目名称", width: 34, style: TEXT, value: (p) => p.name },
  { label: "主管部门", width: 24, style: TEXT, value: (p) => AGENCIES[p.index % AGENCIES.length]! },
  {
    label: "实施单位",
    width: 24,
    style: TEXT,
    wideOnly: true,
    value: (p) => AGENCIES[(p.index + 1) % AGENCIES.length]!,
  },
  {
    label: "项目类别",
    width: 12,
    style: CENTER,
    wideOnly: true,
    value: (p) => (p.index % 3 ? "经常性项目" : "一次性项目"),
  },
  { label: "资金来源", width: 20, style: TEXT, wideOnly: true, value: () => "一般公共预算拨款" },
  { label: "年初预算数", width: 14, style: MONEY, value: (p) => p.budget },
  { label: "调整后预算数", width: 14, style: MONEY, value: (p) => p.adjusted },
  { label: "1-7月执行数", width: 14, style: MONEY, value: (p) => p.executed },
  { label: "执行率", width: 10, style: PERCENT, value: (p) => p.rate },
  { label: "全年预计执行数", width: 14, style: MONEY, wideOnly: true, value: (p) => p.adjusted },
  {
    label: "绩效指标",
    width: 24,
    style: TEXT,
    wideOnly: true,
    value: (p) => `${WORKS[p.index % WORKS.length]}完成率`,
  },
  { label: "年度目标", width: 12, style: CENTER, value: () => "100%" },
  { label: "完成情况", width: 12, style: CENTER, value: (p) => p.done },
  { label: "偏差原因", width: 40, style: TEXT, value: (p) => p.reason || null },
  { label: "完成可能性", width: 12, style: CENTER, value: (p) => p.likelihood },
  {
    label: "合同编号",
    width: 18,
    style: TEXT,
    wideOnly: true,
    value: (p) => `HT-2026-${String(p.index + 1).padStart(6, "0")}`,
  },
  {
    label: "开工日期",
    width: 14,
    style: CENTER,
    wideOnly: true,
    value: (p) => `2026年${(p.index % 6) + 1}月`,
  },
  {
    label: "完工日期",
    width: 14,
    style: CENTER,
    wideOnly: true,
    value: (p) => `2026年${(p.index % 4) + 9}月`,
  },
  { label: "备注", width: 20, style: TEXT, value: () => null },
];

/** @param count projects, without the row of totals. */
export function ledgerDraft(count: number, options: LedgerOptions = {}): SheetDraft {
  const columns = COLUMNS.filter((column) => options.wide || !column.wideOnly);
  const projects = generate(count, options.flawEvery ?? 7);
  const last = columns.length - 1;
  const cells: DraftCell[] = [
    { row: 0, column: 0, value: "2026年项目绩效监控台账", style: TITLE },
    { row: 1, column: last - 1, value: "单位：万元" },
    ...columns.map((column, i) => ({ row: 2, column: i, value: column.label, style: HEADER })),
  ];
  for (const project of projects)
    columns.forEach((column, i) => {
      const value = column.value(project);
      cells.push({
        row: project.index + 3,
        column: i,
        style: column.style,
        ...(value === null ? {} : { value }),
      });
    });
  cells.push(...totals(projects, columns, count + 3));
  return {
    name: "监控台账",
    cells,
    styles: STYLES,
    merges: [{ top: 0, left: 0, bottom: 0, right: last }],
    columnWidths: Object.fromEntries(columns.map((column, i) => [i, column.width])),
    rowHeights: { 0: 30, 2: 30 },
    freeze: { rows: 3, columns: 2 },
    print: { landscape: true, fitToWidth: true, titleRows: [2, 2] },
  };
}

function totals(projects: readonly Project[], columns: readonly Column[], row: number): DraftCell[] {
  const sums = {
    年初预算数: total(projects, "budget"),
    调整后预算数: total(projects, "adjusted"),
    "1-7月执行数": total(projects, "executed"),
  };
  return columns.map((column, i) => {
    if (column.label === "序号") return { row, column: i, value: "合计", style: CENTER };
    if (column.label === "执行率")
      return { row, column: i, value: rateOf(sums["1-7月执行数"], sums.调整后预算数), style: PERCENT };
    const value = sums[column.label as keyof typeof sums];
    return { row, column: i, style: column.style, ...(value === undefined ? {} : { value }) };
  });
}

function total(projects: readonly Project[], field: "budget" | "adjusted" | "executed"): number {
  return decimal(
    digits(
      projects.reduce((sum, project) => sum.plus(decimal(project[field])), decimal(0)),
      2,
    ),
  ).toNumber();
}

/** A fraction with four places, as a cell of 0.00% holds it. */
function rateOf(executed: number, budget: number): number {
  return budget === 0 ? 0 : roundHalfUp(decimal(executed).div(decimal(budget)), 4).toNumber();
}

function generate(count: number, flawEvery: number): Project[] {
  const random = pseudoRandom(20260731);
  const amount = (from: number, to: number): number =>
    Math.round((from + random() * (to - from)) * 100) / 100;
  return Array.from({ length: count }, (_, index) => {
    const budget = amount(8, 900);
    const adjusted = random() < 0.8 ? budget : amount(budget * 0.8, budget * 1.2);
    const share = 0.52 + random() * 0.14;
    const executed = Math.round(adjusted * share * 100) / 100;
    const sound: Project = {
      index,
      name: `${AREAS[Math.floor(index / WORKS.length) % AREAS.length]}${WORKS[index % WORKS.length]}项目（${index + 1}）`,
      budget,
      adjusted,
      executed,
      rate: rateOf(executed, adjusted),
      done: `${Math.round(50 + random() * 20)}%`,
      reason: "",
      likelihood: "确定能",
    };
    return flawEvery > 0 && index % flawEvery === flawEvery - 1
      ? flawed(sound, Math.floor(index / flawEvery))
      : sound;
  });
}

/** The mistakes met in real ledgers, in turn. */
function flawed(project: Project, turn: number): Project {
  const { adjusted } = project;
  const slow = Math.round(adjusted * 22) / 100;
  const kinds: readonly Partial<Project>[] = [
    { rate: Math.round((project.rate as number) * 10_000 + 317) / 10_000 },
    { executed: slow, rate: rateOf(slow, adjusted), done: "20%" },
    { rate: null },
    { executed: slow, rate: rateOf(slow, adjusted), done: "20%", reason: "/" },
    { executed: Math.round(adjusted * 108) / 100, rate: rateOf(Math.round(adjusted * 108) / 100, adjusted) },
    { executed: slow, rate: rateOf(slow, adjusted), done: "20%", reason: REASON, likelihood: "有可能" },
    { done: "61%%" },
  ];
  return { ...project, ...kinds[turn % kinds.length] };
}

/** mulberry32: small, and the same on every machine. */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
