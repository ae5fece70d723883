import { PROJECT_FORMS } from "../form-kinds";
import { coversWholeYear, isBudgetRow, judge, nameOf, percentText, plain, shown } from "../judgement";
import { isExplained } from "../reasons/explained";
import { defineRule } from "../rule";

export const ind05 = defineRule({
  id: "IND-05",
  title: "没有达到目标的指标应说明原因并扣分",
  severity: "warning",
  forms: PROJECT_FORMS,
  messages: {
    missed: "“{name}”完成{actual}，未达到目标{target}（完成率{rate}），{todo}按比例得分。",
    zero: "“{name}”完成{actual}，未达到目标{target}，{todo}相应扣分。",
  },
  why: "未完成的指标要写偏差原因，得分也要相应减少。",
  basis: "财预〔2020〕10号：未完成绩效目标的按比例得分，并分析原因",
  formula: "正向指标 完成值 < 目标值（“＞”为不大于），已写原因的只作提示；年中监控表按序时判断，不在此列",
  remedy: "核对完成值；确未完成的填写原因、改进措施和相应得分。",
  example: { fails: "目标 ≥95%，完成 90%", passes: "目标 ≥95%，完成 96%" },
  *check(form, { problem, profile }) {
    if (!coversWholeYear(form)) return;
    for (const indicator of form.indicators) {
      const { met, basis, completionRate, values } = judge(indicator, profile);
      if (met !== false || isBudgetRow(indicator) || basis !== "positive" || !values) continue;
      const explained = isExplained(indicator, form, profile);
      yield problem(completionRate ? "missed" : "zero", {
        at: [indicator.actual!, indicator.target!],
        data: {
          name: nameOf(indicator),
          actual: shown(indicator.actual!.value),
          target: shown(indicator.target!.value),
          rate: completionRate ? percentText(completionRate) : "",
          todo: explained ? "原因已填写，请核对是否" : "请填写原因并",
        },
        ...(explained && { severity: "info" as const }),
        arithmetic: completionRate
          ? `${plain(values.a)} ÷ ${plain(values.b)} = ${percentText(completionRate)}`
          : `${plain(values.a)} ${values.a.lt(values.b) ? "<" : "≤"} ${plain(values.b)}`,
      });
    }
  },
});
