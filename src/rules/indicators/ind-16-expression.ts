import { INDICATOR_FORMS } from "../form-kinds";
import { nameOf, plain } from "../judgement";
import { defineRule } from "../rule";

export const ind16 = defineRule({
  id: "IND-16",
  title: "指标值应写结果，不写算式",
  severity: "info",
  forms: INDICATOR_FORMS,
  messages: { product: "“{name}”的值“{text}”是算式，已按{result}计算，请直接写结果。" },
  why: "算式是文本，汇总和比较都用不上。",
  basis: "指标值书写规范",
  formula: "值为“数×数”",
  remedy: "写乘积，算式放到备注。",
  example: { fails: "97×2", passes: "194" },
  *check(form, { problem }) {
    for (const indicator of form.indicators) {
      const cells = [indicator.target, indicator.actual].flatMap((cell) =>
        cell?.value?.kind === "expression" || cell?.value?.irregular.includes("expression") ? [cell] : [],
      );
      const value = cells[0]?.value;
      if (!value?.number) continue;
      const data = { name: nameOf(indicator), text: value.text, result: plain(value.number) };
      yield problem("product", { at: cells, data, arithmetic: `${value.text} = ${plain(value.number)}` });
    }
  },
});
