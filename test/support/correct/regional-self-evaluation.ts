/** F3 and F4 as regions lay them out (forms.md, «F3 地方变体», F4 重庆). */
import type { Profile } from "../../../src/profile/profile";
import type { Random } from "../layouts/random";
import { bareIndicatorCell, fundCell, habitsOf, indicatorCell, type Habits } from "./cells";
import type { AmountColumn } from "./funds";
import type { Row } from "./indicator";
import { Page, wide } from "./page";
import { pointsCell, projectOf, type Project, type ProjectWishes } from "./project";
import type { Layout } from "./regional-monitoring";
import { writeRows } from "./regional-rows";

interface Sheet {
  readonly page: Page;
  readonly project: Project;
  readonly habits: Habits;
}

function begin(
  random: Random,
  profile: Profile,
  columns: readonly AmountColumn[],
  more: Partial<ProjectWishes> = {},
): Sheet {
  const labels = ["年度资金总额", "其中：当年财政拨款", "上年结转资金", "其他资金"];
  const project = projectOf(random, { kind: "selfEvaluation", profile, columns, labels, ...more });
  return { page: new Page(random), project, habits: habitsOf(random) };
}

function head({ page, project }: Sheet, columns: number, title = "项目支出绩效自评表"): void {
  page.line(wide(title, columns)).line(wide(`（${project.setting.year}年度）`, columns));
  page.line("项目名称", wide(project.name, columns - 1));
  page.line("主管部门", wide(project.department, 3), "实施单位", wide(project.implementer, columns - 5));
}

function fundLines({ page, project, habits }: Sheet, ids: readonly string[], percents = false): void {
  for (const line of project.funds)
    page.line(null, line.label, ...ids.map((id) => fundCell(project, line, id, habits, percents)));
}

function goals({ page, project }: Sheet, columns: number): void {
  const half = Math.floor((columns - 1) / 2);
  page.line(wide("年度总体目标", 1, 2), wide("预期目标", half), wide("实际完成情况", columns - 1 - half));
  page.line(null, wide(project.goal, half), wide(project.goalActual, columns - 1 - half));
}

function total({ page, project }: Sheet, before: number): void {
  page.line(wide("总分", before), pointsCell(project.points.weight), pointsCell(project.points.score));
}

/** Points of a level in its label: «产出指标（50分）». */
function withPoints(project: Project): (level: string) => string {
  return (level) => {
    const points = project.rows
      .filter((row) => row.level1 === level)
      .reduce((sum, row) => sum + row.weight, 0);
    return `${level}（${points / 100}分）`;
  };
}

const haidian: Layout = (random, profile) => {
  const sheet = begin(random, profile, ["initial", "executed"], {
    labels: ["年度资金总额", "其中：财政资金", "其他资金"],
  });
  const { page, project, habits } = sheet;
  const { budgetWeight } = profile.scoring;
  head(sheet, 10);
  page.line(
    `项目资金（${project.setting.style.unit}）`,
    null,
    "年初预算数（A）",
    "全年执行数（B）",
    `分值（${budgetWeight}分）`,
    "执行率（B/A）",
    "得分",
    "得分计算方法",
  );
  project.funds.forEach((line, index) =>
    page.line(
      null,
      line.label,
      ...["initialBudget", "executed", "weight", "rate", "score"].map((id) =>
        fundCell(project, line, id, habits),
      ),
      index === 0 ? "执行率×该指标分值，最高不得超过分值上限" : null,
    ),
  );
  goals(sheet, 10);
  page.line(
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值（A）",
    "全年实际值（B）",
    "分值",
    "得分",
    "得分计算方法",
    "未完成原因分析",
  );
  writeRows(page, project, ["name", "target", "actual", "weight", "score", "scoring", "reason"], (row, id) =>
    id === "scoring"
      ? row.measure
        ? "B/A×分值"
        : "按完成程度赋分"
      : indicatorCell(project, row, id, habits),
  );
  total(sheet, 5);
  return { draft: page.draft("自评表"), project };
};

const chizhou: Layout = (random, profile) => {
  const sheet = begin(random, profile, ["initial", "adjusted", "executed"]);
  const { page, project, habits } = sheet;
  head(sheet, 10, `${project.setting.year}年度项目支出绩效自评表`);
  page.line(wide(`单位：${project.setting.style.unit}`, 10));
  page.line(
    "资金情况",
    null,
    "年初预算数",
    "全年预算数（A）",
    "全年执行数（B）",
    "分值",
    "执行率（B/A）",
    "得分",
  );
  fundLines(sheet, ["initialBudget", "adjustedBudget", "executed", "weight", "rate", "score"]);
  goals(sheet, 10);
  page.line(
    "一级指标",
    "二级指标",
    "三级指标",
    "指标性质",
    "年度指标值",
    "度量单位",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
  );
  writeRows(
    page,
    project,
    ["name", "operator", "target", "unit", "actual", "weight", "score", "reason"],
    (row, id) => bareIndicatorCell(project, row, id, habits),
    withPoints(project),
  );
  total(sheet, 7);
  return { draft: page.draft("自评表"), project };
};

/** «年度» over «指标值», «实际» over «完成值» (鄂州), and a row of column numbers. */
const splitHeader: Layout = (random, profile) => {
  const sheet = begin(random, profile, ["initial", "adjusted", "executed"]);
  const { page, project, habits } = sheet;
  head(sheet, 9);
  page.line(
    `项目资金\n（${project.setting.style.unit}）`,
    null,
    "年初预算数",
    "全年预算数",
    "全年执行数",
    "分值",
    "执行率",
    "得分",
  );
  fundLines(sheet, ["initialBudget", "adjustedBudget", "executed", "weight", "rate", "score"]);
  goals(sheet, 9);
  page.line(
    "绩效指标",
    wide("一级指标", 1, 2),
    wide("二级指标", 1, 2),
    wide("三级指标", 1, 2),
    "年度",
    "实际",
    wide("分值", 1, 2),
    wide("得分", 1, 2),
    wide("偏差原因分析及改进措施", 1, 2),
  );
  page.line(null, null, null, null, "指标值", "完成值");
  if (random.chance(0.4)) page.line(null, 1, 2, 3, 4, 5, 6, 7, 8);
  writeRows(page.indented(), project, ["name", "target", "actual", "weight", "score", "reason"], (row, id) =>
    indicatorCell(project, row, id, habits),
  );
  total(sheet, 5);
  return { draft: page.draft("自评表"), project };
};

/** 20 points for execution, percents in a column that says so, two large boxes at the foot. */
const footBoxes: Layout = (random, profile) => {
  const sheet = begin(random, profile, ["adjusted", "executed"], { labels: ["年度资金总额"] });
  const { page, project, habits } = sheet;
  const { budgetWeight } = profile.scoring;
  page.line(wide(`某区项目支出绩效自评表（${project.setting.year}年度）`, 8));
  page
    .line("项目名称", wide(project.name, 3), "主管部门", wide(project.department, 3))
    .line("实施单位", wide(project.implementer, 7));
  page.line(
    `预算执行情况（${budgetWeight}分）`,
    `预算数（A）（${project.setting.style.unit}）`,
    "执行数（B）",
    "执行率（B/A）（%）",
    "得分",
  );
  for (const line of project.funds)
    page.line(
      line.label,
      ...["adjustedBudget", "executed", "rate", "score"].map((id) =>
        fundCell(project, line, id, habits, true),
      ),
    );
  page.line("年度总体目标", wide(project.goal, 7));
  page.line("一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "分值", "得分");
  writeRows(page, project, ["name", "target", "actual", "weight", "score"], (row, id) =>
    indicatorCell(project, row, id, habits),
  );
  total(sheet, 5);
  const short = project.rows.filter(({ shortfall }) => shortfall);
  const said = (part: (row: Row) => string): string =>
    short.length === 0 ? "无" : short.map((row) => `${row.name}：${part(row)}。`).join("");
  page.line(
    "偏差大或目标未完成原因分析",
    wide(
      said((row) => row.shortfall!.cause),
      6,
    ),
  );
  page.line(
    "改进措施及结果应用方案",
    wide(
      said((row) => row.shortfall!.measures),
      6,
    ),
  );
  return { draft: page.draft("自评表"), project };
};

const chongqing: Layout = (random, profile) => {
  const sheet = begin(random, profile, ["initial", "adjusted", "executed"], { labels: ["部门预算"] });
  const { page, project, habits } = sheet;
  const { points, setting } = project;
  page.line(wide(`${setting.year}年度部门整体支出绩效自评表`, 11));
  page.line("部门名称", wide(project.department, 4), null, null, "自评总分（分）", pointsCell(points.score));
  page.line(
    `部门预算执行情况（${setting.style.unit}）`,
    "年初预算数",
    "全年（调整）预算数",
    "全年执行数",
    "执行率（%）",
    "执行率权重（分）",
    "执行率得分（分）",
  );
  page.line(
    null,
    ...["initialBudget", "adjustedBudget", "executed", "rate", "weight", "score"].map((id) =>
      fundCell(project, project.funds[0]!, id, habits, true),
    ),
  );
  page.line("当年绩效目标", wide("年初目标", 4), wide("全年完成情况", 5));
  page.line(null, wide(project.goal, 4), wide(project.goalActual, 5));
  page.line(
    "绩效指标",
    "指标名称",
    "计量单位",
    "指标性质",
    "年初指标值",
    "全年完成值",
    "得分系数（%）",
    "指标权重（分）",
    "指标得分（分）",
    "是否核心指标",
    "说明",
  );
  project.rows.forEach((row, index) =>
    page.line(
      null,
      ...["name", "unit", "operator", "target", "actual", "completion", "weight", "score"].map((id) =>
        bareIndicatorCell(project, row, id, habits),
      ),
      index % 3 === 0 ? "是" : "否",
      row.shortfall ? indicatorCell(project, row, "reason", habits) : null,
    ),
  );
  return { draft: page.draft("整体自评"), project };
};

export const regionalSelfEvaluation: Readonly<Record<string, Layout>> = {
  haidian,
  chizhou,
  splitHeader,
  footBoxes,
};
export const regionalDepartment: Readonly<Record<string, Layout>> = { chongqing };
