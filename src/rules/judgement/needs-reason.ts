/** When a row must explain itself (rules catalogue §6). */
import { HUNDRED, type Decimal } from "../../model/decimal";
import type { FundLine, Indicator, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { amountIn, amountTolerance, moneyUnitOf, percentText } from "./amounts";
import { budgetOf, executionRate } from "./execution-rate";
import { isBudgetRow } from "./budget-row";
import { indicatorClass } from "./indicator-class";
import { judge, type Basis, type Judgement } from "./judge";
import { fundPace, growsWithTime, indicatorPace, type Light } from "./lights";
import { missedDate } from "./score";
import { coversWholeYear } from "./time";
import { rateSlip } from "./rate-slip";
import { missing, shown } from "./wording";

export interface ReasonTrigger {
  /** The rule whose condition holds. */
  readonly rule: string;
  /** One Chinese clause with the numbers: «完成83万元，超过上限80万元». */
  readonly because: string;
}

/** Why the row needs a deviation reason; null when it needs none. */
export function needsReason(
  indicator: Indicator,
  form: PerformanceForm,
  profile: Profile,
): ReasonTrigger | null {
  if (form.kind === "ledger-row") {
    const [line] = form.funds;
    return line ? fundNeedsReason(line, form, profile) : null;
  }
  if (isBudgetRow(indicator)) return null;
  return (
    unmetTrigger(indicator, form, profile) ??
    excessTrigger(indicator, form, profile) ??
    paceTrigger(indicator, form, profile) ??
    lostPoints(indicator)
  );
}

/** In percent: nobody does or spends a thousand times what was planned; such a value is in another unit. */
export const ANOTHER_UNIT = 100_000;

/** The same for money: spending behind time (PRG-01) or beyond the budget (FND-05). */
function fundNeedsReason(line: FundLine, form: PerformanceForm, profile: Profile): ReasonTrigger | null {
  if (overspent(line, form, profile)) {
    const rate = executionRate(line, form, profile);
    // A thousand times the budget is another unit (FND-04), and no overspending to be explained.
    if (rate?.percent.gt(ANOTHER_UNIT)) return null;
    return { rule: "FND-05", because: `执行率${rate ? percentText(rate.percent) : ""}，执行数大于预算数` };
  }
  const pace = fundPace(line, form, profile);
  if (!pace || !alarming(pace.light, profile)) return null;
  const because = `执行率${percentText(pace.reached)}，低于序时进度${percentText(pace.time)}`;
  return { rule: "PRG-01", because };
}

/**
 * 执行数 above the budget by more than the tolerance: the difference in the form's unit, else null (FND-05). Null too
 * where the rate tells that one of them is in another unit (FND-04).
 */
export function overspent(line: FundLine, form: PerformanceForm, profile: Profile): Decimal | null {
  if (!line.executed?.value) return null;
  const budget = budgetOf(line, form, profile)?.budget ?? null;
  const [a, b] = [amountIn(budget, moneyUnitOf(form)), amountIn(line.executed, moneyUnitOf(form))];
  // A total budget of zero is FND-16's: nothing can be measured against it.
  if (!a || !b || a.lt(0) || (a.isZero() && line.role === "total")) return null;
  const excess = b.minus(a);
  if (excess.lte(amountTolerance(profile, moneyUnitOf(form)))) return null;
  return rateSlip(line, form, profile) ? null : excess;
}

/** 完成 above 目标 by more than the profile's `excess` (IND-15): 完成/目标 in percent, else null. */
export function excessOf(indicator: Indicator, form: PerformanceForm, profile: Profile): Decimal | null {
  const { basis, completionRate } = judge(indicator, profile);
  if (basis !== "positive" || !completionRate) return null;
  return completionRate.gt(HUNDRED.plus(profile.deviation.excess)) ? completionRate : null;
}

/** The rules of the missed targets that no share of the year excuses. */
const MISSED_BY: Readonly<Partial<Record<Basis, string>>> = {
  reverse: "IND-06",
  range: "IND-07",
  date: "PRG-07",
};

function unmetTrigger(indicator: Indicator, form: PerformanceForm, profile: Profile): ReasonTrigger | null {
  const judged = judge(indicator, profile);
  const { met, basis } = judged;
  if (met === null && coversWholeYear(form) && missedDate(indicator))
    return {
      rule: "PRG-07",
      because: `完成情况是“${shown(indicator.actual?.value)}”，没有按${shown(indicator.target?.value)}完成`,
    };
  if (met !== false) return null;
  if (isOnItsWay(indicator, judged, form)) return null;
  const rule = MISSED_BY[basis];
  // Before the year's end a positive indicator may still be on its way: its pace is judged instead.
  if (rule === undefined && !coversWholeYear(form) && !isStandard(indicator, judged)) return null;
  const [actual, missed] = [shown(indicator.actual?.value), missing(basis, indicator.target?.value)];
  const because = basis === "date" ? `完成日期${actual}${missed}` : `完成${actual}，${missed}`;
  return { rule: rule ?? "IND-05", because };
}

const STANDARD =
  /(合格|达标|准确|正确|完好|优良|有效|规范|持证|成活|通过|接通|正常|及时|准时|亮灯|在线|可用|畅通|通畅|保洁|出勤|上岗|到岗|履约|响应|[按准][时期](报送|上报|发放|拨付|支付|办结|开放|公开|公示|送达|到岗|响应|反馈|缴纳))率([(（][^()（）]*[)）]?)?\s*$/u;

/**
 * A standard of quality or time that is kept all year («合格率», «及时率»), not a share of work that grows with the months:
 * 质量、时效指标 are red outside their target in any month.
 */
function isStandard(indicator: Indicator, { values }: Judgement): boolean {
  const kind = indicatorClass(indicator);
  return (
    (kind === "quality" || kind === "timeliness") &&
    values?.unit === "%" &&
    values.a.gt(0) &&
    STANDARD.test(indicator.name.value ?? "")
  );
}

/** Below its interval before the year's end, as a count that grows with the months is. */
export function isOnItsWay(indicator: Indicator, judged: Judgement, form: PerformanceForm): boolean {
  const low = indicator.target?.value?.range?.[0];
  const actual = indicator.actual?.value?.number;
  return !coversWholeYear(form) && !!low && !!actual?.lt(low) && growsWithTime(indicator, judged);
}

function excessTrigger(indicator: Indicator, form: PerformanceForm, profile: Profile): ReasonTrigger | null {
  const rate = excessOf(indicator, form, profile);
  if (!rate || rate.gt(ANOTHER_UNIT)) return null;
  return { rule: "IND-15", because: `完成值是目标的${percentText(rate)}` };
}

function paceTrigger(indicator: Indicator, form: PerformanceForm, profile: Profile): ReasonTrigger | null {
  const pace = coversWholeYear(form) ? null : indicatorPace(indicator, form, profile);
  if (!pace || !alarming(pace.light, profile)) return null;
  return {
    rule: "PRG-03",
    because: `进度${percentText(pace.reached)}，低于序时进度${percentText(pace.time)}`,
  };
}

function lostPoints({ weight, score }: Indicator): ReasonTrigger | null {
  if (!weight?.value || !score?.value || score.value.gte(weight.value)) return null;
  const lost = weight.value.minus(score.value);
  return { rule: "SCR-09", because: `扣了${lost.toFixed()}分` };
}

function alarming(light: Light, profile: Profile): boolean {
  return light === "red" || (light === "yellow" && profile.reasonFrom === "yellow");
}
