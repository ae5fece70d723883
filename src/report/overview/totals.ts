/** Sums over the projects of a workbook: by year and unit of money, never across units without conversion. */
import { HUNDRED, ZERO, type Decimal } from "../../model/decimal";
import type { MoneyUnit } from "../../model/values";
import { amountText, convertMoney } from "../../rules/judgement";
import type { Money, Project } from "./projects";

export interface Total {
  readonly year: number | null;
  readonly unit: MoneyUnit;
  /** Projects of other units are in it, converted. */
  readonly converted: boolean;
  readonly projects: number;
  readonly budget: Decimal;
  readonly executed: Decimal;
  /** In percent, exact; null without a budget. */
  readonly rate: Decimal | null;
}

/** Projects named in a sentence. */
const NAMED = 3;

export function rateOf({ budget, executed }: Pick<Money, "budget" | "executed">): Decimal | null {
  return budget && executed && budget.gt(0) ? executed.times(HUNDRED).div(budget) : null;
}

export function totalsOf(projects: readonly Project[]): Total[] {
  const complete = projects.map(({ main }) => main).filter(({ money }) => money.budget && money.executed);
  const years = [...new Set(complete.map(({ year }) => year))].sort((a, b) => (a ?? 0) - (b ?? 0));
  return years.flatMap((year) => {
    const ofYear = complete.filter((one) => one.year === year).map(({ money }) => money);
    const units = [...new Set(ofYear.map(({ unit }) => unit))];
    const single = units.map((unit) =>
      totalOf(
        year,
        unit,
        ofYear.filter((money) => money.unit === unit),
      ),
    );
    return units.length > 1 ? [...single, totalOf(year, "万元", ofYear, true)] : single;
  });
}

function totalOf(year: number | null, unit: MoneyUnit, all: readonly Money[], converted = false): Total {
  const add = (field: "budget" | "executed"): Decimal =>
    all.reduce((sum, money) => sum.plus(convertMoney(money[field]!, money.unit, unit)), ZERO);
  const [budget, executed] = [add("budget"), add("executed")];
  return {
    year,
    unit,
    converted,
    projects: all.length,
    budget,
    executed,
    rate: rateOf({ budget, executed }),
  };
}

/** How the sums came about, one sentence each. */
export function remarksOn(projects: readonly Project[], departments: number): string[] {
  const repeated = projects.filter(({ entries }) => entries.length > 1);
  const different = repeated.filter(({ main, entries }) =>
    entries.some((one) => !sameMoney(main.money, one.money)),
  );
  const unread = projects.filter(({ main }) => !main.money.budget || !main.money.executed);
  const periods = new Set(projects.map(({ main }) => main.period?.to ?? null));
  return [
    ...(repeated.length > 0 ? [`${names(repeated)}在几张表里都有，合计只算一次。`] : []),
    ...different.map(({ main, entries }) => {
      const other = entries.find((one) => !sameMoney(main.money, one.money))!;
      return `${named(main.title)}的数在“${main.form.range.sheet}”是${figures(main.money)}，在“${other.form.range.sheet}”是${figures(other.money)}，合计按前者。`;
    }),
    ...(unread.length > 0 ? [`${unread.length} 个项目的预算数或执行数读不出来，没有计入合计。`] : []),
    ...(departments > 0 ? ["部门整体的表已包含各项目，不再相加。"] : []),
    ...(periods.size > 1 ? ["各表的截止月份不同，执行数合计只供参考。"] : []),
  ];
}

function names(projects: readonly Project[]): string {
  const first = projects
    .slice(0, NAMED)
    .map(({ main }) => named(main.title))
    .join("、");
  return projects.length > NAMED ? `${first}等 ${projects.length} 个项目` : first;
}

function named(name: string): string {
  return `“${name}”`;
}

function figures({ unit, budget, executed }: Money): string {
  const text = (value: Decimal | null): string => (value ? amountText(value, unit) : "空");
  return `预算${text(budget)}、执行${text(executed)}`;
}

/** A figure that one of the tables does not have contradicts nothing. */
function sameMoney(a: Money, b: Money): boolean {
  const same = (left: Decimal | null, right: Decimal | null): boolean =>
    !left || !right || left.eq(convertMoney(right, b.unit, a.unit));
  return same(a.budget, b.budget) && same(a.executed, b.executed);
}
