import type { IndicatorValue } from "../../model/values";
import { PROJECT_FORMS } from "../form-kinds";
import { isCopied, nameOf } from "../judgement";
import { defineRule } from "../rule";

export const ind09 = defineRule({
  id: "IND-09",
  title: "完成值应填实测数，不能照抄目标",
  severity: "info",
  forms: [...PROJECT_FORMS, "stage-completion"],
  messages: {
    copied: "“{name}”的完成值“{actual}”照抄了目标，请改填实测数。",
    bound: "“{name}”的完成值“{actual}”带有比较符，不是实测数，请改填实测数。",
  },
  why: "“≤3%”是要求不是结果，看不出实际是多少。",
  basis: "指标值书写规范",
  formula: "完成值含 ≥、≤、＞、＜ 或为区间；数值与目标相同的视为照抄",
  remedy: "填写实际测得的数字，如“2.1%”。",
  example: { fails: "目标 ≤3%，完成值 ≤3%", passes: "目标 ≤3%，完成值 2.1%" },
  *check(form, { problem }) {
    for (const indicator of form.indicators) {
      const { actual, forecast, target } = indicator;
      const value = actual?.value;
      if (!actual || !value || !(value.number || value.range) || !isCopied(value)) continue;
      const copied = sameFigure(value, target?.value);
      const also = forecast && sameFigure(forecast.value, value) ? [forecast] : [];
      yield problem(copied ? "copied" : "bound", {
        at: [actual, ...also],
        data: { name: nameOf(indicator), actual: value.text },
      });
    }
  },
});

function sameFigure(a: IndicatorValue | null | undefined, b: IndicatorValue | null | undefined): boolean {
  if (!a || !b) return false;
  if (a.range && b.range) return a.range[0].eq(b.range[0]) && a.range[1].eq(b.range[1]);
  return !!a.number && !!b.number && a.number.eq(b.number);
}
