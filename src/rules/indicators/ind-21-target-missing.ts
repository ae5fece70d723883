import { isEmpty } from "../../model/sourced";
import { PROJECT_FORMS } from "../form-kinds";
import { nameOf, shown } from "../judgement";
import { defineRule } from "../rule";

export const ind21 = defineRule({
  id: "IND-21",
  title: "有完成值的指标必须有指标值",
  severity: "error",
  forms: [...PROJECT_FORMS, "stage-completion"],
  messages: { missing: "“{name}”填了完成值{actual}，年度指标值却没有填，请补填。" },
  why: "没有目标就无法判断完成与否，系统也不予提交。",
  basis: "预算绩效系统必录项",
  formula: "年度指标值为空或占位符，完成值有内容",
  remedy: "按批复的绩效目标表补填指标值。",
  example: { fails: "指标值空，完成值 95%", passes: "指标值 ≥95%，完成值 95%" },
  *check(form, { problem }) {
    for (const indicator of form.indicators) {
      const { target, actual, isPlaceholder } = indicator;
      if (isPlaceholder || !target || !isEmpty(target) || !actual?.value || actual.value.kind === "none")
        continue;
      const data = { name: nameOf(indicator), actual: shown(actual.value) };
      yield problem("missing", { at: [target, actual], data });
    }
  },
});
