/** 灯色: red, yellow, green, blue for indicators and for money, by the profile's limits. */
import type { Decimal } from "../../model/decimal";
import type { FundLine, Indicator, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { executionRate } from "./execution-rate";
import { indicatorClass } from "./indicator-class";
import { judge, type Judgement } from "./judge";
import { qualitativeAchievement } from "./score";
import { timeProgress } from "./time";

export type Light = "red" | "yellow" | "green" | "blue";

export interface Pace {
  /** r = 完成值 ÷ (目标 × m/12) or 执行率 ÷ 序时, in percent. */
  readonly ratio: Decimal;
  /** 完成率 or 执行率 in percent. */
  readonly reached: Decimal;
  /** 序时 in percent. */
  readonly time: Decimal;
  readonly month: number;
  readonly light: Light;
}

/**
 * 执行率 ÷ 序时: below `fundRed` red, below `fundYellow` yellow. Fixed steps of the profile (四川2025) take the place
 * of yellow where they apply.
 */
export function fundPace(line: FundLine, form: PerformanceForm, profile: Profile): Pace | null {
  const known = computed.get(line);
  if (known?.profile === profile) return known.pace;
  const pace = paceOf(line, form, profile);
  computed.set(line, { profile, pace });
  return pace;
}

/** Several rules ask for the pace of the same line, which never changes its form. */
const computed = new WeakMap<FundLine, { profile: Profile; pace: Pace | null }>();

function paceOf(line: FundLine, form: PerformanceForm, profile: Profile): Pace | null {
  const rate = executionRate(line, form, profile);
  const time = timeProgress(form);
  if (!rate || !time) return null;
  const ratio = rate.percent.times(12).div(time.month);
  const required = requiredStep(time.month, profile);
  const slow = required === null ? ratio.lt(profile.pace.fundYellow) : rate.percent.lt(required);
  const light = ratio.lt(profile.pace.fundRed) ? "red" : slow ? "yellow" : "green";
  return { ratio, reached: rate.percent, time: time.percent, month: time.month, light };
}

/** 执行率 in percent from which on money is green by the end of `month`, give or take a rounding of binary numbers. */
export function greenFrom(month: number, profile: Profile): number {
  const ofTime = (share: number): number => (share * month) / 12;
  const { fundRed, fundYellow } = profile.pace;
  return Math.max(ofTime(fundRed), requiredStep(month, profile) ?? ofTime(fundYellow));
}

/** The rate a profile with fixed steps asks for by the end of `month`, in percent; null without steps. */
export function requiredStep(month: number, profile: Profile): number | null {
  const passed = profile.pace.fundSteps.filter((step) => step.untilMonth <= month);
  return passed.length === 0 ? null : Math.max(...passed.map((step) => step.percent));
}

export function fundLight(line: FundLine, form: PerformanceForm, profile: Profile): Light | null {
  return fundPace(line, form, profile)?.light ?? null;
}

/**
 * Progress of a positive indicator of 数量, 效益 or 满意度 against its share for the months so far. Null for the
 * others: quality, time and cost do not grow with the months.
 */
export function indicatorPace(indicator: Indicator, form: PerformanceForm, profile: Profile): Pace | null {
  const time = timeProgress(form);
  const judged = judge(indicator, profile);
  if (!time || judged.basis !== "positive" || !judged.completionRate || !growsWithTime(indicator, judged))
    return null;
  const reached = judged.completionRate;
  const ratio = reached.times(12).div(time.month);
  const { indicatorRed, indicatorYellow, indicatorBlue, blueAgainstYear } = profile.pace;
  const light = ratio.lt(indicatorRed)
    ? "red"
    : ratio.lt(indicatorYellow)
      ? "yellow"
      : (blueAgainstYear || isStanding(indicator) ? reached : ratio).gte(indicatorBlue)
        ? "blue"
        : "green";
  return { ratio, reached, time: time.percent, month: time.month, light };
}

/** Null when nothing can be judged. */
export function light(indicator: Indicator, form: PerformanceForm, profile: Profile): Light | null {
  const pace = indicatorPace(indicator, form, profile);
  if (pace) return pace.light;
  const achievement = qualitativeAchievement(indicator);
  if (achievement) return ({ achieved: "green", partly: "yellow", missed: "red" } as const)[achievement];
  const { met } = judge(indicator, profile);
  return met === null ? null : met ? "green" : "red";
}

/** 覆盖率、满意度 stand at their height from the first month on: half a year's share of them is no measure of excess. */
function isStanding(indicator: Indicator): boolean {
  const { name, target } = indicator;
  if (indicatorClass(indicator) === "satisfaction") return true;
  return (
    target?.value?.unit === "%" &&
    /([率度比速幅]|比例|比重|增长)([(（][^()（）]*[)）]?)?\s*$/u.test(name.value ?? "")
  );
}

/** 数量、效益、满意度 are reached in the course of the year. */
export function growsWithTime(indicator: Indicator, { values }: Judgement): boolean {
  const kind = indicatorClass(indicator);
  if (kind !== null) return kind === "quantity" || kind === "benefit" || kind === "satisfaction";
  // Without a label a count grows with the months; a percentage may be a standard to be kept all year.
  return values !== null && values.unit !== "%";
}
