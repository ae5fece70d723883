import { INDICATOR_FORMS } from "../form-kinds";
import { namesItsUnit } from "../format/units";
import { indicatorClass, nameOf } from "../judgement";
import { defineRule } from "../rule";

export const str08 = defineRule({
  id: "STR-08",
  title: "数量指标要有计量单位",
  severity: "info",
  forms: INDICATOR_FORMS,
  messages: { unit: "数量指标“{name}”填{value}，名称和值里都没有计量单位，请补上。" },
  why: "没有单位的数字，别人看不懂，也无法比较。",
  basis: "财预〔2021〕101号：指标值应有明确的计量单位",
  formula: "数量指标，值是数字（非百分比），名称、值和单位列都没有单位；名称以人数、次数等结尾的不报",
  remedy: "在名称后加括号注明单位，如“建筑面积（平方米）”。",
  example: { fails: "建筑面积：48.89", passes: "建筑面积（平方米）：48.89" },
  *check(form, { problem }) {
    for (const indicator of form.indicators) {
      const target = indicator.target;
      if (indicatorClass(indicator) !== "quantity" || !target?.value || indicator.isPlaceholder) continue;
      const { kind, unit, number } = target.value;
      if (kind !== "number" || unit || !number || indicator.actual?.value?.unit) continue;
      if (!indicator.name.value || namesItsUnit(indicator.name.value)) continue;
      yield problem("unit", {
        at: indicator.name,
        data: { name: nameOf(indicator), value: target.value.text },
      });
    }
  },
});
