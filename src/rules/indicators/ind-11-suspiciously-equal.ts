import { HUNDRED, decimal } from "../../model/decimal";
import type { Profile } from "../../profile/profile";
import type { Indicator, PerformanceForm } from "../../model/form";
import type { IndicatorValue } from "../../model/values";
import { EVALUATION_FORMS } from "../form-kinds";
import { percentText } from "../judgement";
import { defineRule } from "../rule";

export const ind11 = defineRule({
  id: "IND-11",
  title: "完成值与目标不应几乎全部相同",
  severity: "info",
  forms: EVALUATION_FORMS,
  messages: {
    equal:
      "{total}项指标中有{count}项的完成值与目标完全相同，连“{precise}”也一字不差，疑似按完成情况倒填目标，请对照批复件核对。",
  },
  why: "目标应在年初批复，与结果分毫不差说明目标可能是事后补的。",
  basis: "样本统计：目标精确到分、验收日期与目标同日",
  formula: "相同项占比超过口径界限，且其中有四位以上小数的金额或具体日期；先看整个工作簿的自评表，再看单张",
  remedy: "对照批复的绩效目标表，改回批复值。",
  example: { fails: "目标 15.829527 万元，完成 15.829527 万元", passes: "目标 16 万元，完成 15.83 万元" },
  *checkWorkbook({ forms }, { problem, profile }) {
    const evaluations = forms.filter(({ kind }) => EVALUATION_FORMS.includes(kind));
    const groups = [evaluations, ...(evaluations.length > 1 ? evaluations.map((form) => [form]) : [])];
    const [all, ...single] = groups.map((group) => countEqual(group, profile));
    const suspicious = (some: Counted) =>
      some.total >= profile.evidence.rows &&
      some.precise.length > 0 &&
      decimal(some.same.length).times(HUNDRED).div(some.total).gt(profile.deviation.identical);
    for (const counted of all && suspicious(all) ? [all] : single.filter(suspicious))
      yield problem("equal", {
        at: [...new Set([...counted.precise, ...counted.same])].map(({ actual }) => actual!),
        data: {
          count: counted.same.length,
          total: counted.total,
          precise: counted.precise[0]!.actual!.value!.text,
        },
        arithmetic: `${counted.same.length} ÷ ${counted.total} = ${percentText(decimal(counted.same.length).times(HUNDRED).div(counted.total))}`,
      });
  },
});

interface Counted {
  readonly total: number;
  readonly same: readonly Indicator[];
  readonly precise: readonly Indicator[];
}

function countEqual(forms: readonly PerformanceForm[], { evidence }: Profile): Counted {
  const filled = forms
    .flatMap(({ indicators }) => indicators)
    .filter(({ target, actual, isPlaceholder }) => !isPlaceholder && target?.value && actual?.value);
  const equal = filled.filter(({ target, actual }) => squeeze(target!.value!) === squeeze(actual!.value!));
  return {
    total: filled.length,
    same: equal,
    precise: equal.filter(({ actual }) => isPrecise(actual!.value!, evidence.places)),
  };
}

function squeeze({ text }: IndicatorValue): string {
  return text.replace(/\s/g, "");
}

function isPrecise({ kind, number, date }: IndicatorValue, places: number): boolean {
  if (date !== null) return date.length === 10;
  return kind !== "percent" && number !== null && number.decimalPlaces() >= places;
}
