/** The ledger's projects that need a word: behind time, beyond the budget, without a reason, in doubt by the year's end. */
import type { PerformanceForm } from "../../model/form";
import type { MoneyUnit } from "../../model/values";
import { amountText, coversWholeYear, percentText, plain } from "../../rules/judgement";
import { widthOf } from "./data-tables";
import type { Drafting } from "./drafting";
import type { LedgerProject } from "./ledger-rows";
import { section, type Section } from "./report-draft";
import { gap, inQuotes, namesOf } from "./words";

/** Lines of a table in the report; the rest stands in the ledger. */
const MOST = 30;

export function progressSections(
  ledger: PerformanceForm,
  projects: readonly LedgerProject[],
  unit: MoneyUnit,
  drafting: Drafting,
): Section[] {
  const outlook = outlookText(projects);
  return [
    section("执行进度情况", [
      ...slowContent(projects, unit, drafting),
      ...overspentContent(projects, unit, drafting),
    ]),
    section("偏差原因说明情况", [reasonText(projects)]),
    ...(coversWholeYear(ledger) ? [] : [section("预计年底完成情况", [outlook])]),
  ];
}

function slowContent(
  projects: readonly LedgerProject[],
  unit: MoneyUnit,
  drafting: Drafting,
): Section["content"] {
  const { profile } = drafting;
  const rated = projects.filter(({ light }) => light !== null);
  if (rated.length === 0) return [`${gap("：执行进度情况")}。`];
  const red = rated.filter(({ light }) => light === "red");
  const yellow = rated.filter(({ light }) => light === "yellow");
  const slow = [...red, ...yellow].sort((a, b) => (a.rate!.lt(b.rate!) ? -1 : a.rate!.gt(b.rate!) ? 1 : 0));
  const measured = `按“${profile.name}”衡量进度的项目${rated.length}个`;
  if (slow.length === 0) return [`${measured}，执行进度均在正常范围。`];
  const counts = [
    ...(red.length > 0 ? [`红灯${red.length}个`] : []),
    ...(yellow.length > 0 ? [`黄灯${yellow.length}个`] : []),
  ].join("、");
  const { name, table } = drafting.table("执行进度落后的项目", unit, columnsOf(slow), rowsOf(slow));
  const first = slow.length > MOST ? `执行率最低的${MOST}个` : "";
  return [`${measured}，其中进度落后的${slow.length}个（${counts}），${first}见${name}。`, table];
}

function columnsOf(projects: readonly LedgerProject[]) {
  return [
    { header: "序号", width: 4, align: "center" },
    { header: "项目", width: widthOf(projects.map(({ name }) => name)), align: "left" },
    { header: "预算数", width: 8, align: "right" },
    { header: "执行数", width: 8, align: "right" },
    { header: "执行率", width: 7, align: "right" },
    { header: "偏差原因", width: 16, align: "left" },
  ] as const;
}

function rowsOf(projects: readonly LedgerProject[]): readonly (readonly string[])[] {
  return projects
    .slice(0, MOST)
    .map(({ name, budget, executed, rate, reason, isExplained }, index) => [
      `${index + 1}`,
      name,
      budget ? plain(budget, 6) : "",
      executed ? plain(executed, 6) : "",
      rate ? percentText(rate) : "",
      isExplained && reason ? reason : gap("偏差原因"),
    ]);
}

function overspentContent(
  projects: readonly LedgerProject[],
  unit: MoneyUnit,
  { doubts }: Drafting,
): string[] {
  const over = projects.filter(({ excess }) => excess !== null);
  if (over.length === 0) return [];
  const told = over
    .slice(0, MOST)
    .map(
      ({ name, budget, executed, excess, cells }) =>
        `${inQuotes(name)}执行${amountText(executed!, unit)}，预算数${amountText(budget!, unit)}，超出${amountText(excess!, unit)}${doubts.at(cells)}`,
    );
  const more = over.length > MOST ? `等${over.length}个` : "";
  return [`执行数大于预算数的项目有${over.length}个：${told.join("；")}${more}。`];
}

function reasonText(projects: readonly LedgerProject[]): string {
  const owed = projects.filter(({ because }) => because !== null);
  if (owed.length === 0) return "按表内数值，没有需要说明偏差原因的项目。";
  const silent = owed.filter(({ isExplained }) => !isExplained);
  const counts = `按表内数值，需要说明偏差原因的项目${owed.length}个，已说明${owed.length - silent.length}个`;
  if (silent.length === 0) return `${counts}。`;
  const told = silent
    .slice(0, MOST)
    .map(({ name, because }) => `${inQuotes(name)}（${because}）${gap("：具体原因")}`);
  const more = silent.length > MOST ? `等${silent.length}个` : "";
  return `${counts}，没有说明${silent.length}个：${told.join("；")}${more}。`;
}

function outlookText(projects: readonly LedgerProject[]): string {
  const told = (["确定能", "有可能", "完全不可能"] as const).flatMap((choice) => {
    const some = projects.filter(({ likelihood }) => likelihood === choice);
    if (some.length === 0) return [];
    const names =
      choice === "确定能"
        ? ""
        : `（${namesOf(
            some.map(({ name }) => name),
            "个",
          )}）`;
    return [`“${choice}”${some.length}个${names}`];
  });
  const open = projects.filter(({ likelihood }) => likelihood === null).length;
  if (told.length === 0) return `${gap("：各项目预计年底完成情况")}。`;
  const rest = open > 0 ? `，没有选定${open}个` : "";
  return `台账填报的完成目标可能性：${told.join("、")}${rest}。${gap("：预计不能完成的项目拟采取的措施")}。`;
}
