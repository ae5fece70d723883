/** What several projects make together: a ledger's rows, or the forms of as many projects. */
import { sum, type Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import { LEDGER_COLUMNS, sumOfProjects, type LedgerAmount } from "../judgement/project-sums";
import { amountIn, moneyUnitOf, convertMoney } from "../judgement";
import type { HasCell } from "../rule";
import { coreOf } from "./project-core";
import { bare } from "./similarity";
import { totalLine } from "./table-amounts";

export interface Together {
  readonly year: number | null;
  readonly period: PerformanceForm["period"];
  readonly projects: number;
  /** How many 主管部门 and 实施单位 these have, as far as every project names its own. */
  readonly units: readonly number[];
  /** In 万元; null where an amount is missing or cannot be read. */
  readonly sums: Readonly<Record<LedgerAmount, Decimal | null>>;
  /** Where a click leads: the ledger's title or total, or the projects' own totals. */
  readonly cells: readonly HasCell[];
}

/** Each ledger as one, and all forms of single projects as one where each project has just one. */
export function togetherOf(forms: readonly PerformanceForm[]): Together[] {
  const single = forms.filter((form) => !form.rows && totalLine(form) !== null);
  return [...forms.flatMap(ofLedger), ...ofForms(single)];
}

function ofLedger(form: PerformanceForm): Together[] {
  const { rows, title, year, period } = form;
  if (!rows) return [];
  const unit = moneyUnitOf(form);
  const sums = sumsBy((column) => {
    const added = sumOfProjects(rows, column, unit);
    return added ? convertMoney(added.added, unit, "万元") : null;
  });
  const projects = Array.from({ length: rows.count }, (_, index) => index).filter((row) => !rows.isPart(row));
  const units = UNITS.flatMap((field) => {
    const column = rows.columns?.get(field);
    return column ? distinct(projects.map((row) => column.valueAt(row))) : [];
  });
  const total = rows.total?.executed ?? title;
  return [{ year, period, projects: projects.length, units, sums, cells: total ? [total] : [] }];
}

function ofForms(forms: readonly PerformanceForm[]): Together[] {
  const names = new Set(forms.map(({ fields }) => coreOf(fields.projectName?.value ?? "")));
  const [first] = forms;
  if (!first || forms.length < 2 || names.size < forms.length) return [];
  if (forms.some(({ year, period }) => year !== first.year || period?.to !== first.period?.to)) return [];
  const sums = sumsBy((column) => {
    const amounts = forms.flatMap((form) => amountIn(totalLine(form)![column], "万元") ?? []);
    return amounts.length === forms.length ? sum(amounts) : null;
  });
  const units = UNITS.flatMap((field) => distinct(forms.map(({ fields }) => fields[field]?.value)));
  const cells = forms.flatMap((form) => totalLine(form)!.executed ?? []);
  return [{ year: first.year, period: first.period, projects: forms.length, units, sums, cells }];
}

const UNITS = ["department", "implementer"] as const;

/** None where one is missing. */
function distinct(names: readonly unknown[]): number[] {
  const known = names.flatMap((name) => (typeof name === "string" && bare(name) !== "" ? [bare(name)] : []));
  return known.length === names.length ? [new Set(known).size] : [];
}

function sumsBy(of: (column: LedgerAmount) => Decimal | null): Together["sums"] {
  return Object.fromEntries(LEDGER_COLUMNS.map(([column]) => [column, of(column)])) as Together["sums"];
}
