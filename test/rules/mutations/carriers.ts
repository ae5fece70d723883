/** The same contents on another kind of form that the rule serves: a department's form, or a ledger's row. */
import type { FormKind, PerformanceForm } from "../../../src/model/form";
import type { RecognisedWorkbook } from "../../../src/model/recognised";
import type { Rule } from "../../../src/rules/rule";
import type { Made } from "./mutation";

const DEPARTMENTS: Partial<Record<FormKind, FormKind>> = {
  monitoring: "department-monitoring",
  "self-evaluation": "department-self-evaluation",
};

/** The workbook itself first. */
export function carriers(made: Made, rule: Rule): RecognisedWorkbook[] {
  const workbook = "forms" in made ? made : { forms: [made], prose: [] };
  return [workbook, ...departments(workbook, rule), ...ledgers(workbook, rule)];
}

/** A rule that compares forms of a workbook chooses its own. */
function departments(workbook: RecognisedWorkbook, { forms: served, check }: Rule): RecognisedWorkbook[] {
  if (!check) return [];
  const twins = workbook.forms.map((form) => ({ ...form, kind: DEPARTMENTS[form.kind] ?? form.kind }));
  const moved = twins.some(({ kind }, index) => kind !== workbook.forms[index]!.kind);
  return moved && twins.every(({ kind }) => served.includes(kind)) ? [{ ...workbook, forms: twins }] : [];
}

/** A form of one fund line and no more is what a ledger holds in a row. */
function ledgers(workbook: RecognisedWorkbook, { forms: served }: Rule): RecognisedWorkbook[] {
  const [form, ...others] = workbook.forms;
  const isRow = form && others.length === 0 && form.funds.length === 1 && form.indicators.length === 0;
  return isRow && served.includes("ledger-row") && workbook.prose.length === 0 ? [ledgerOf(form)] : [];
}

function ledgerOf(form: PerformanceForm): RecognisedWorkbook {
  const row: PerformanceForm = { ...form, kind: "ledger-row" };
  const rows = { count: 1, at: () => row, isPart: () => false, total: null, sections: [], columns: null };
  return { forms: [{ ...form, kind: "ledger", funds: [], rows }], prose: [] };
}
