import { sameUnit } from "../../forms/values";
import type { Profile } from "../../profile/profile";
import type { Indicator } from "../../model/form";
import type { IndicatorValue } from "../../model/values";
import { PROJECT_FORMS } from "../form-kinds";
import { comparable, isCopied, nameOf, valueUnit } from "../judgement";
import { defineRule } from "../rule";
import { isMeasured } from "./kinds";

export const ind04 = defineRule({
  id: "IND-04",
  title: "目标与完成值的单位应一致",
  severity: "warning",
  forms: [...PROJECT_FORMS, "stage-completion"],
  messages: {
    units: "“{name}”的目标以“{target}”计，完成值以“{actual}”计，单位不一致，无法比较，请统一单位。",
    bare: "“{name}”的目标是{target}，{column}却是{actual}，一个是百分比、一个不是，无法比较，请统一。",
  },
  why: "单位不同的两个数不能比较大小。",
  basis: "指标值书写规范；人与人次、个与套、元与次不可互换",
  formula: "两个值的单位类别不同；百分比目标遇到没有单位、数量级又不像百分比的数",
  remedy: "按目标的单位填写完成值。",
  example: { fails: "目标 ≥90%，完成值 1（调查次数）", passes: "目标 ≥90%，完成值 97.44%" },
  *check(form, { problem, profile }) {
    for (const indicator of form.indicators) {
      const target = indicator.target?.value;
      if (!target || !isMeasured(target)) continue;
      const bound = target.range ? { ...target, number: target.range[1] } : target;
      const differing = differingCells(indicator, bound, profile);
      const [first] = differing;
      if (!first) continue;
      const [unit, own] = [valueUnit(first.value), valueUnit(target)];
      yield problem(unit === null || own === null ? "bare" : "units", {
        at: [...differing.map(({ cell }) => ({ cell })), indicator.target!],
        data: {
          name: nameOf(indicator),
          ...(unit === null || own === null
            ? { target: target.text, actual: first.value.text }
            : { target: own, actual: unit }),
          column: first.column,
        },
      });
    }
  },
});

function differingCells(indicator: Indicator, target: IndicatorValue, profile: Profile) {
  const columns = [
    ["完成值", indicator.actual],
    ["计划完成", indicator.planned],
  ] as const;
  return columns.flatMap(([column, sourced]) => {
    const value = sourced?.value;
    if (!sourced || !value || !isMeasured(value) || isCopied(value) || comparable(value, target, profile))
      return [];
    const [a, b] = [valueUnit(value), valueUnit(target)];
    // An unknown unit gives no ground for an objection.
    return a === null || b === null || !sameUnit(a, b) ? [{ column, value, cell: sourced.cell }] : [];
  });
}
