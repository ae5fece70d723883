import { PROJECT_FORMS } from "../form-kinds";
import { nameOf } from "../judgement";
import { defineRule } from "../rule";
import { isDoubtfulZero } from "./zero-target";

export const ind08 = defineRule({
  id: "IND-08",
  title: "目标值为0时按反向指标处理",
  severity: "info",
  forms: PROJECT_FORMS,
  yieldsTo: ["IND-06"],
  messages: { zero: "“{name}”的目标值为0，已按反向指标处理（完成值为0才算完成），请确认不是漏填。" },
  why: "正向指标的目标不会是 0，多半是漏填；除以 0 也没有意义。",
  basis: "预算绩效系统同样按反向处理零目标",
  formula: "目标值＝0，没有写 ≥，单位不是“起、例、宗”，且名称不是延误、事故、投诉这类反向词",
  remedy: "核对目标值；确为 0 的写成“≤0”或“0起”。",
  example: { fails: "培训场次 目标 0", passes: "租金延误率 目标 0%" },
  *check(form, { problem }) {
    for (const indicator of form.indicators) {
      if (!isDoubtfulZero(indicator)) continue;
      yield problem("zero", { at: indicator.target!, data: { name: nameOf(indicator) } });
    }
  },
});
