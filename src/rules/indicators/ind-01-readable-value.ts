import type { Indicator } from "../../model/form";
import { INDICATOR_FORMS } from "../form-kinds";
import { nameOf } from "../judgement";
import { quoted } from "../quoted";
import { defineRule } from "../rule";

const COLUMNS = ["target", "planned", "actual", "forecast"] as const;

export const ind01 = defineRule({
  id: "IND-01",
  title: "指标值应能读懂",
  severity: "info",
  forms: INDICATOR_FORMS,
  messages: {
    unreadable: "“{name}”的值“{text}”看不懂，没有参与计算，请写成数字、百分比、日期或定性词。",
    ambiguous: "“{name}”的值“{text}”有几种读法，没有参与计算，请写明确。",
    error: "“{name}”的值是错误值{text}，请先改正公式。",
  },
  why: "读不懂的值无法判断是否达标，也会被上级系统退回。",
  basis: "指标值书写规范",
  formula: "按指标值语法（比较符＋数字＋单位、区间、日期、算式、定性词）都读不出",
  remedy: "按“≥95%”“6份”“2020年12月10日”“显著提高”这类写法改写。",
  example: { fails: "三十余左右不等", passes: "≥30" },
  *check(form, { problem }) {
    for (const indicator of form.indicators)
      for (const { cell, issue } of valuesOf(indicator)) {
        const text = quoted(cell.text, 30);
        const message = issue === "error" || issue === "ambiguous" ? issue : "unreadable";
        yield problem(message, { at: { cell }, data: { name: nameOf(indicator), text } });
      }
  },
});

function valuesOf(indicator: Indicator) {
  return COLUMNS.flatMap((column) => {
    const value = indicator[column];
    return value && (value.issue !== null || value.value?.kind === "unreadable") ? [value] : [];
  });
}
