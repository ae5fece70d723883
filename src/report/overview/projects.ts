/** Which projects stand in a workbook, each once, however many tables it has. */
import type { Decimal } from "../../model/decimal";
import type { FundLine, PerformanceForm } from "../../model/form";
import type { MoneyUnit } from "../../model/values";
import type { Profile } from "../../profile/profile";
import { amountIn, budgetOf, moneyUnitOf } from "../../rules/judgement";
import { bare } from "../../rules/text/similarity";

export interface Money {
  readonly unit: MoneyUnit;
  /** In `unit`; null when it cannot be read. */
  readonly budget: Decimal | null;
  readonly executed: Decimal | null;
}

/** One project as one table has it. */
export interface ProjectEntry {
  /** As written. */
  readonly title: string;
  /** What names are compared by, like the two below. */
  readonly name: string;
  readonly implementer: string;
  readonly code: string;
  readonly year: number | null;
  readonly period: PerformanceForm["period"];
  readonly money: Money;
  /** The table it stands in. */
  readonly form: PerformanceForm;
}

export interface Project {
  /** The entry whose figures count. */
  readonly main: ProjectEntry;
  readonly entries: readonly ProjectEntry[];
}

export function moneyOf(
  line: FundLine | null | undefined,
  form: PerformanceForm,
  profile: Profile,
): Money | null {
  if (!line) return null;
  const unit = moneyUnitOf(form);
  return {
    unit,
    budget: amountIn(budgetOf(line, form, profile)?.budget ?? null, unit),
    executed: amountIn(line.executed, unit),
  };
}

/** The line of the whole form: its total, or the only one there is. */
export function totalLine({ funds }: PerformanceForm): FundLine | null {
  return funds.find(({ role }) => role === "total") ?? (funds.length === 1 ? funds[0]! : null);
}

/** The forms of whole departments hold the sums of their projects and are no projects. */
export function entriesOf(form: PerformanceForm, profile: Profile): ProjectEntry[] {
  if (form.kind === "monitoring" || form.kind === "self-evaluation") {
    const money = moneyOf(totalLine(form), form, profile);
    return money ? [entry(form, form, money)] : [];
  }
  return Array.from({ length: form.rows?.count ?? 0 }, (_, index) => {
    const row = form.rows!.at(index);
    const none: Money = { unit: moneyUnitOf(form), budget: null, executed: null };
    return entry(row, form, moneyOf(row.funds[0], row, profile) ?? none);
  });
}

function entry(from: PerformanceForm, form: PerformanceForm, money: Money): ProjectEntry {
  const text = (field: string): string => bare(from.fields[field]?.value ?? "");
  return {
    title: from.fields.projectName?.value?.trim() ?? "",
    name: text("projectName"),
    implementer: text("implementer"),
    code: text("projectCode"),
    year: form.year,
    period: form.period,
    money,
    form,
  };
}

/** Entries of one project put together; rows of one table never are, and nameless ones stand for themselves. */
export function distinctProjects(entries: readonly ProjectEntry[]): Project[] {
  const byName = new Map<string, ProjectEntry[][]>();
  const all: ProjectEntry[][] = [];
  for (const one of entries) {
    const known = byName.get(one.name) ?? [];
    const own =
      one.name === "" ? undefined : known.find((others) => others.every((other) => isSame(one, other)));
    if (own) {
      own.push(one);
      continue;
    }
    const fresh = [one];
    all.push(fresh);
    byName.set(one.name, [...known, fresh]);
  }
  return all.map((group) => ({ main: group.reduce(better), entries: group }));
}

function isSame(a: ProjectEntry, b: ProjectEntry): boolean {
  const agree = (left: string | number | null, right: string | number | null): boolean =>
    left === right || left === null || right === null || left === "" || right === "";
  return (
    a.form !== b.form &&
    agree(a.year, b.year) &&
    agree(a.code, b.code) &&
    (a.code !== "" && a.code === b.code ? true : agree(a.implementer, b.implementer))
  );
}

/** Complete figures, then later ones, then those that come first. */
function better(a: ProjectEntry, b: ProjectEntry): ProjectEntry {
  const rank = ({ money, period }: ProjectEntry): number =>
    (money.budget && money.executed ? 100 : 0) + (period?.to ?? 0);
  return rank(b) > rank(a) ? b : a;
}
