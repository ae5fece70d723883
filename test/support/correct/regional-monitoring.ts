/** F1 as regions and systems lay it out (forms.md, «F1 地方/系统变体»). */
import type { SheetDraft } from "../../../src/model/sheet-draft";
import type { Profile } from "../../../src/profile/profile";
import type { Written } from "../layouts/canvas";
import type { Random } from "../layouts/random";
import { bareIndicatorCell, fundCell, habitsOf, indicatorCell, type Habits } from "./cells";
import { grouped, type MoneyStyle } from "./figures";
import type { AmountColumn } from "./funds";
import { Page, wide } from "./page";
import { writeRows } from "./regional-rows";
import { projectOf, type Project } from "./project";

/** A sheet and what stands on it. */
export interface Drawn {
  readonly draft: SheetDraft;
  readonly project: Project;
}

export type Layout = (random: Random, profile: Profile) => Drawn;

const SOURCES = ["年度资金总额", "财政资金", "其他资金"];

interface Sheet {
  readonly page: Page;
  readonly project: Project;
  readonly habits: Habits;
  readonly period: string;
}

function begin(
  random: Random,
  profile: Profile,
  columns: readonly AmountColumn[],
  more: { readonly labels?: readonly string[]; readonly style?: MoneyStyle } = {},
): Sheet {
  const project = projectOf(random, { kind: "monitoring", profile, columns, labels: SOURCES, ...more });
  return {
    page: new Page(random),
    project,
    habits: habitsOf(random),
    period: `1-${project.setting.months}月`,
  };
}

function head({ page, project }: Sheet, title: string, columns: number): void {
  page.line(wide(title, columns)).line(wide(`（${project.setting.year}年度）`, columns));
  page.line("项目名称", wide(project.name, 3), "主管部门", wide(project.department, columns - 5));
  page.line("实施单位", wide(project.implementer, 3));
}

function fundLines({ page, project, habits }: Sheet, ids: readonly string[], before: number): void {
  for (const line of project.funds)
    page.line(
      ...Array.from({ length: before - 1 }, () => null),
      line.label,
      ...ids.map((id) => fundCell(project, line, id, habits)),
    );
}

/** @param cell how a column's cells are made */
function indicatorLines(
  { page, project, habits }: Sheet,
  ids: readonly string[],
  cell = indicatorCell,
): void {
  writeRows(page, project, ids, (row, id) => cell(project, row, id, habits));
}

const goal = ({ page, project }: Sheet, columns: number): void =>
  void page.line("年度总体目标", wide(project.goal, columns - 1));

const tianjin: Layout = (random, profile) => {
  const sheet = begin(random, profile, ["initial", "adjusted", "executed", "forecast"]);
  const { page, project, period } = sheet;
  head(sheet, "项目绩效运行监控表", 11);
  page.line(wide(`单位：${project.setting.style.unit}`, 11));
  page.line(
    "资金情况",
    "年初预算数",
    "年度预算调整",
    "调整后预算数",
    `${period}执行数`,
    "执行率",
    "全年预计执行数",
  );
  fundLines(sheet, ["initialBudget", "adjustment", "adjustedBudget", "executed", "rate", "forecast"], 1);
  goal(sheet, 11);
  page.line(
    "一级指标",
    "二级指标",
    "三级指标",
    "计算符号",
    "年度指标值",
    "计量单位",
    "当前完成值",
    "完成可能性",
    "偏差原因",
    "原因说明",
    "全年预计",
    "备注",
  );
  indicatorLines(
    sheet,
    [
      "name",
      "operator",
      "target",
      "unit",
      "actual",
      "likelihood",
      "reasonCategory",
      "explanation",
      "forecast",
      "remark",
    ],
    bareIndicatorCell,
  );
  return { draft: page.draft("监控表"), project };
};

const anhui: Layout = (random, profile) => {
  const sheet = begin(random, profile, ["initial", "adjusted", "executed"]);
  const { page, project, period } = sheet;
  head(sheet, `${project.setting.year}年项目支出绩效监控表（${period}）`, 10);
  const { unit } = project.setting.style;
  page.line(
    wide("名称", 1, 2),
    wide(`预算数（${unit}）`, 3),
    wide(`执行数（${unit}）`, 1, 2),
    wide("执行率", 1, 2),
    wide(`结余（${unit}）`, 1, 2),
  );
  page.line(null, "年初", "调整", "调整后");
  fundLines(sheet, ["initialBudget", "adjustment", "adjustedBudget", "executed", "rate", "balance"], 1);
  goal(sheet, 10);
  page.line(
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "完成情况",
    "全年预计",
    "偏差原因",
    "原因说明",
    "完成可能性",
    "备注",
  );
  indicatorLines(sheet, [
    "name",
    "target",
    "actual",
    "forecast",
    "reasonCategory",
    "explanation",
    "likelihood",
    "remark",
  ]);
  return { draft: page.draft("绩效监控"), project };
};

const general: Layout = (random, profile) => {
  const sheet = begin(random, profile, ["initial", "received", "executed", "forecast"]);
  const { page, project, period } = sheet;
  head(sheet, "项目支出绩效目标执行监控表", 11);
  page.line(
    "项目资金",
    `年初预算数（${project.setting.style.unit}）`,
    "实际到位资金",
    `${period}执行数`,
    `${period}执行率`,
    "全年预计执行数",
    "序时进度预警",
  );
  fundLines(sheet, ["initialBudget", "received", "executed", "rate", "forecast", ""], 1);
  goal(sheet, 11);
  page.line(
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    `${period}执行情况`,
    "全年预计完成情况",
    "偏差原因",
    "原因说明",
    "完成目标可能性",
    "备注",
    "序时预警",
  );
  page.line(...Array.from({ length: 11 }, (_, index) => index + 1));
  indicatorLines(sheet, [
    "name",
    "target",
    "actual",
    "forecast",
    "reasonCategory",
    "explanation",
    "likelihood",
    "remark",
    "light",
  ]);
  return { draft: page.draft("监控表"), project };
};

const CATEGORIES = ["经费", "制度", "人员", "硬件", "其他"];

const internalControl: Layout = (random, profile) => {
  const sheet = begin(random, profile, ["initial", "executed", "forecast"]);
  const { page, project, habits, period } = sheet;
  const { unit } = project.setting.style;
  page
    .line(wide(`${project.setting.year}年项目支出绩效运行监控表`, 12))
    .line("项目名称", wide(project.name, 11));
  page.line("主管部门", wide(project.department, 5), "实施单位", wide(project.implementer, 5));
  page.line(...["资金总额", "财政拨款", "其他资金"].map((label) => wide(`${label}（${unit}）`, 3)));
  page.line(...Array.from({ length: 3 }, () => ["年初预算", "当期执行", "全年预计"]).flat());
  page.line(
    ...project.funds.flatMap((line) =>
      ["initialBudget", "executed", "forecast"].map((id) =>
        fundCell(project, line, id, { ...habits, nothing: "zeros" }),
      ),
    ),
  );
  goal(sheet, 12);
  page.line(wide("绩效指标", 6), wide("偏差原因分析", 5), wide("完成目标可能性", 1, 2), wide("备注", 1, 2));
  page.line(
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    `${period}执行情况`,
    "全年预计完成情况",
    ...CATEGORIES.map((word) => `${word}原因`),
  );
  indicatorLines(
    sheet,
    [
      "name",
      "target",
      "actual",
      "forecast",
      ...CATEGORIES.map((word) => `text:${word}`),
      "likelihood",
      "remark",
    ],
    (one, row, id, own) =>
      id.startsWith("text:")
        ? row.shortfall?.category.startsWith(id.slice(5))
          ? `${row.shortfall.cause}。`
          : ""
        : indicatorCell(one, row, id, own),
  );
  return { draft: page.draft("绩效监控"), project };
};

/** Sources across, amounts down. */
const transposed: Layout = (random, profile) => {
  const sheet = begin(random, profile, ["initial", "executed", "forecast"]);
  const { page, project, habits, period } = sheet;
  head(sheet, "项目绩效监控表", 9);
  page.line(`资金（${project.setting.style.unit}）`, "资金总额", "财政拨款", "其他资金");
  const rows: readonly (readonly [string, string])[] = [
    ["年初预算数", "initialBudget"],
    [`${period}执行数`, "executed"],
    [`${period}执行率`, "rate"],
    ["全年预计执行数", "forecast"],
  ];
  for (const [label, id] of rows)
    page.line(label, ...project.funds.map((line) => fundCell(project, line, id, habits)));
  goal(sheet, 9);
  plainIndicators(sheet, period);
  return { draft: page.draft("监控表"), project };
};

/** Labels and values of the money side by side, or both in one cell. */
const loose: Layout = (random, profile) => {
  const sheet = begin(random, profile, ["initial", "executed"], { labels: ["年度资金总额", "财政拨款"] });
  const { page, project, habits, period } = sheet;
  const { unit } = project.setting.style;
  const total = project.funds[0]!;
  head(sheet, "项目绩效监控表", 9);
  if (random.chance(0.5))
    page.line(
      `年初预算数（${unit}）`,
      fundCell(project, total, "initialBudget", habits),
      `${period}执行数（${unit}）`,
      fundCell(project, total, "executed", habits),
      "执行率",
      fundCell(project, total, "rate", habits),
    );
  else
    page.line(
      wide(`年初预算数：${inCell(total.initial, project)}`, 3),
      wide(`${period}执行数：${inCell(total.executed, project)}`, 3),
    );
  goal(sheet, 9);
  plainIndicators(sheet, period);
  return { draft: page.draft("监控表"), project };
};

function inCell(minor: number, { setting }: Project): Written {
  return `${grouped(minor, setting.style.places)}${setting.style.unit}`;
}

function plainIndicators(sheet: Sheet, period: string): void {
  sheet.page.line(
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    `${period}完成情况`,
    "全年预计完成情况",
    "偏差原因分析",
    "完成目标可能性",
    "备注",
  );
  indicatorLines(sheet, ["name", "target", "actual", "forecast", "explanation", "likelihood", "remark"]);
}

export const regionalMonitoring: Readonly<Record<string, Layout>> = {
  tianjin,
  anhui,
  general,
  internalControl,
  transposed,
  loose,
};
