/** Every published table of a seed in the standard template of its form, as its clerk would have filled it in. */
import type { SheetDraft } from "../../model/sheet-draft";
import { fillDepartment, fillMonitoring, fillSelfEvaluation } from "./fill-project";
import { fillFields, fillIndicatorList, fillPriorYears, fillRows, fillTracking, SEAL } from "./fill-table";
import type { Filling } from "./filling";
import { tablesWithProse } from "./lay-out";
import type { Seed, SeedTable } from "./seed-file";

interface Filler {
  /** Beginning of the form's name in the seed file. */
  readonly form: string;
  fill(table: SeedTable, seed: Seed): Filling;
}

const rows = (table: SeedTable): string => String(table.rows.filter((row) => !row.is_total).length);

/** Who filled the annexes in: as the table says, else as the first annex of the set does. */
function agency(table: SeedTable, { tables }: Seed): string {
  const own = table.form_fields?.[SEAL];
  if (typeof own === "string") return own;
  return tables.flatMap((one) => one.rows).find(({ cells }) => cells["字段"] === SEAL)?.cells["值"] ?? "";
}

const DATE = { date: "2018年8月31日" };
const inRows =
  (template: string): Filler["fill"] =>
  (table) =>
    fillRows(table, template, { rows: rows(table) });
const annex =
  (template: string): Filler["fill"] =>
  (table, seed) =>
    fillRows(table, template, { agency: agency(table, seed), rows: rows(table) });

const FILLERS: readonly Filler[] = [
  { form: "F1", fill: fillMonitoring },
  { form: "F3", fill: fillSelfEvaluation },
  { form: "资金使用情况表", fill: inRows("fund-usage") },
  { form: "绩效指标表", fill: fillIndicatorList },
  { form: "预算执行情况表", fill: fillPriorYears },
  { form: "预算测算及执行表", fill: inRows("budget-calculation") },
  { form: "预算资金执行情况表", fill: inRows("fund-execution") },
  { form: "产出类", fill: (table) => fillRows(table, "stage-completion", DATE, "产出类指标") },
  { form: "效果类", fill: (table) => fillRows(table, "stage-completion", DATE, "效果类指标") },
  { form: "F6", fill: fillTracking },
  {
    form: "F7 附表1-1",
    fill: (table, seed) => fillFields(table, "tracking-basics", { agency: agency(table, seed) }),
  },
  { form: "F7 附表1-2", fill: annex("tracking-plan") },
  { form: "F7 附表1-3", fill: annex("tracking-progress") },
  { form: "F7 附表1-4", fill: annex("tracking-deviation") },
  { form: "F8", fill: (table) => fillFields(table, "tracking-conclusion", {}) },
  { form: "F9", fill: (table) => fillFields(table, "evaluation-feedback", {}) },
  { form: "部门整体支出", fill: fillDepartment },
];

/** @throws RangeError when a table is of no form we have a template of, or has a label the template lacks */
export function fillSeed(seed: Seed, report: readonly string[]): SheetDraft[] {
  return tablesWithProse(seed, report).map(({ table, prose }) => {
    const filler = FILLERS.find(({ form }) => table.form.startsWith(form));
    if (!filler) throw new RangeError(`没有“${table.form}”的标准模板。`);
    const form = filler.fill(table, seed);
    form.append(prose);
    return form.draft(table.id);
  });
}
