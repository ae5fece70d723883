import { HUNDRED } from "../../model/decimal";
import type { Indicator } from "../../model/form";
import { PLAN_FORMS, PROJECT_FORMS } from "../form-kinds";
import { nameOf, shown } from "../judgement";
import { defineRule } from "../rule";

/** Rates of a part in a whole. */
const SHARE = /率|满意度|比例|占比|比重|合格|达标|覆盖/;
/** Rates of change and ratios that may pass 100% or fall below zero. */
const UNBOUNDED =
  /增长|增幅|增速|节约|节省|提高|提升|上升|下降|降低|减少|压减|变动|浮动|偏差|同比|环比|利润|收益|回报|周转|杠杆|负债|超额|执行率|使用频率/;

export const ind10 = defineRule({
  id: "IND-10",
  title: "百分比应在0与100%之间",
  severity: "warning",
  forms: [...PROJECT_FORMS, ...PLAN_FORMS],
  messages: {
    above: "“{name}”的完成值{actual}超过100%，请核对分子分母。",
    negative: "“{name}”的完成值{actual}是负数，请核对。",
    target: "“{name}”的指标值{target}超过100%，做不到，请核对。",
  },
  why: "部分占整体的比例不可能超过 100%，也不会是负数。",
  basis: "逻辑；预算绩效系统对大于100%的完成值预警",
  formula: "率类指标完成值 > 100% 或 < 0（目标表看指标值 > 100%）；增长、节约、提高、偏差等变动率除外",
  remedy: "核对分子、分母和小数点。",
  example: { fails: "验收合格率 105%", passes: "收入增长率 105%" },
  *check(form, { problem }) {
    const isPlan = PLAN_FORMS.includes(form.kind);
    for (const indicator of form.indicators) {
      const target = isPlan && indicator.direction === "positive" ? indicator.target?.value : null;
      if (target?.kind === "percent" && target.number?.gt(HUNDRED) && isShareOfWhole(indicator))
        yield problem("target", {
          at: indicator.target!,
          data: { name: nameOf(indicator), target: shown(target) },
        });
      const value = indicator.actual?.value;
      const name = indicator.name.value ?? "";
      if (value?.kind !== "percent" || !value.number || UNBOUNDED.test(name)) continue;
      const data = { name: nameOf(indicator), actual: shown(value) };
      if (value.number.lt(0)) yield problem("negative", { at: indicator.actual!, data });
      else if (value.number.gt(HUNDRED) && SHARE.test(name))
        yield problem("above", { at: indicator.actual!, data });
    }
  },
});

/** «合格率», «覆盖率»: of a completion (招商目标完成率) a clerk may plan more than all. */
function isShareOfWhole({ name }: Indicator): boolean {
  const text = name.value ?? "";
  return SHARE.test(text) && !UNBOUNDED.test(text) && !/完成|实现|达成/.test(text);
}
