/** What several projects make together: a ledger's rows, or the forms of as many projects. */
import { sum, type Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import { LEDGER_COLUMNS, sumOfProjects, type LedgerAmount } from "../judgement/project-sums";
import { amountIn, moneyUnitOf, convertMoney } from "../judgement";
import type { HasCell } from "../rule";
import { coreOf } from "./project-core";
import { totalLine } from "./table-amounts";

export interface Together {
  readonly year: number | null;
  readonly period: PerformanceForm["period"];
  readonly projects: number;
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
  let projects = 0;
  for (let index = 0; index < rows.count; index++) if (!rows.isPart(index)) projects += 1;
  const total = rows.total?.executed ?? title;
  return [{ year, period, projects, sums, cells: total ? [total] : [] }];
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
  const cells = forms.flatMap((form) => totalLine(form)!.executed ?? []);
  return [{ year: first.year, period: first.period, projects: forms.length, sums, cells }];
}

function sumsBy(of: (column: LedgerAmount) => Decimal | null): Together["sums"] {
  return Object.fromEntries(LEDGER_COLUMNS.map(([column]) => [column, of(column)])) as Together["sums"];
}
