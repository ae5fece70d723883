import { PROJECT_FORMS } from "../form-kinds";
import { ANOTHER_UNIT, excessOf, judge, nameOf, percentText, plain, shown } from "../judgement";
import { isExplained } from "../reasons/explained";
import { defineRule } from "../rule";

export const ind15 = defineRule({
  id: "IND-15",
  title: "完成值远高于目标的应说明",
  severity: "warning",
  forms: PROJECT_FORMS,
  messages: {
    excess: "“{name}”完成{actual}，是目标{target}的{rate}，{todo}。",
    unit: "“{name}”完成{actual}，是目标{target}的上千倍，请先核对单位。",
  },
  why: "远超目标往往是目标定得过低或两格填反。",
  basis: "财预〔2020〕10号：完成值高于指标值较多的要分析原因；界限为地方口径，可修改",
  formula: "正向指标 完成值÷目标值 > 100% + 口径的超额界限，已写原因的只作提示",
  remedy: "核对目标值；确属超额的写明原因，下年调整目标。",
  example: { fails: "目标 50%，完成 100%", passes: "目标 100，完成 120" },
  *check(form, { problem, profile }) {
    for (const indicator of form.indicators) {
      const rate = excessOf(indicator, form, profile);
      const values = rate && judge(indicator, profile).values;
      if (!rate || !values) continue;
      const explained = isExplained(indicator, form, profile);
      yield problem(rate.gt(ANOTHER_UNIT) ? "unit" : "excess", {
        at: [indicator.actual!, indicator.target!],
        data: {
          name: nameOf(indicator),
          actual: shown(indicator.actual!.value),
          target: shown(indicator.target!.value),
          rate: percentText(rate),
          todo: explained ? "原因已填写，请核对目标是否定低" : "请说明是否目标定低",
        },
        ...(explained && { severity: "info" as const }),
        arithmetic: `${plain(values.a)} ÷ ${plain(values.b)} = ${percentText(rate)}`,
      });
    }
  },
});
