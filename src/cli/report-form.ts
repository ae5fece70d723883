/** A typed form as the JSON report shows it. */
import { a1, rangeA1 } from "../model/address";
import { roundHalfUp, type Decimal } from "../model/decimal";
import type { FundLine, Indicator, PerformanceForm } from "../model/form";
import type { Sourced } from "../model/sourced";
import type { Amount, IndicatorValue, MoneyUnit, Rate } from "../model/values";
import type { Profile } from "../profile/profile";
import { amountIn, executionRate, judge } from "../rules/judgement";
import type { FormReport, FundReport, IndicatorReport, ValueReport } from "./check-report";

export function reportForm(form: PerformanceForm, profile: Profile): FormReport {
  const funds: FundReport[] = [];
  const indicators: IndicatorReport[] = [];
  const add = (part: PerformanceForm): void => {
    for (const line of part.funds) funds.push(reportFund(line, part, profile));
    for (const one of part.indicators)
      if (isFilled(one, part)) indicators.push(reportIndicator(one, part, profile));
  };
  add(form);
  for (let index = 0; form.rows && index < form.rows.count; index++) add(form.rows.at(index));
  if (form.rows?.total) funds.push(reportFund(form.rows.total, form, profile));
  return {
    kind: form.kind,
    sheet: form.range.sheet,
    range: rangeA1(form.range),
    title: form.title?.value ?? null,
    year: form.year,
    period: form.period && { from: form.period.from, to: form.period.to },
    projectName: form.fields.projectName?.value ?? null,
    unit: reportedUnit(form.unit),
    funds,
    indicators,
  };
}

/** The contract knows 元, 万元 and 亿元: a form of 千元 is given in 元, its values too. */
function reportedUnit(unit: MoneyUnit | null): FormReport["unit"] {
  return unit === "千元" ? "元" : unit;
}

/** Rows kept for the form's sake are not listed, nor what stands in for an indicator in a ledger without any. */
function isFilled(indicator: Indicator, { kind }: PerformanceForm): boolean {
  if (kind === "ledger-row" && !indicator.target && !indicator.actual) return false;
  return (
    !indicator.isPlaceholder &&
    (indicator.name.value !== null || Boolean(indicator.target?.value) || Boolean(indicator.actual?.value))
  );
}

function reportFund(line: FundLine, form: PerformanceForm, profile: Profile): FundReport {
  const rate = executionRate(line, form, profile);
  const amount = (cell: Sourced<Amount> | null): FundReport["executed"] =>
    cell && {
      cell: a1(cell.cell.at),
      text: cell.cell.text,
      value: toNumber(
        amountIn(cell, reportedUnit(form.unit) ?? reportedUnit(cell.value?.unit ?? null) ?? "万元"),
      ),
    };
  return {
    label: line.label.value ?? form.fields.projectName?.value ?? "",
    initialBudget: amount(line.initialBudget),
    adjustedBudget: amount(line.adjustedBudget),
    received: amount(line.received),
    executed: amount(line.executed),
    statedRate: line.rate && statedRate(line.rate),
    computedRate: rate && roundHalfUp(rate.percent, 2).toNumber(),
    denominator: rate && rate.denominator,
  };
}

function statedRate(rate: Sourced<Rate>): FundReport["statedRate"] {
  return { cell: a1(rate.cell.at), text: rate.cell.text, percent: toNumber(rate.value?.percent ?? null) };
}

function reportIndicator(indicator: Indicator, form: PerformanceForm, profile: Profile): IndicatorReport {
  const { met, completionRate } = judge(indicator, profile);
  return {
    cell: a1(indicator.name.cell.at),
    level1: indicator.level1?.value ?? null,
    level2: indicator.level2?.value ?? null,
    level3: indicator.name.value ?? "",
    target: reportValue(indicator.target),
    actual: reportValue(indicator.actual),
    forecast: reportValue(indicator.forecast),
    direction: indicator.direction,
    met,
    completionRate: completionRate && roundHalfUp(completionRate, 2).toNumber(),
    weight: toNumber(indicator.weight?.value ?? null),
    score: toNumber(indicator.score?.value ?? null),
  };
}

function reportValue(sourced: Sourced<IndicatorValue> | null): ValueReport | null {
  if (!sourced) return null;
  const { cell, value } = sourced;
  const place = { cell: a1(cell.at), text: cell.text };
  if (!value) {
    const kind = sourced.issue === null ? "none" : "unreadable";
    return { ...place, kind, operator: null, value: null, unit: null };
  }
  return {
    ...place,
    kind: value.kind,
    operator: value.operator,
    value: value.range
      ? [value.range[0].toNumber(), value.range[1].toNumber()]
      : (toNumber(value.number) ?? value.date),
    unit: value.kind === "percent" ? "%" : value.unit || null,
  };
}

function toNumber(value: Decimal | null): number | null {
  return value === null ? null : value.toNumber();
}
