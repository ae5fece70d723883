/** Whether an indicator reached its target, and how far it got. */
import { HUNDRED, ZERO, decimal, type Decimal } from "../../model/decimal";
import type { Indicator } from "../../model/form";
import type { IndicatorValue } from "../../model/values";
import type { Profile } from "../../profile/profile";
import { amountTolerance, moneyUnitNamed } from "./amounts";
import { comparable, type Comparable } from "./comparable";
import { achievementAgainst } from "./qualitative";
import { compareDates } from "./time";

export type Basis =
  | "positive" // 完成 ≥ 目标
  | "reverse" // 完成 ≤ 目标
  | "range"
  | "date"
  | "qualitative"
  | "unknown";

export interface Judgement {
  /** Against the whole year's target; null when that cannot be judged. */
  readonly met: boolean | null;
  /** Percent; for a reverse indicator the share of points its excess leaves; null where it has no meaning. */
  readonly completionRate: Decimal | null;
  readonly basis: Basis;
  /** One Chinese clause. */
  readonly why: string;
  /** Actual and target in one unit, when both are numbers. */
  readonly values: Comparable | null;
}

/** Judges the actual value against the year's target. A row without a target (a ledger's project) is never judged. */
export function judge(indicator: Indicator, profile: Profile): Judgement {
  return judgeValue(indicator, indicator.actual?.value ?? null, profile);
}

/** The same for any value of the row, e.g. 全年预计完成情况. */
export function judgeValue(indicator: Indicator, value: IndicatorValue | null, profile: Profile): Judgement {
  const target = indicator.target?.value ?? null;
  if (indicator.isPlaceholder || !target || target.kind === "none") return unjudged("没有指标值");
  if (!value || value.kind === "none") return unjudged("没有完成值");
  if (isCopied(value)) return unjudged(`完成值“${value.text}”带有比较符，不是实测数`);
  if (target.kind === "qualitative") return judgeWords(target, value);
  if (target.date !== null) return judgeDate(target.date, value);
  if (target.range) return judgeRange(target.range, target, value, profile);
  const values = comparable(value, target, profile);
  return values ? judgeNumber(indicator, values, profile) : unjudged("指标值与完成值不能直接比较");
}

/** «≤3%» in a column of measurements repeats the target and measures nothing. */
export function isCopied(value: IndicatorValue): boolean {
  return value.operator !== null && value.operator !== "=";
}

/** A target of zero is reverse, whatever its name, unless it is written as a lower limit. */
export function isReverse(indicator: Indicator): boolean {
  const target = indicator.target?.value;
  if (target?.operator === "≥" || target?.operator === ">") return false;
  if (target?.number?.isZero() === true) return true;
  return indicator.direction === "reverse";
}

function judgeNumber(indicator: Indicator, values: Comparable, profile: Profile): Judgement {
  const { a, b: t } = values;
  const operator = indicator.target?.value?.operator;
  if (isReverse(indicator)) {
    const met = operator === "<" ? a.lt(t) : a.lte(t.plus(costTolerance(values, profile)));
    const rate = met ? HUNDRED : reverseRate(a, t, profile);
    return { met, completionRate: rate, basis: "reverse", why: met ? "未超过上限" : "超过上限", values };
  }
  const met = operator === ">" ? a.gt(t) : a.gte(t);
  const completionRate = t.gt(0) ? a.times(HUNDRED).div(t) : null;
  return { met, completionRate, basis: "positive", why: met ? "达到目标" : "低于目标", values };
}

/**
 * What is left of 100 when a reverse indicator exceeds its limit. subtract: 1−(a−t)/t, 0 from a ≥ 2t; ratio: t/a
 * (自评表 A/B). A limit of zero leaves nothing.
 */
function reverseRate(a: Decimal, t: Decimal, profile: Profile): Decimal {
  if (t.lte(0) || a.lte(0)) return ZERO;
  if (profile.scoring.reverse === "ratio") return t.times(HUNDRED).div(a);
  const left = HUNDRED.minus(a.minus(t).times(HUNDRED).div(t));
  return left.lt(0) ? ZERO : left;
}

/** Costs may differ by the last customary digit of the unit they are compared in: a meal's price by a fen, not by 100元. */
function costTolerance({ unit }: Comparable, profile: Profile): Decimal {
  const named = moneyUnitNamed(unit);
  return named ? amountTolerance(profile, named) : ZERO;
}

function judgeRange(
  [low, high]: readonly [Decimal, Decimal],
  target: IndicatorValue,
  value: IndicatorValue,
  profile: Profile,
): Judgement {
  if (!value.number) return unjudged("完成值不是数字");
  const values = comparable(value, { ...target, number: high }, profile);
  if (!values) return unjudged("指标值与完成值不能直接比较");
  const scale = high.isZero() ? decimal(1) : values.b.div(high);
  const met = values.a.gte(low.times(scale)) && values.a.lte(values.b);
  return { met, completionRate: null, basis: "range", why: met ? "在目标区间内" : "不在目标区间内", values };
}

function judgeDate(target: string, value: IndicatorValue): Judgement {
  if (value.date === null) return unjudged("完成值不是日期");
  const met = compareDates(value.date, target) <= 0;
  return { met, completionRate: null, basis: "date", why: met ? "按期" : "晚于目标日期", values: null };
}

function judgeWords(target: IndicatorValue, value: IndicatorValue): Judgement {
  const words = value.kind === "qualitative" || value.kind === "process";
  const achievement = words ? achievementAgainst(target.text, value.text) : null;
  if (achievement === null) return unjudged("定性指标，需要人工判断");
  const why = { achieved: "达成目标", partly: "部分达成目标", missed: "未达成目标" }[achievement];
  return { met: achievement === "achieved", completionRate: null, basis: "qualitative", why, values: null };
}

function unjudged(why: string): Judgement {
  return { met: null, completionRate: null, basis: "unknown", why, values: null };
}
