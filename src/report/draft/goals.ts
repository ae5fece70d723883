/** 绩效目标: in words as the form has them, and the table of indicators. */
import { shown } from "../../rules/judgement";
import type { Drafting, Subject } from "./drafting";
import { chapterOf, groupBy, judgedOf, titleOfIndicator, type Chapter, type Judged } from "./indicators";
import type { ReportColumn, ReportTable, Section } from "./report-draft";
import { plannedGoals } from "./tracking";
import { gap, lineOf, prose } from "./words";

export function yearGoal(subject: Subject): string {
  const said = subject.main?.goals.expected?.value;
  if (said) return prose(said);
  return plannedGoals(subject) ?? `${gap("：年度绩效目标")}。`;
}

/** How many indicators, and the table of them. */
export function indicatorOutline(subject: Subject, drafting: Drafting, about: string): Section["content"] {
  const judged = judgedOf(subject, drafting.profile);
  if (judged.length === 0) return [`${gap("：绩效指标设定情况")}。`];
  const { columns, rows } = tableOf(judged);
  const { name, table } = drafting.table(`${about}绩效指标`, null, columns, rows);
  const counts = [...groupBy(judged, levelOf)].map(([level, group]) => `${level}${group.length}项`);
  const told = counts.length > 1 ? `，其中${counts.join("、")}` : "";
  const doubt = drafting.doubts.about(...judged.map(({ indicator }) => indicator.target));
  return [`共设置绩效指标${judged.length}项${told}，具体见${name}。${doubt}`, table];
}

const NAMES: Readonly<Record<Chapter, string>> = {
  output: "产出指标",
  benefit: "效益指标",
  satisfaction: "满意度指标",
  other: "其他指标",
};

function levelOf(judged: Judged): string {
  const level = lineOf(judged.indicator.level1?.value);
  return level === "" ? NAMES[chapterOf(judged)] : /指标$/u.test(level) ? level : `${level}指标`;
}

const COLUMNS: readonly ReportColumn[] = [
  { header: "一级指标", width: 7, align: "center", merges: true },
  { header: "二级指标", width: 8, align: "center", merges: true },
  { header: "三级指标", width: 18, align: "left" },
  { header: "年度指标值", width: 8, align: "center" },
];

/** A unit that the name ends in is not said again: «绿化面积（平方米）» 27153. */
function targetText({ name, target }: Judged["indicator"]): string {
  if (!target?.value) return "";
  const text = lineOf(shown(target.value));
  const unit = /[（(]([^（()）]+)[)）]$/u.exec(lineOf(name.value))?.[1];
  return unit && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
}

/** A column that nobody has filled is left out. */
function tableOf(judged: readonly Judged[]): Pick<ReportTable, "columns" | "rows"> {
  const full = judged.map(({ indicator }) => [
    lineOf(indicator.level1?.value),
    lineOf(indicator.level2?.value),
    titleOfIndicator(indicator),
    targetText(indicator),
  ]);
  const kept = COLUMNS.map((_, column) => column).filter((column) => full.some((row) => row[column] !== ""));
  const rows = full.map((row) => kept.map((column) => row[column]!));
  return { columns: kept.map((column) => COLUMNS[column]!), rows };
}
