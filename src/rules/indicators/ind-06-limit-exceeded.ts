import { PROJECT_FORMS } from "../form-kinds";
import { apart, judge, nameOf, plain, shown, shownLimit } from "../judgement";
import { isExplained } from "../reasons/explained";
import { defineRule } from "../rule";
import { isDoubtfulZero } from "./zero-target";

export const ind06 = defineRule({
  id: "IND-06",
  title: "反向指标（成本、违规等）不应超过上限",
  severity: "warning",
  forms: PROJECT_FORMS,
  messages: {
    over: "“{name}”完成{actual}，超过上限{target}，超出{excess}，{todo}。",
    zero: "“{name}”的目标值为0，按反向指标处理，完成{actual}已超过目标，请先确认目标不是漏填；确为0的，{todo}。",
    any: "“{name}”完成{actual}，超过上限{target}，{todo}。",
  },
  why: "成本超支、违规超限都属未达标，不能按满分处理。",
  basis: "财预〔2020〕10号成本指标、反向指标",
  formula: "反向指标 完成值 > 目标值（金额另加容差；目标值为 0 时按反向处理），已写原因的只作提示",
  remedy: "核对完成值；确已超出的填写原因并相应扣分。",
  example: { fails: "副食品 目标 80 万元，完成 83 万元", passes: "目标 ≤3%，完成 2%" },
  *check(form, { problem, profile }) {
    for (const indicator of form.indicators) {
      const { met, basis, values } = judge(indicator, profile);
      if (met !== false || basis !== "reverse" || !values) continue;
      const { a, b } = values;
      const excess = a.minus(b);
      const explained = isExplained(indicator, form, profile);
      const doubtful = isDoubtfulZero(indicator) ? "zero" : "any";
      yield problem(b.gt(0) && excess.gt(0) ? "over" : doubtful, {
        at: [indicator.actual!, indicator.target!],
        data: {
          name: nameOf(indicator),
          actual: shown(indicator.actual!.value),
          target: shownLimit(indicator.target!.value),
          excess: apart(values, indicator.target!.value),
          todo: explained ? "原因已填写，请核对是否已扣分" : "请说明原因",
        },
        ...(explained && { severity: "info" as const }),
        arithmetic: `${plain(a)} − ${plain(b)} = ${plain(excess)}`,
      });
    }
  },
});
