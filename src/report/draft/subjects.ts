/** Which projects and departments a workbook is about, and which of its tables tells the figures of each. */
import { FORM_NAMES } from "../../model/form-names";
import type { FormKind, PerformanceForm } from "../../model/form";
import { bare } from "../../rules/text/similarity";
import type { Subject } from "./drafting";

export interface Contents {
  readonly subjects: readonly Subject[];
  readonly ledgers: readonly PerformanceForm[];
  /** What goes into no report, and why. */
  readonly left: readonly string[];
}

const MAIN: ReadonlySet<FormKind> = new Set<FormKind>([
  "monitoring",
  "department-monitoring",
  "self-evaluation",
  "department-self-evaluation",
]);

/** A ledger is told as a whole; beside it stand no single projects. */
export function contentsOf(forms: readonly PerformanceForm[]): Contents {
  const ledgers = forms.filter(({ kind }) => kind === "ledger");
  const groups = ledgers.length > 0 ? [] : grouped(forms.filter(({ kind }) => MAIN.has(kind)));
  const attached = forms.filter(({ kind }) => !MAIN.has(kind) && kind !== "ledger");
  const mains = groups.map(latest);
  const earlier = groups.flatMap((group, index) => group.filter((form) => form !== mains[index]));
  const left = [
    ...(ledgers.length > 0 ? forms.filter(({ kind }) => kind !== "ledger") : []).map(
      (form) => `${nameOfForm(form)}没有写入：报告按台账汇总。`,
    ),
    ...earlier.map((form) => `${nameOfForm(form)}没有写入：同一项目以截止月份最晚的表为准。`),
  ];
  if (ledgers.length > 0) return { subjects: [], ledgers, left };
  if (mains.length <= 1) {
    const subject = { main: mains[0] ?? null, attached };
    return { subjects: forms.length > 0 ? [subject] : [], ledgers, left };
  }
  const unowned = attached.map((form) => `${nameOfForm(form)}没有写入：簿内有几个项目，看不出它属于哪一个。`);
  return { subjects: mains.map((main) => ({ main, attached: [] })), ledgers, left: [...left, ...unowned] };
}

/** «监控表：项目支出绩效目标执行监控表» */
export function nameOfForm(form: PerformanceForm): string {
  return `“${form.range.sheet}”（${FORM_NAMES[form.kind]}）`;
}

/** Forms of one project together, in the order in which the projects come first; nameless ones stand for themselves. */
function grouped(forms: readonly PerformanceForm[]): PerformanceForm[][] {
  const groups = new Map<string, PerformanceForm[]>();
  forms.forEach((form, index) => {
    const key = keyOf(form) ?? `#${index}`;
    groups.set(key, [...(groups.get(key) ?? []), form]);
  });
  return [...groups.values()];
}

function keyOf({ kind, fields, year }: PerformanceForm): string | null {
  const isDepartment = kind.startsWith("department-");
  const name = bare((isDepartment ? fields.department?.value : fields.projectName?.value) ?? "");
  if (name === "") return null;
  return JSON.stringify([
    isDepartment,
    name,
    bare(fields.projectCode?.value ?? ""),
    bare(fields.implementer?.value ?? ""),
    year,
  ]);
}

/** Two tables of one project and one period are two accounts of it: the first counts. */
function latest(group: readonly PerformanceForm[]): PerformanceForm {
  return group.reduce((best, form) => ((form.period?.to ?? 0) > (best.period?.to ?? 0) ? form : best));
}
