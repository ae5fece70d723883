/** 【事实】: only what follows from the row by arithmetic. */
import { HUNDRED, type Decimal } from "../../model/decimal";
import type { FundLine, Indicator, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import {
  denominatorName,
  amountIn,
  amountText,
  executionRate,
  judge,
  moneyUnitOf,
  percentText,
  periodEnd,
  plain,
  shown,
  timeProgress,
} from "../../rules/judgement";

/** «截至2020年7月31日，“节能改造”完成19.83%，年度目标100%，完成率19.83%，为序时进度58.33%的34%。» */
export function indicatorFacts(indicator: Indicator, form: PerformanceForm, profile: Profile): string {
  const name = indicator.name.value ?? "该指标";
  const actual = shown(indicator.actual?.value);
  const target = shown(indicator.target?.value);
  const { basis, completionRate, values } = judge(indicator, profile);
  const parts = [
    `${asOf(form)}“${name}”完成${actual}，${basis === "reverse" ? "目标上限" : "年度目标"}${target}`,
  ];
  if (values && basis === "reverse") parts.push(...difference(values.a, values.b, values.unit));
  else if (values && basis === "positive") {
    const time = timeProgress(form);
    if (time && time.month < 12 && completionRate)
      parts.push(`完成率${percentText(completionRate)}，${pace(completionRate, time.percent)}`);
    else parts.push(...difference(values.a, values.b, values.unit));
  }
  return `${parts.join("，")}。`;
}

/** «执行 79.45 万元，预算 361.14 万元（调整后预算数），执行率 22%，为序时进度 58.33% 的 38%。» */
export function fundFacts(line: FundLine, form: PerformanceForm, profile: Profile): string {
  const rate = executionRate(line, form, profile);
  if (!rate) return "";
  const unit = moneyUnitOf(form);
  const [executed, budget] = [amountIn(rate.executed, unit)!, amountIn(rate.budget, unit)!];
  const time = timeProgress(form);
  const parts = [
    `${asOf(form)}执行${amountText(executed, unit)}，${denominatorName(rate.denominator, form)}${amountText(budget, unit)}，执行率${percentText(rate.percent)}`,
  ];
  if (executed.gt(budget)) parts.push(...difference(executed, budget, unit));
  else if (time && time.month < 12) parts.push(pace(rate.percent, time.percent));
  return `${parts.join("，")}。`;
}

/** Of nothing no share is told. */
function pace(reached: Decimal, time: Decimal): string {
  const due = `序时进度${percentText(time)}`;
  return reached.gt(0) ? `为${due}的${percentText(reached.times(HUNDRED).div(time), 0)}` : due;
}

function difference(actual: Decimal, target: Decimal, unit: string | null): string[] {
  const by = actual.minus(target);
  if (by.isZero()) return [];
  const share = target.gt(0) ? `（${percentText(by.abs().times(HUNDRED).div(target))}）` : "";
  return [`${by.gt(0) ? "超" : "差"}${plain(by.abs(), 6)}${unit ?? ""}${share}`];
}

function asOf(form: PerformanceForm): string {
  const end = periodEnd(form);
  if (!end) return "";
  const [year, month, day] = end.split("-").map(Number);
  return month === 12 ? `${year}年` : `截至${year}年${month}月${day}日，`;
}
