/** 全簿汇总: every form of a workbook with its project, money and findings; sums; what contradicts between tables. */
import type { Review } from "../../engine/review";
import { contains, type CellAddress } from "../../model/address";
import { ZERO } from "../../model/decimal";
import type { Finding, Severity } from "../../model/finding";
import type { PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { fundLight, type Light } from "../../rules/judgement";
import { distinctProjects, entriesOf, moneyOf, totalLine, type Money, type ProjectEntry } from "./projects";
import { remarksOn, totalsOf, type Total } from "./totals";

export interface OverviewLine {
  readonly form: PerformanceForm;
  readonly at: CellAddress;
  /** Null where the form has none, or several. */
  readonly project: string | null;
  readonly implementer: string | null;
  readonly money: Money | null;
  /** By severity; of a finding across tables at the one it is told of first. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly light: Light | null;
}

export interface Overview {
  readonly lines: readonly OverviewLine[];
  readonly totals: readonly Total[];
  /** How the sums came about, one sentence each. */
  readonly remarks: readonly string[];
  /** What one table says and another denies. */
  readonly across: readonly Finding[];
}

/** @param findings in force */
export function overviewOf(
  { forms }: Pick<Review, "forms">,
  findings: readonly Finding[],
  profile: Profile,
): Overview {
  const entries = forms.map((form) => entriesOf(form, profile));
  const projects = distinctProjects(entries.flat());
  const owners = findings.map(({ at }) => formsAt(forms, at));
  const departments = forms.filter(({ kind }) => kind.startsWith("department-")).length;
  return {
    lines: forms.map((form, index) => {
      const own = findings.filter((_, i) => owners[i]![0] === form);
      return lineOf(form, entries[index]!, own, profile);
    }),
    totals: totalsOf(projects),
    remarks: [
      ...remarksOn(projects, departments),
      ...outside(owners.filter((forms) => forms.length === 0).length),
    ],
    across: findings.filter((_, index) => owners[index]!.length > 1),
  };
}

/** The reader adds up the tables and compares with what the check said. */
function outside(count: number): string[] {
  return count > 0 ? [`另有 ${count} 条问题在表外的文字里，没有算在各表名下。`] : [];
}

/** The forms in which the cells lie, each once, in the order of the cells. */
function formsAt(forms: readonly PerformanceForm[], cells: readonly CellAddress[]): PerformanceForm[] {
  const found = new Set<PerformanceForm>();
  for (const at of cells) {
    const form = forms.find(({ range }) => range.sheet === at.sheet && contains(range, at));
    if (form) found.add(form);
  }
  return [...found];
}

function lineOf(
  form: PerformanceForm,
  entries: readonly ProjectEntry[],
  findings: readonly Finding[],
  profile: Profile,
): OverviewLine {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  const total = form.rows ? form.rows.total : totalLine(form);
  return {
    form,
    at: { sheet: form.range.sheet, row: form.range.top, column: form.range.left },
    project: form.rows ? null : (form.fields.projectName?.value ?? null),
    implementer: form.rows ? null : (form.fields.implementer?.value ?? null),
    money: form.rows ? sumOf(entries) : moneyOf(total, form, profile),
    counts,
    light: total ? fundLight(total, form, profile) : null,
  };
}

/** Of the projects that have both figures; a ledger is in one unit. */
function sumOf(entries: readonly ProjectEntry[]): Money | null {
  const complete = entries.map(({ money }) => money).filter(({ budget, executed }) => budget && executed);
  if (complete.length === 0) return null;
  return complete.reduce((sum, money) => ({
    unit: sum.unit,
    budget: (sum.budget ?? ZERO).plus(money.budget!),
    executed: (sum.executed ?? ZERO).plus(money.executed!),
  }));
}
