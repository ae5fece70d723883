import { sameUnit, unitInName } from "../../forms/values";
import type { Sourced } from "../../model/sourced";
import type { IndicatorValue } from "../../model/values";
import { INDICATOR_FORMS } from "../form-kinds";
import { quoted } from "../quoted";
import { defineRule } from "../rule";
import { confirmText } from "./notation";

/** A figure, with its comparison sign, in front of a unit in words. */
const FIGURE = /^\s*([≥≤<>＜＞=]?\s*[-+]?\d[\d,]*(?:\.\d+)?)\s*(?=\p{Script=Han}|㎡|m)/u;

export const fmt08 = defineRule({
  id: "FMT-08",
  title: "名称已写单位的，值里只填数字",
  severity: "info",
  forms: INDICATOR_FORMS,
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
      const cells = [indicator.target, indicator.actual, indicator.forecast].flatMap((value) =>
        withUnit(value, unit),
      );
      const [first] = cells;
      if (!first) continue;
      const edits = cells.flatMap((cell) => confirmText(cell, cell.figure)?.edits ?? []);
      yield problem("unit", {
        at: cells,
        data: { name: quoted(name, 30), text: first.text.trim(), figure: first.figure },
        fix: edits.length > 0 ? { safety: "needs-confirmation", edits } : undefined,
      });
    }
  },
});

/** The cell itself must hold the unit; a unit from a column of its own is where it belongs. */
function withUnit(value: Sourced<IndicatorValue> | null, unit: string) {
  const text = value?.cell.value;
  if (
    !value?.value ||
    typeof text !== "string" ||
    !sameUnit(value.value.unit, unit) ||
    value.value.unit === null
  )
    return [];
  const figure = FIGURE.exec(text)?.[1];
  return figure
    ? [{ cell: value.cell, text, role: "value" as const, figure: figure.replace(/\s/gu, "") }]
    : [];
}
