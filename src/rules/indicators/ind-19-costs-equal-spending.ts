import { sum, type Decimal } from "../../model/decimal";
import type { Indicator, PerformanceForm } from "../../model/form";
import type { IndicatorValue, MoneyUnit } from "../../model/values";
import { EVALUATION_FORMS } from "../form-kinds";
import {
  amountIn,
  amountTolerance,
  budgetOf,
  convertMoney,
  indicatorClass,
  isCopied,
  moneyUnitNamed,
  moneyUnitOf,
  plain,
  sumText,
} from "../judgement";
import { defineRule } from "../rule";

/** A price of one piece is no part of the whole. */
const UNIT_PRICE = /单位|人均|户均|平均|每|单价|标准|单套|单台|\/|节约|降低|控制率/;

export const ind19 = defineRule({
  id: "IND-19",
  title: "成本指标合计应与全年执行数一致",
  severity: "error",
  forms: EVALUATION_FORMS,
  messages: {
    complete: "成本指标完成值合计{sum}{unit}，与全年执行数{executed}{unit}相差{difference}{unit}，请核对。",
    above: "成本指标完成值合计{sum}{unit}，大于全年执行数{executed}{unit}，多出{difference}{unit}，请核对。",
  },
  why: "成本是钱花在哪里的另一种写法，两处应当对得上。",
  basis: "算术；成本指标与资金执行数同一口径",
  formula:
    "目标合计＝预算数（成本行已列全）时 |Σ完成值 − 执行数| > 金额容差；没有列全时只在 Σ完成值 > 执行数 时报警告；单位成本不计",
  remedy: "核对各成本项完成值和全年执行数。",
  example: { fails: "83 + 120 = 203，执行数 200", passes: "60 + 30 = 90，执行数 90" },
  *check(form, { problem, profile }) {
    const line = form.funds.find(({ role }) => role === "total");
    const unit = moneyUnitOf(form);
    const executed = line ? amountIn(line.executed, unit) : null;
    const costs = form.indicators.filter((indicator) => isCost(indicator));
    const actuals = costs.map(({ actual }) => moneyIn(actual?.value, unit));
    if (!line?.executed || !executed || costs.length === 0 || actuals.some((amount) => amount === null))
      return;
    const total = sum(actuals as Decimal[]);
    const difference = total.minus(executed);
    const tolerance = amountTolerance(profile, unit).times(costs.length);
    const complete = coversBudget(
      costs,
      form,
      amountIn(budgetOf(line, form, profile)?.budget ?? null, unit),
      tolerance,
    );
    if (difference.abs().lte(tolerance) || (!complete && difference.lt(0))) return;
    yield problem(complete ? "complete" : "above", {
      at: [...costs.map(({ actual }) => actual!), line.executed],
      data: {
        sum: plain(total, 6),
        executed: plain(executed, 6),
        difference: plain(difference.abs(), 6),
        unit,
      },
      arithmetic: sumText(actuals as Decimal[], total),
      severity: complete ? "error" : "warning",
    });
  },
});

/** The targets of the costs add up to the budget: nothing is left out. */
function coversBudget(
  costs: readonly Indicator[],
  form: PerformanceForm,
  budget: Decimal | null,
  tolerance: Decimal,
): boolean {
  const targets = costs.map(({ target }) => moneyIn(target?.value, moneyUnitOf(form)));
  if (!budget || targets.some((amount) => amount === null)) return false;
  return sum(targets as Decimal[])
    .minus(budget)
    .abs()
    .lte(tolerance);
}

function isCost(indicator: Indicator): boolean {
  const actual = indicator.actual?.value;
  return (
    indicatorClass(indicator) === "cost" &&
    actual?.kind === "money" &&
    !isCopied(actual) &&
    !UNIT_PRICE.test((indicator.name.value ?? "") + (actual.unit ?? ""))
  );
}

function moneyIn(value: IndicatorValue | null | undefined, unit: MoneyUnit): Decimal | null {
  const own = value?.number ? moneyUnitNamed(value.unit) : null;
  return own && convertMoney(value!.number!, own, unit);
}
