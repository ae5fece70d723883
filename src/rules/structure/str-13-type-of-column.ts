import { isPercentFormat } from "../../forms/values";
import type { PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import { TRACKING_BASICS_FIELDS } from "../../model/tables";
import { FUND_FORMS } from "../form-kinds";
import { defineRule } from "../rule";
import { quoted } from "../quoted";
import { rateInDoubt } from "../screens/money";

/** Titled values of 附表1-1 that are amounts. */
const AMOUNT_FIELDS: Readonly<Record<string, string>> = {
  [TRACKING_BASICS_FIELDS.totalBudget]: "项目总预算",
  [TRACKING_BASICS_FIELDS.yearBudget]: "项目当年预算",
  [TRACKING_BASICS_FIELDS.priorBudget]: "项目上年预算额",
  [TRACKING_BASICS_FIELDS.priorExecuted]: "项目上年预算执行数",
};

const AMOUNT_HEADER = /金额|预算数|预算安排|执行数|预算执行(?!率)|支付|到位/u;
const PERCENT = /^[-+]?\d[\d.]*\s*[%％]$/u;

export const str13 = defineRule({
  id: "STR-13",
  title: "金额栏填金额，比率栏填比率",
  severity: "error",
  forms: [
    ...FUND_FORMS,
    "tracking-basics",
    "fund-usage",
    "fund-execution",
    "budget-calculation",
    "prior-year-execution",
    "tracking-progress",
  ],
  messages: {
    percent: "“{column}”是金额栏，却填了百分比“{text}”，请改填金额。",
    amount: "“{column}”是比率栏，却填了“{text}”，请改填百分比。",
  },
  why: "金额与比率填错栏，合计和执行率都会跟着错。",
  basis: "各表表样的栏目单位",
  formula: "金额列的内容是百分比，或比率列的内容带“元”",
  remedy: "改填金额（或百分比）。",
  example: { fails: "上年预算执行数：95.98%", passes: "上年预算执行数：3521.48" },
  screen: rateInDoubt,
  *check(form, { problem }) {
    for (const { column, cell } of form.kind === "ledger-row" ? lineCells(form) : amountCells(form))
      if (isPercent(cell))
        yield problem("percent", { at: cell, data: { column, text: quoted(cell.cell.text) } });
    for (const { rate } of form.funds)
      if (typeof rate?.cell.value === "string" && /\d\s*[万亿]?元$/u.test(rate.cell.value.trim()))
        yield problem("amount", { at: rate, data: { column: "执行率", text: quoted(rate.cell.text) } });
  },
});

/** By content and format: what a cell displays costs too much to ask of every row of a ledger. */
function isPercent({ cell, inherited }: Sourced<unknown>): boolean {
  if (inherited) return false;
  if (typeof cell.value === "string") return PERCENT.test(cell.value.trim());
  return typeof cell.value === "number" && isPercentFormat(cell.format);
}

function amountCells(form: PerformanceForm): { column: string; cell: Sourced<unknown> }[] {
  const fields = Object.entries(AMOUNT_FIELDS).flatMap(([id, column]) => {
    const cell = form.fields[id];
    return cell ? [{ column, cell }] : [];
  });
  const tables = form.tables.flatMap(({ headers, rows }) =>
    Object.entries(headers).flatMap(([id, header]) => {
      const column = header.value ?? "";
      if (!AMOUNT_HEADER.test(column) || /率|比|一致|进度/u.test(column)) return [];
      return rows.flatMap(({ cells }) => (cells[id] ? [{ column: quoted(column), cell: cells[id] }] : []));
    }),
  );
  return [...lineCells(form), ...fields, ...tables];
}

const LINE_COLUMNS = [
  ["initialBudget", "年初预算数"],
  ["adjustedBudget", "全年（调整后）预算数"],
  ["received", "到位资金"],
  ["executed", "执行数"],
  ["forecast", "全年预计执行数"],
] as const;

function lineCells(form: PerformanceForm): { column: string; cell: Sourced<unknown> }[] {
  const found: { column: string; cell: Sourced<unknown> }[] = [];
  for (const line of form.funds)
    for (const [field, column] of LINE_COLUMNS) {
      const cell = line[field];
      if (cell) found.push({ column, cell });
    }
  return found;
}
