import { SCORED_FORMS } from "../form-kinds";
import { isBlank } from "../../model/sourced";
import { nameOf } from "../judgement";
import { defineRule } from "../rule";

export const scr14 = defineRule({
  id: "SCR-14",
  title: "每项指标都要有分值",
  severity: "warning",
  forms: [...SCORED_FORMS, "goal-plan"],
  messages: {
    blank: "“{name}”没有填分值，请补上。",
    zero: "“{name}”的分值是{weight}分，分值应大于0，请改正。",
  },
  why: "没有分值的指标不参加评分，等于没有考核。",
  basis: "财预〔2020〕10号附项目支出绩效自评表",
  formula: "有指标名称的行，分值为空或不大于0；整列都空的是空表，不报",
  remedy: "填写分值，并使合计为100分。",
  example: { fails: "分值空白", passes: "分值10" },
  *check(form, { problem }) {
    if (!form.indicators.some(({ weight }) => weight?.value?.gt(0))) return;
    for (const indicator of form.indicators) {
      const { weight, isPlaceholder, name } = indicator;
      if (!weight || weight.inherited || isPlaceholder || name.value === null) continue;
      if (isBlank(weight)) yield problem("blank", { at: weight, data: { name: nameOf(indicator) } });
      else if (weight.value?.lte(0))
        yield problem("zero", {
          at: weight,
          data: { name: nameOf(indicator), weight: weight.value.toFixed() },
        });
    }
  },
});
