/** The projects of a workbook, and which of them a text names. */
import type { PerformanceForm } from "../../model/form";
import { coreOf, SHORTEST_CORE } from "../../rules/text/project-core";
import { bare } from "../../rules/text/similarity";

export interface Subject {
  /** As the tables write it. */
  readonly name: string;
  /** What a text must hold to name it. */
  readonly core: string;
  readonly forms: readonly PerformanceForm[];
}

const WHOLE_UNIT = "部门整体";

/**
 * Forms by the project they are about. A small table that names none belongs to the only project there is, else to that
 * of its own sheet; when that leaves it open, to nobody.
 */
export function subjectsOf(forms: readonly PerformanceForm[]): Subject[] {
  const groups = new Map<string, { name: string; forms: PerformanceForm[] }>();
  const add = (name: string, form: PerformanceForm): void => {
    const core = coreOf(name);
    const group = groups.get(core);
    if (group) group.forms.push(form);
    else groups.set(core, { name, forms: [form] });
  };
  for (const form of forms) {
    const name = nameOf(form);
    if (name !== null) add(name, form);
  }
  const named = [...groups];
  for (const form of forms) {
    if (nameOf(form) !== null || form.rows) continue;
    const here = named.filter(([, group]) =>
      group.forms.some(({ range }) => range.sheet === form.range.sheet),
    );
    const [owner] = named.length === 1 ? named : here.length === 1 ? here : [];
    owner?.[1].forms.push(form);
  }
  return [...groups].map(([core, group]) => ({ ...group, core }));
}

function nameOf(form: PerformanceForm): string | null {
  if (form.rows) return null;
  if (form.kind.startsWith("department-")) return WHOLE_UNIT;
  const name = form.fields.projectName?.value;
  return name && coreOf(name).length >= SHORTEST_CORE ? name : null;
}

/** The subjects a text names, the longer name before the shorter one that is a part of it. */
export function namedIn(text: string, subjects: readonly Subject[]): Subject[] {
  let rest = bare(text);
  return [...subjects]
    .sort((a, b) => b.core.length - a.core.length)
    .filter(({ core }) => {
      if (!rest.includes(core)) return false;
      rest = rest.replaceAll(core, " ");
      return true;
    });
}

/** Projects of the workbook's ledgers that a text names, as forms; rows that it does not name are never parsed. */
export function ledgerRowsNamed(text: string, forms: readonly PerformanceForm[]): PerformanceForm[] {
  const whole = bare(text);
  const found: PerformanceForm[] = [];
  for (const { rows } of forms) {
    if (!rows) continue;
    const names = rows.columns?.get("projectName");
    // Whatever its rows are called: nothing can name them.
    if (rows.columns && !names) continue;
    for (let index = 0; index < rows.count; index++) {
      const glance = names?.valueAt(index);
      if (typeof glance === "string" && !whole.includes(coreOf(glance))) continue;
      const row = rows.at(index);
      const core = coreOf(row.fields.projectName?.value ?? "");
      if (core.length >= SHORTEST_CORE && whole.includes(core)) found.push(row);
    }
  }
  return found;
}
