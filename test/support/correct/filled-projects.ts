/** The product's own templates of F1 to F4, filled in with a correct project. */
import { drawTemplate } from "../../../src/forms/templates";
import type { FormKind } from "../../../src/model/form";
import type { Profile } from "../../../src/profile/profile";
import type { Random } from "../layouts/random";
import { bareIndicatorCell, fundCell, habitsOf, indicatorCell } from "./cells";
import { moneyStyle } from "./figures";
import { Filling } from "./filling";
import type { Drawn } from "./regional-monitoring";
import { pointsCell, projectOf, type Project } from "./project";

const TODAY = { year: 2025, month: 8 };

const FUND_HEADERS: readonly (readonly [RegExp, string])[] = [
  [/^年初预算数$/, "initialBudget"],
  [/^(调整后|全年)预算数$/, "adjustedBudget"],
  [/^(1-\d+月|全年)执行数$/, "executed"],
  [/执行率$/, "rate"],
  [/^全年预计执行数$/, "forecast"],
  [/^分值$/, "weight"],
  [/^得分$/, "score"],
];

const INDICATOR_HEADERS: readonly (readonly [RegExp, string])[] = [
  [/^三级指标$/, "name"],
  [/^年度指标值$/, "target"],
  [/^1-\d+月执行情况$|^实际完成值$/, "actual"],
  [/^全年预计完成情况$/, "forecast"],
  [/^(经费保障|制度保障|人员保障|硬件条件保障|其他|确定能|有可能|完全不可能)$/, "$&"],
  [/^偏差原因类别$/, "reasonCategory"],
  [/^原因说明$/, "explanation"],
  [/^完成目标可能性$/, "likelihood"],
  [/^备注$/, "remark"],
  [/^分值$/, "weight"],
  [/^得分$/, "score"],
  [/^偏差原因分析及改进措施$/, "reason"],
  [/^指标性质$/, "operator"],
  [/^度量单位$/, "unit"],
];

export type ProjectKind = Extract<
  FormKind,
  "monitoring" | "self-evaluation" | "department-monitoring" | "department-self-evaluation"
>;

export function filledProject(kind: ProjectKind, random: Random, profile: Profile): Drawn {
  const monitors = kind.endsWith("monitoring");
  const style = { ...moneyStyle(random) };
  const unit = style.unit === "元" ? "元" : "万元";
  const month = String(random.pick([3, 6, 7, 8, 9]));
  const adjusted = monitors && (profile.denominator.monitoring === "adjusted" || random.chance(0.5));
  const texts = monitors && random.chance(0.3);
  const costLevel =
    !monitors && profile.scoring.levelWeights.some((set) => "成本指标" in set) && random.chance(0.5);
  const options: Record<string, string> = monitors
    ? {
        month,
        budgets: adjusted ? "年初预算数和调整后预算数" : "年初预算数（国家表样）",
        reasons: texts ? "每类原因一栏文字" : random.pick(["分栏打√（国家表样）", "下拉选择"]),
        lights: random.pick(["不设（国家表样）", "表右加“序时预警”栏"]),
      }
    : {
        scheme: costLevel ? "单独作为一级指标（财预〔2021〕101号）" : "列入产出指标",
        budgetWeight: String(profile.scoring.budgetWeight),
        signs: random.pick(["一栏（国家表样）", "另设指标性质、度量单位栏"]),
      };
  const year = String(random.int(2019, 2026));
  const whole = kind.startsWith("department");
  const draft = drawTemplate(
    kind,
    { ...options, unit, year, rows: "3", ...(whole ? { agency: "某市机关事务管理局" } : {}) },
    TODAY,
  );
  const filling = new Filling(draft);
  const funds = filling.find("年初预算数");
  const labels = labelsUnder(filling, funds);
  const project = projectOf(random, {
    kind: monitors ? "monitoring" : "selfEvaluation",
    profile,
    columns: [
      "initial",
      "executed",
      ...(monitors ? (["forecast"] as const) : []),
      ...(adjusted || !monitors ? (["adjusted"] as const) : []),
    ],
    labels,
    costLevel,
    satisfactionLevel: true,
    style: { ...style, unit, places: 2 },
    months: Number(month),
    year: Number(year),
  });
  fill(filling, project, texts, whole);
  return { draft: filling.done(), project };
}

function labelsUnder(filling: Filling, { row, column }: { row: number; column: number }): string[] {
  const labels: string[] = [];
  const end = filling.find("年度总体目标").row;
  for (let at = row + 1; at < end; at++) labels.push(filling.text(at, column - 2));
  return labels;
}

function fill(filling: Filling, project: Project, texts: boolean, whole: boolean): void {
  const { random } = project.setting;
  const habits = habitsOf(random);
  if (!whole) {
    put(filling, /^项目名称$/, project.name);
    put(filling, /^主管部门/, project.department);
    put(filling, /^实施单位$/, project.implementer);
  }
  const funds = filling.find("年初预算数");
  for (const [text, column] of filling.header(funds.row, funds.row)) {
    const id = idOf(FUND_HEADERS, text);
    if (id)
      project.funds.forEach((line, index) =>
        filling.put(funds.row + 1 + index, column, fundCell(project, line, id, habits)),
      );
  }
  goals(filling, project);
  const header = filling.find("三级指标");
  const columns = filling.header(header.row, header.row + 1);
  const bare = columns.has("指标性质");
  const cell = bare ? bareIndicatorCell : indicatorCell;
  const used = new Map<string, number>();
  for (const row of project.rows) {
    const place = filling.places(row.level2, header.row + 1)[0];
    if (!place) throw new Error(`no level ${row.level2}`);
    const at = place.row + (used.get(row.level2) ?? 0);
    used.set(row.level2, at - place.row + 1);
    for (const [text, column] of columns) {
      const id = idOf(INDICATOR_HEADERS, text);
      if (!id) continue;
      const written = cell(project, row, id, habits);
      filling.put(
        at,
        column,
        texts && written === habits.tick && id === row.shortfall?.category
          ? `${row.shortfall.cause}。`
          : written,
      );
    }
  }
  const total = filling.places("总分")[0];
  if (!total) return;
  filling.put(total.row, columns.get("分值")!, pointsCell(project.points.weight));
  filling.put(total.row, columns.get("得分")!, pointsCell(project.points.score));
}

function goals(filling: Filling, { goal, goalActual }: Project): void {
  const label = filling.find("年度总体目标");
  const expected = filling.places("预期目标")[0];
  if (!expected) return filling.put(label.row, label.column + 2, goal);
  filling.put(expected.row + 1, expected.column, goal);
  filling.put(expected.row + 1, filling.find("实际完成情况").column, goalActual);
}

/** The value stands where the label's cell ends. */
function put(filling: Filling, label: RegExp, value: string): void {
  const { row, column } = filling.find(label);
  filling.put(row, filling.endOf(row, column) + 1, value);
}

function idOf(headers: readonly (readonly [RegExp, string])[], text: string): string | null {
  const [pattern, id] = headers.find(([each]) => each.test(text)) ?? [];
  return pattern && id ? (id === "$&" ? text : id) : null;
}
