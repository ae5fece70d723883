/** Sums over a ledger's projects, as a whole and by unit. */
import { HUNDRED, sum, type Decimal } from "../../model/decimal";
import type { Denominator, PerformanceForm } from "../../model/form";
import type { MoneyUnit } from "../../model/values";
import { amountText, denominatorName, percentText, plain } from "../../rules/judgement";
import { widthOf } from "./data-tables";
import type { Drafting } from "./drafting";
import { timeClause } from "./funds";
import { groupBy } from "./indicators";
import type { LedgerProject } from "./ledger-rows";
import type { Section } from "./report-draft";
import { byDate, namesOf } from "./words";

/** More units than these make a list nobody reads. */
const MOST_UNITS = 40;

export interface Sums {
  readonly count: number;
  readonly budget: Decimal;
  readonly executed: Decimal;
  readonly rate: Decimal | null;
}

function isComplete({ budget, executed }: LedgerProject): boolean {
  return budget !== null && executed !== null;
}

function sumsOf(projects: readonly LedgerProject[]): Sums {
  const complete = projects.filter(isComplete);
  const budget = sum(complete.map((one) => one.budget!));
  const executed = sum(complete.map((one) => one.executed!));
  const rate = budget.gt(0) ? executed.times(HUNDRED).div(budget) : null;
  return { count: complete.length, budget, executed, rate };
}

export function moneyParagraphs(
  ledger: PerformanceForm,
  projects: readonly LedgerProject[],
  unit: MoneyUnit,
  { doubts }: Drafting,
): string[] {
  const { count, budget, executed, rate } = sumsOf(projects);
  if (count === 0) return ["台账中没有预算数、执行数都填写的项目，〔请补填后重新起草〕。"];
  const name = budgetName(projects, ledger);
  const missing = projects.filter((one) => !isComplete(one));
  const total = ledger.rows?.total;
  const doubt = doubts.at([
    ...projects.flatMap(({ cells }) => cells),
    ...[total?.executed, total?.adjustedBudget, total?.initialBudget, total?.rate].flatMap((cell) =>
      cell ? [cell.cell.at] : [],
    ),
  ]);
  const told = rate ? `，按${name}合计计算，执行率${percentText(rate)}${timeClause(ledger)}` : "";
  const left =
    missing.length > 0
      ? `另有${missing.length}个项目没有填写预算数或执行数，没有计入：${namesOf(
          missing.map((one) => one.name),
          "个",
        )}。`
      : "";
  const noUnit = ledger.unit === null ? "〔表中没有写明金额单位，此处按万元，请核对〕" : "";
  return [
    `${byDate(ledger)}${count}个项目${name}合计${amountText(budget, unit)}，执行数合计${amountText(executed, unit)}${told}${noUnit}。${left}`,
    ...(doubt === "" ? [] : [`上述合计所用的数据中有待核对的：${doubt}`]),
  ];
}

/** The column all rates were worked out from; «预算数» where rows differ in it. */
function budgetName(projects: readonly LedgerProject[], ledger: PerformanceForm): string {
  const names = [...new Set(projects.flatMap(({ denominator }) => denominator ?? []))];
  return names.length === 1 ? denominatorName(names[0] as Denominator, ledger) : "预算数";
}

/** A table of the units, if there are several. */
export function byUnit(
  projects: readonly LedgerProject[],
  unit: MoneyUnit,
  drafting: Drafting,
): Section["content"] {
  const groups = [...groupBy(projects, (one) => one.unit || "未写单位")];
  if (groups.length < 2 || groups.length > MOST_UNITS) return [];
  const rows = groups.map(([name, group], index) => {
    const { budget, executed, rate } = sumsOf(group);
    return [
      `${index + 1}`,
      name,
      `${group.length}`,
      plain(budget, 6),
      plain(executed, 6),
      rate ? percentText(rate) : "",
    ];
  });
  const { name, table } = drafting.table(
    "各单位项目资金执行情况",
    unit,
    [
      { header: "序号", width: 4, align: "center" },
      { header: "单位", width: widthOf(groups.map(([who]) => who)), align: "left" },
      { header: "项目数", width: 5, align: "center" },
      { header: "预算数", width: 9, align: "right" },
      { header: "执行数", width: 9, align: "right" },
      { header: "执行率", width: 7, align: "right" },
    ],
    rows,
  );
  return [`各单位资金执行情况见${name}。`, table];
}
