import { a1 } from "../../model/address";
import { defineRule } from "../rule";
import { EVERY_FORM } from "./every-form";
import { textsToLookAt } from "./form-cells";
import { tidied, tidyEdit } from "./notation";
import { notationInDoubt } from "../screens/notation";

export const fmt04 = defineRule({
  id: "FMT-04",
  title: "金额和分值要存成数字",
  severity: "info",
  forms: EVERY_FORM,
  messages: {
    asText: "{count}个金额或分值存成了文本（如{cell}的“{text}”），求和公式会漏算，请改为数字。",
  },
  why: "文本格式的数字不参加 SUM 等公式的计算，合计会悄悄变小。",
  basis: "Excel、WPS 的“以文本形式存储的数字”检查",
  formula: "金额列、分值列、得分列里的纯数字，单元格类型却是文本；百分比、编码、年份和指标值不算",
  remedy: "改成数字，显示的小数位和千分位不变。",
  example: { fails: "金额列的文本“97.00”", passes: "金额列的数字 97.00" },
  screen: notationInDoubt,
  *check(form, { problem }) {
    const cells = textsToLookAt(form).filter(
      (at) => at.cell.formula === null && typeof tidied(at).value === "number",
    );
    const [first] = cells;
    if (!first) return;
    yield problem("asText", {
      at: cells,
      data: { count: cells.length, cell: a1(first.cell.at), text: first.text.trim() },
      fix: { safety: "safe", edits: cells.flatMap((at) => tidyEdit(at) ?? []) },
    });
  },
});
