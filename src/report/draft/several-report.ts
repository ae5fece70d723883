/** One report on several projects: a table of all, a part for each. */
import { amountText, coversWholeYear, percentText, plain } from "../../rules/judgement";
import type { CellAddress } from "../../model/address";
import { moneyOf, totalLine, distinctProjects, entriesOf } from "../overview/projects";
import { rateOf, remarksOn, totalsOf } from "../overview/totals";
import type { Drafting, Subject } from "./drafting";
import { byDate, gap, lineOf, namesOf } from "./words";
import { judgedOf } from "./indicators";
import { section, type ReportColumn, type Section } from "./report-draft";
import { tallyOf } from "./results";
import { subjectPart } from "./subject-report";
import { monthsOf, projectNameOf, reportNoun, unitOf, yearOf } from "./title";

export function severalReport(
  subjects: readonly Subject[],
  drafting: Drafting,
): { readonly title: string; readonly sections: readonly Section[] } {
  const overall = section("总体情况", overallContent(subjects, drafting));
  const parts = subjects.map((subject) => subjectPart(subject, drafting));
  return {
    title: titleOfSeveral(subjects),
    sections: [
      overall,
      ...parts,
      section("主要问题和改进措施", [`${gap("：各项目共同的问题和改进措施")}。`]),
      section("总体结论", [`${gap("：总体结论")}。`]),
    ],
  };
}

/** Of units, months and kinds only what all of them share is said in the title. */
function titleOfSeveral(subjects: readonly Subject[]): string {
  const unit = common(subjects.map(unitOf)) ?? gap("单位名称");
  const year = common(subjects.map(({ main }) => yearOf(main))) ?? `${gap("年度")}年度`;
  const noun = common(subjects.map(reportNoun)) ?? "绩效报告";
  const period = common(
    subjects.map(({ main }) => (main?.period && !coversWholeYear(main) ? monthsOf(main.period) : "")),
  );
  return `${year}${unit}${subjects.length}个项目${noun === "运行监控报告" ? (period ?? "") : ""}${noun}`;
}

function common<T>(values: readonly (T | null)[]): T | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

function overallContent(subjects: readonly Subject[], drafting: Drafting): Section["content"] {
  const { profile } = drafting;
  const projects = distinctProjects(subjects.flatMap(({ main }) => (main ? entriesOf(main, profile) : [])));
  const isEvaluation = subjects.every((subject) => reportNoun(subject) === "绩效自评报告");
  const { name, table } = drafting.table(
    "各项目资金和绩效目标完成情况",
    null,
    columnsOf(isEvaluation),
    subjects.map((subject, index) => rowOf(subject, index, isEvaluation, drafting)),
  );
  const dates = new Set(subjects.map(({ main }) => (main ? byDate(main) : "")));
  const date = dates.size === 1 ? [...dates][0]! : "";
  const sums = totalsOf(projects).map(
    ({ year, unit, converted, projects: count, budget, executed, rate }) => {
      const when = date === "" && year !== null ? `${year}年度` : date;
      const told = rate ? `，按预算数合计计算，执行率${percentText(rate)}` : "";
      return `${when}${count}个项目预算数${converted ? "折合" : ""}合计${amountText(budget, unit)}，执行数合计${amountText(executed, unit)}${told}。`;
    },
  );
  const names = namesOf(
    subjects.map((subject) => projectNameOf(subject) ?? unitOf(subject) ?? "未写名称的项目"),
    "个",
    MOST_NAMED,
  );
  const doubt = drafting.doubts.has(subjects.flatMap(amountCells))
    ? "〔合计所用的数中有与表内其他内容不一致的，见各项目部分，请先核对〕"
    : "";
  return [
    `本报告汇总${subjects.length}个项目：${names}。各项目资金和绩效目标完成情况见${name}。${sums.join("")}${remarksOn(projects, 0).join("")}${doubt}`,
    table,
  ];
}

/** More names than these are left to the table. */
const MOST_NAMED = 30;

function amountCells({ main }: Subject): CellAddress[] {
  const line = main && totalLine(main);
  const cells = line ? [line.executed, line.adjustedBudget, line.initialBudget] : [];
  return cells.flatMap((cell) => (cell ? [cell.cell.at] : []));
}

function columnsOf(isEvaluation: boolean): readonly ReportColumn[] {
  const columns: ReportColumn[] = [
    { header: "序号", width: 3, align: "center" },
    { header: "项目", width: 14, align: "left" },
    { header: "预算数", width: 7, align: "right" },
    { header: "执行数", width: 7, align: "right" },
    { header: "执行率", width: 6, align: "right" },
    { header: "指标数", width: 4, align: "center" },
    { header: "达到数", width: 4, align: "center" },
  ];
  return isEvaluation ? [...columns, { header: "自评得分", width: 5, align: "center" }] : columns;
}

function rowOf(
  subject: Subject,
  index: number,
  isEvaluation: boolean,
  { profile }: Drafting,
): readonly string[] {
  const { main } = subject;
  const judged = judgedOf(subject, profile);
  const money = main && moneyOf(totalLine(main), main, profile);
  const rate = money && rateOf(money);
  const score = main?.total?.score?.value;
  const cells = [
    `${index + 1}`,
    projectNameOf(subject) ?? unitOf(subject) ?? gap("项目名称"),
    money?.budget ? amountText(money.budget, money.unit) : "",
    money?.executed ? amountText(money.executed, money.unit) : "",
    rate ? percentText(rate) : "",
    `${judged.length}`,
    `${tallyOf(judged).met.length}`,
  ];
  const stated = score ? plain(score) : lineOf(main?.fields.overallScore?.value);
  return isEvaluation ? [...cells, stated] : cells;
}
