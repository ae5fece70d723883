/** What the standard form has and this one has not. */
import { HUNDRED, sum, ZERO } from "../model/decimal";
import type { Missing, PerformanceForm } from "../model/form";
import { fields } from "./catalogue/fields";
import { fundTable } from "./catalogue/fund-table";
import { indicatorTable } from "./catalogue/indicator-table";
import type { ColumnDefinition, ProjectFormDefinition } from "./definition";
import type { ProjectPlace } from "./places";
import { namesBudgetExecution } from "./values";

/** A column that stands in for another one on some variants. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  // Where a layout has but one column for words, reasons are written there.
  reason: ["explanation", "reasonCategory", "经费保障", "remark"],
  likelihood: ["确定能", "有可能", "完全不可能"],
  remark: ["reason", "explanation"],
  initialBudget: ["adjustedBudget", "received"],
  // Regional monitoring forms show adjustments or what is left over instead.
  forecast: ["adjustment", "balance", "adjustedBudget"],
};

const POINTS = ["weight", "score"];

export function missingOf(
  definition: ProjectFormDefinition,
  form: PerformanceForm,
  place: ProjectPlace,
): readonly Missing[] {
  const missing: Missing[] = [];
  const has = (columns: { has(id: string): boolean }, id: string): boolean =>
    columns.has(id) || (INSTEAD[id] ?? []).some((other) => columns.has(other));
  const fundColumns = new Set(place.funds.flatMap((table) => [...table.columns.keys()]));
  if (place.funds.length > 0)
    for (const id of definition.expected.funds)
      if (
        !has(fundColumns, id) &&
        !(id === "weight" && form.funds.some((line) => line.weight)) &&
        !(
          POINTS.includes(id) &&
          (hasBudgetRow(form) || scoresIndicatorsOnly(form) || givesNoPoints(form, place))
        ) &&
        !(id === "rate" && groupedBySource(place)) &&
        !(id === "forecast" && asksForLikelihood(place))
      )
        missing.push({ what: "column", field: id, label: labelOf(fundTable.columns, id) });
  for (const id of definition.expected.indicators)
    if (
      !has(place.indicators.columns, id) &&
      !(id === "weight" && form.indicators.some(({ weight }) => weight)) &&
      !(id === "reason" && form.fields["deviationBox"]) &&
      !(id === "likelihood" && ownLayout(place)) &&
      !(namesIndicatorsOnly(place) && BESIDE_LEVELS.includes(id)) &&
      !(LEVELS.includes(id) && namesKinds(place)) &&
      !(id === "forecast" && asksForLikelihood(place)) &&
      !(POINTS.includes(id) && givesNoPoints(form, place))
    )
      missing.push({ what: "column", field: id, label: labelOf(indicatorTable.columns, id) });
  for (const id of definition.expected.fields)
    if (!form.fields[id]) missing.push({ what: "field", field: id, label: labelOf(fields, id) });
  if (
    form.funds.length === 0 &&
    place.funds.length === 0 &&
    !hasMoneyBeside(place) &&
    !budgetIsIndicator(form) &&
    !scoresIndicatorsOnly(form)
  )
    missing.push({ what: "row", field: "funds", label: "项目资金" });
  if (
    definition.expected.total &&
    form.total === null &&
    !form.fields["overallScore"]?.value &&
    !givesNoPoints(form, place)
  )
    missing.push({ what: "row", field: "total", label: "总分" });
  return missing;
}

const LEVELS = ["level1", "level2"];
const BESIDE_LEVELS = [...LEVELS, "reason"];

/** «绩效指标类别｜指标名称»: one column tells what kind of indicator each is. */
function namesKinds({ indicators: { others, columns } }: ProjectPlace): boolean {
  const name = columns.get("name");
  return !!name && others.some(({ left, text }) => left < name.left && /指标类[别型]/u.test(text));
}

/** Held against what was planned for the months so far, it is asked whether the year's target can be met, not by how much. */
function asksForLikelihood({ indicators: { columns } }: ProjectPlace): boolean {
  return columns.has("planned") && columns.has("likelihood");
}

/** 重庆: 指标名称、指标性质、指标权重 … and 说明, without levels, on forms of projects and departments alike. */
function namesIndicatorsOnly({ indicators: { columns } }: ProjectPlace): boolean {
  return (
    ["operator", "weight"].every((id) => columns.has(id)) &&
    ["core", "unit"].some((id) => columns.has(id)) &&
    !["level1", "level2"].some((id) => columns.has(id))
  );
}

/** The budget's execution has its points among the indicators instead of in the block of funds. */
function hasBudgetRow(form: PerformanceForm): boolean {
  return form.indicators.some(({ name, weight }) => weight?.value && namesBudgetExecution(name.value));
}

/** All of the 100 points are the indicators': money is not scored, or shown, by such a layout. */
function scoresIndicatorsOnly({ indicators }: PerformanceForm): boolean {
  return sum(indicators.map(({ weight }) => weight?.value ?? ZERO)).eq(HUNDRED);
}

/** A department's framework (决策、过程、履职 …) judges the money as one of its indicators. */
function budgetIsIndicator({ kind, indicators }: PerformanceForm): boolean {
  return (
    kind === "department-self-evaluation" && indicators.some(({ name }) => namesBudgetExecution(name.value))
  );
}

/** 转移支付和专项资金的绩效目标自评表 compares targets with results and has no points by its own model. */
function givesNoPoints({ title }: PerformanceForm, { funds, indicators }: ProjectPlace): boolean {
  const own = /目标自评|转移支付|专项.{0,8}资金/u.test(title?.value ?? "");
  return own && ![...funds, indicators].some(({ columns }) => POINTS.some((id) => columns.has(id)));
}

/** The projects' money stands in columns beside the indicators, as where one table lists several projects. */
function hasMoneyBeside({ indicators }: ProjectPlace): boolean {
  return indicators.others.some(({ text }) => /预算(数|金额)|执行数/u.test(text));
}

/**
 * Columns that the national form lacks, or one column of reasons instead of its categories, show a layout of the
 * region's own, which may well ask for no likelihood.
 */
function ownLayout(place: ProjectPlace): boolean {
  const { indicators } = place;
  return (
    hasMoneyBeside(place) ||
    !["经费保障", "制度保障", "人员保障"].some((id) => indicators.columns.has(id)) ||
    ["completion", "planned", "scoring", "evidence"].some((id) => indicators.columns.has(id))
  );
}

/** «资金总额», «财政拨款» … side by side over the same amounts: such forms of 单位内控系统 have no column for a rate. */
function groupedBySource({ funds }: ProjectPlace): boolean {
  return funds.length > 1 && funds.every((table) => table.top === funds[0]!.top);
}

function labelOf(columns: readonly Pick<ColumnDefinition, "id" | "label">[], id: string): string {
  return columns.find((column) => column.id === id)?.label.text ?? id;
}
