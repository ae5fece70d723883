/** 【事实】: only what follows from the row by arithmetic. */
import { HUNDRED, type Decimal } from "../../model/decimal";
import type { FundLine, Indicator, PerformanceForm } from "../../model/form";
import type { IndicatorValue } from "../../model/values";
import type { Profile } from "../../profile/profile";
import {
  denominatorName,
  amountIn,
  amountText,
  apart,
  coversWholeYear,
  executionRate,
  indicatorPace,
  judge,
  moneyUnitOf,
  percentText,
  periodEnd,
  plain,
  shown,
  shownLimit,
  timeProgress,
  type Comparable,
  type Judgement,
} from "../../rules/judgement";

/** «截至2020年7月31日，“节能改造”完成19.83%，年度目标100%，完成率19.83%，为序时进度58.33%的34%。» */
export function indicatorFacts(indicator: Indicator, form: PerformanceForm, profile: Profile): string {
  return `${asOf(form)}${indicatorClause(indicator, form, profile)}。`;
}

/** The same without its date and full stop. */
export function indicatorClause(indicator: Indicator, form: PerformanceForm, profile: Profile): string {
  const name = indicator.name.value ?? "该指标";
  const [actual, target] = [indicator.actual?.value, indicator.target?.value];
  const { basis, met, values } = judge(indicator, profile);
  // A sheet of scores has neither.
  if (!indicator.actual && !indicator.target) return `“${name}”${lostPoints(indicator) ?? "扣了分"}`;
  const aim = basis === "reverse" ? `目标上限${shownLimit(target)}` : "";
  const parts = values
    ? [`“${name}”完成${reached(actual, values)}`, aim || `年度目标${shown(target).replace(/^[=＝]\s*/, "")}`]
    : [`“${name}”${inWords("实际", actual)}`, inWords("年度目标", target)];
  // A standard that is kept all year is held against its target, not against the months so far.
  const onItsWay = coversWholeYear(form) ? null : indicatorPace(indicator, form, profile);
  if (onItsWay) parts.push(`完成率${percentText(onItsWay.reached)}`, pace(onItsWay.reached, onItsWay.time));
  else if (values && (basis === "reverse" || basis === "positive"))
    parts.push(...difference(values, target, basis));
  const points = met === false && parts.length > 2 ? null : lostPoints(indicator);
  return [...parts, ...(points ? [points] : [])].join("，");
}

/** Words are quoted: «实际为“未完成”». */
function inWords(what: string, value: IndicatorValue | null | undefined): string {
  return value && value.kind !== "none" ? `${what}为“${shown(value)}”` : `${what}没有填写`;
}

/** A bare 0.885 beside a target in percent is 88.5%. */
function reached(actual: IndicatorValue | null | undefined, { a, unit }: Comparable): string {
  const isFraction = unit === "%" && actual?.kind === "number" && !actual.number?.eq(a);
  return isFraction ? percentText(a) : shown(actual);
}

/** Where the values say nothing of a shortfall, the points do. */
function lostPoints({ weight, score }: Indicator): string | null {
  if (!weight?.value || !score?.value || score.value.gte(weight.value)) return null;
  return `分值${plain(weight.value)}分，得分${plain(score.value)}分`;
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
  if (executed.gt(budget)) parts.push(...difference({ a: executed, b: budget, unit }));
  else if (time && time.month < 12) parts.push(pace(rate.percent, time.percent));
  return `${parts.join("，")}。`;
}

/** Of nothing no share is told. */
function pace(reached: Decimal, time: Decimal): string {
  const due = `序时进度${percentText(time)}`;
  return reached.gt(0) ? `为${due}的${percentText(reached.times(HUNDRED).div(time), 0)}` : due;
}

function difference(
  values: Comparable,
  target?: IndicatorValue | null,
  basis?: Judgement["basis"],
): string[] {
  const by = values.a.minus(values.b);
  const below = basis === "reverse" ? "低" : "差";
  return by.isZero() ? [] : [`${by.gt(0) ? "超" : below}${apart(values, target)}`];
}

/** «截至2020年7月31日，», of a whole year «2020年»; nothing when year or period is unknown. */
export function asOf(form: PerformanceForm): string {
  const end = periodEnd(form);
  if (!end) return "";
  const [year, month, day] = end.split("-").map(Number);
  return month === 12 ? `${year}年` : `截至${year}年${month}月${day}日，`;
}
