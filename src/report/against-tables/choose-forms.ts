/** Which forms of a workbook a report is laid against. */
import type { PerformanceForm } from "../../model/form";
import type { Notice } from "../../model/snapshot";
import { quoted } from "../../rules/quoted";
import { subjectsOfReport } from "./about";
import type { ReportSheets } from "./report-sheets";
import { ledgerRowsNamed, subjectsOf, type Subject } from "./subjects";

export interface Choice {
  readonly chosen: readonly Subject[];
  readonly subjects: readonly Subject[];
  readonly always: readonly PerformanceForm[];
  /** Ledgers, and the forms of several projects: what the report may speak of as one. */
  readonly together: readonly PerformanceForm[];
  /** The workbook's forms that the report is laid against. */
  readonly forms: readonly PerformanceForm[];
  /** … and those among all of these projects' that the report holds word for word as well. */
  readonly counterparts: readonly PerformanceForm[];
  readonly projects: readonly string[];
  readonly notices: readonly Notice[];
}

/**
 * Never guesses: a workbook none of whose projects the report names is left out, and that is said.
 * @param repeated forms of the workbook that the report holds word for word: nothing is compared with them
 */
export function chooseForms(
  sheets: ReportSheets,
  own: readonly PerformanceForm[],
  outside: readonly PerformanceForm[],
  repeated: ReadonlySet<PerformanceForm>,
): Choice {
  const words = [
    ...sheets.paragraphs.map(({ text }) => text),
    ...own.map((form) => form.fields.projectName?.value ?? ""),
  ].join("\n");
  const ownForms = new Set(own);
  const isOutside = (subject: Subject): boolean => subject.forms.some((form) => !ownForms.has(form));
  const all = subjectsOf([
    ...own.filter((form) => form.fields.projectName?.value),
    ...outside,
    ...ledgerRowsNamed(words, outside),
  ]);
  const inOwnTables = all.filter((subject) => subject.forms.some((form) => ownForms.has(form)));
  const named = subjectsOfReport(sheets.paragraphs, all);
  const about = named.length > 0 ? named : inOwnTables;
  const held = new Set(all.flatMap((subject) => subject.forms));
  const lean = new Map(
    all.map((one) => [one, { ...one, forms: one.forms.filter((form) => !repeated.has(form)) }]),
  );
  const chosen = about.map((subject) => lean.get(subject)!);
  return {
    chosen,
    subjects: [...lean.values()],
    always: own.filter((form) => !held.has(form)),
    together: togetherOf(chosen, outside),
    forms: chosen.flatMap(({ forms }) => forms.filter((form) => !ownForms.has(form))),
    counterparts: about.flatMap(({ forms }) => forms.filter((form) => !ownForms.has(form))),
    projects: about.filter(isOutside).map(({ name }) => name),
    notices:
      outside.length > 0 && !about.some(isOutside)
        ? [notCompared([...all.filter(isOutside).map(({ name }) => name), ...firstRows(outside)])]
        : [],
  };
}

/** A report that names several projects may speak of all of them, or of their whole ledger, as one. */
function togetherOf(chosen: readonly Subject[], outside: readonly PerformanceForm[]): PerformanceForm[] {
  if (chosen.length < 2) return [];
  const several = chosen.flatMap(({ forms }) => forms).filter(({ kind }) => kind !== "ledger-row");
  return [...outside.filter(({ rows }) => rows !== null), ...several];
}

/** Of ledgers: enough projects for an example. */
function firstRows(forms: readonly PerformanceForm[]): string[] {
  return forms.flatMap(({ rows }) =>
    Array.from({ length: Math.min(rows?.count ?? 0, EXAMPLES + 1) }, (_, index) => {
      return rows!.at(index).fields.projectName?.value ?? "";
    }).filter((name) => name !== ""),
  );
}

const EXAMPLES = 3;

function notCompared(names: readonly string[]): Notice {
  const some = names.slice(0, EXAMPLES).map((name) => `“${quoted(name, 24)}”`);
  const list = some.join("、") + (names.length > some.length ? "等" : "");
  const why = list === "" ? "工作簿的表里没有写项目名称" : `报告里没有提到工作簿中的项目（${list}）`;
  return {
    code: "report-project-unknown",
    message: `${why}，没有与工作簿核对，只核对了报告自己的文字和表格；请确认打开的是这份报告的工作簿。`,
    sheet: null,
    cells: [],
  };
}
