import type { FundLine, Indicator, PerformanceForm } from "../../model/form";
import { isBlank } from "../../model/sourced";
import type { Sourced } from "../../model/sourced";
import { TRACKING_PROGRESS } from "../../model/tables";
import { isBudgetRow, labelOf, nameOf } from "../judgement";
import { FUND_FORMS } from "../form-kinds";
import { tableOf } from "../tables";
import { quoted } from "../quoted";
import { defineRule } from "../rule";
import { nameMissing } from "../screens/fields";

const AMOUNTS = [
  ["initialBudget", "年初预算数"],
  ["adjustedBudget", "全年（调整后）预算数"],
  ["executed", "执行数"],
  ["forecast", "全年预计执行数"],
] as const;

const VALUES = [
  ["target", "年度指标值"],
  ["actual", "完成值"],
  ["forecast", "全年预计完成情况"],
  ["score", "得分"],
] as const;

export const str01 = defineRule({
  id: "STR-01",
  title: "必填单元格不能空白",
  severity: "warning",
  forms: [...FUND_FORMS, "indicator-table", "goal-plan", "stage-completion", "tracking-progress"],
  messages: {
    project: "“项目名称”是空的，请填写。",
    fund: "“{label}”的{column}是空的，而同一行其他金额已填，请补填（没有发生的填0）。",
    value: "“{name}”的{column}是空的，请填写，没有此项的填“/”。",
    column: "{column}整列没有填（共{count}项），请填写。",
    placeholder: "占位行里{count}个单元格是空的，其余格填的是“/”，请统一填“/”或删去该行。",
    number: "写了管理制度“{name}”，文号却是空的，请填文号，没有文号的写“无”。",
  },
  why: "空白看不出是没有发生、没有统计还是漏填。",
  basis: "各表表样的必填栏",
  formula: "同一行或同一列已有内容而该格空白；整张空表和没有该列的表不报",
  remedy: "补填；没有发生填0，没有此项填“/”。",
  example: { fails: "年初预算数0、全年预算数0、执行数空白", passes: "年初预算数0、全年预算数0、执行数0" },
  screen: nameMissing,
  *check(form, { problem }) {
    const project = form.fields.projectName;
    if (project && isBlank(project) && hasContent(form))
      yield problem("project", { at: project, severity: "error" });
    for (const line of form.kind === "ledger-row" ? [] : form.funds)
      for (const { cell, column } of blankAmounts(line, form))
        yield problem("fund", { at: cell, data: { label: labelOf(line), column } });

    const rows = form.indicators.filter(
      (row) => !row.isPlaceholder && row.name.value !== null && !isBudgetRow(row),
    );
    for (const [field, column] of form.kind === "ledger-row" ? [] : VALUES) {
      const cells = rows.flatMap((row) => (row[field] ? [{ row, cell: row[field] }] : []));
      const blank = cells.filter(({ cell }) => isBlank(cell) && !cell.inherited);
      if (blank.length === 0) continue;
      if (blank.length === cells.length) {
        if (blank.length > 1 && reports(form, field))
          yield problem("column", {
            at: blank.map(({ cell }) => cell),
            data: { column, count: blank.length },
          });
        continue;
      }
      for (const { row, cell } of blank)
        if (owed(row, field)) yield problem("value", { at: cell, data: { name: nameOf(row), column } });
    }

    for (const { isPlaceholder, ...row } of form.indicators) {
      const cells = [row.target, row.actual, row.forecast].flatMap((cell) => cell ?? []);
      const blank = cells.filter(isBlank);
      if (!isPlaceholder || blank.length === 0 || blank.length === cells.length) continue;
      if (row.name.placeholder !== null)
        yield problem("placeholder", { at: blank, data: { count: blank.length }, severity: "info" });
    }
    yield* unnumbered(form).map(({ at, name }) =>
      problem("number", { at, data: { name }, severity: "info" }),
    );
  },
});

/**
 * Blank amounts of a line that has others. A source may be blank throughout; only 全年预计 of a total that is blank as
 * well says nothing.
 */
function blankAmounts(line: FundLine, form: PerformanceForm): { cell: Sourced<unknown>; column: string }[] {
  const filled = AMOUNTS.filter(([field]) => line[field]?.value);
  if (filled.length === 0) return [];
  return AMOUNTS.flatMap(([field, column]) => {
    const cell = line[field];
    const columnUsed = form.funds.some((other) => other[field]?.value);
    // What is carried over was in nobody's budget at the year's beginning.
    const carried = field === "initialBudget" && /结转|结余/u.test(line.label.value ?? "");
    // 执行数 not yet filled anywhere: the period has not been reported at all.
    return cell && isBlank(cell) && columnUsed && !carried ? [{ cell, column }] : [];
  });
}

/** 文号 left blank where a 制度 is named (附表1-3). */
function unnumbered(form: PerformanceForm): { at: Sourced<string>; name: string }[] {
  return (tableOf(form, TRACKING_PROGRESS.id)?.rows ?? []).flatMap(({ cells }) => {
    const [name, number] = [cells[TRACKING_PROGRESS.systemName], cells[TRACKING_PROGRESS.systemNumber]];
    if (!name?.value || !number || !isBlank(number)) return [];
    return [{ at: number, name: quoted(name.value, 24) }];
  });
}

/** Without a target IND-21 asks for it, and a row that bears no points needs no score. */
function owed({ actual, weight }: Indicator, field: (typeof VALUES)[number][0]): boolean {
  if (field === "target") return !actual || isBlank(actual);
  return field !== "score" || weight?.value?.gt(0) === true;
}

function hasContent(form: PerformanceForm): boolean {
  return (
    form.funds.some((line) => AMOUNTS.some(([field]) => line[field]?.value)) ||
    form.indicators.some(({ actual }) => actual?.value)
  );
}

/** A form that reports money or results owes the column; a template filled only with goals does not. */
function reports(form: PerformanceForm, field: (typeof VALUES)[number][0]): boolean {
  if (field === "score") return false;
  if (field === "target") return form.indicators.some(({ actual }) => actual?.value);
  return form.funds.some(({ executed }) => executed?.value && !executed.value.value.isZero());
}
