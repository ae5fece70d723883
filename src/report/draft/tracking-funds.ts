/** Amounts of the annexes of a 跟踪评价 and of the small tables that pay against a budget. */
import { parseAmount } from "../../forms/values";
import { HUNDRED } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import {
  ANOTHER_UNIT,
  amountIn,
  amountText,
  coversWholeYear,
  moneyUnitOf,
  percentText,
} from "../../rules/judgement";
import { paymentsOf, rowLabel } from "../../rules/tables";
import { datedForm, formsOf, type Drafting, type Subject } from "./drafting";
import { byDate, lineOf } from "./words";

const GRANTED = [
  ["totalBudget", "项目总预算"],
  ["yearBudget", "当年预算"],
  ["priorBudget", "上年预算"],
] as const;

/** «项目总预算3780.92万元，当年预算3780.92万元。» of 附表1-1; null without it. */
export function trackingGrant(subject: Subject, { doubts }: Drafting): string | null {
  for (const form of formsOf(subject)) {
    const unit = moneyUnitOf(form);
    const told = GRANTED.flatMap(([field, name]) => {
      const cell = form.fields[field];
      const amount = cell ? amountIn(parseAmount(cell.cell, { unit }), unit) : null;
      return cell && amount ? [`${name}${amountText(amount, unit)}${doubts.about(cell)}`] : [];
    });
    if (told.length > 0) return `${told.join("，")}。`;
  }
  return null;
}

/** «2017年预算3668.82万元，支付3521.48万元，执行率95.98%。» of the tables that pay against a budget: years, else the total. */
export function paymentTexts(subject: Subject, { doubts }: Drafting): string[] {
  const texts = formsOf(subject).flatMap((form) => {
    const payments = paymentsOf(form);
    const told = form.kind === "prior-year-execution" ? payments : payments.filter(({ row }) => row.isTotal);
    return told.flatMap(({ row, own, paid, paidAmount, unit, columns, rate }) => {
      if (own.lte(0)) return [];
      const label = row.isTotal ? dateOf(form, subject) : lineOf(rowLabel(row));
      const percent = paidAmount.times(HUNDRED).div(own);
      const doubt = doubts.about(row.cells[columns.budget], paid, rate);
      // A thousand times the budget is another unit, and no rate.
      const share = percent.gt(ANOTHER_UNIT) ? "" : `，执行率${percentText(percent)}`;
      return [`${label}预算${amountText(own, unit)}，支付${amountText(paidAmount, unit)}${share}${doubt}。`];
    });
  });
  return [...new Set(texts)];
}

/** Of a table that does not know its year the other tables of the project do. */
function dateOf(form: PerformanceForm, subject: Subject): string {
  if (!form.period || coversWholeYear(form)) return "";
  const dated = datedForm(subject);
  return byDate(form.year === null && dated?.period?.to === form.period.to ? dated : form);
}
