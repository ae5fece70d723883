import { defineRule } from "../rule";
import { confirmText } from "./notation";
import { unitInName, unitInValue } from "./units";

export const fmt08 = defineRule({
  id: "FMT-08",
  title: "名称已写单位的，值里只填数字",
  severity: "info",
  forms: [
    "monitoring",
    "department-monitoring",
    "self-evaluation",
    "department-self-evaluation",
    "indicator-table",
    "stage-completion",
  ],
  messages: { unit: "“{name}”的名称已写明单位，值“{text}”只需填“{figure}”，否则会变成文本、无法计算。" },
  why: "带单位的值是文本，不能比较大小，也不能求和。",
  basis: "绩效指标填报规范",
  formula: "值＝数字＋单位，且指标名称末尾括号里已有同一单位",
  remedy: "值里去掉单位，只留数字。",
  example: { fails: "合同数量（份）：6份", passes: "合同数量（份）：6" },
  *check(form, { problem }) {
    for (const indicator of form.indicators) {
      const name = indicator.name.value;
      const unit = name === null ? null : unitInName(name);
      if (name === null || unit === null || unit === "%") continue;
      for (const { cell } of [indicator.target, indicator.actual, indicator.forecast].flatMap(
        (v) => v ?? [],
      )) {
        const value = typeof cell.value === "string" ? unitInValue(cell.value) : null;
        if (typeof cell.value !== "string" || value?.unit !== unit) continue;
        const at = { cell, text: cell.value, role: "value" as const };
        const data = { name, text: cell.value.trim(), figure: value.figure };
        yield problem("unit", { at, data, fix: confirmText(at, value.figure) });
      }
    }
  },
});
