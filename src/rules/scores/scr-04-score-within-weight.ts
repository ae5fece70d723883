import { SCORED_FORMS } from "../form-kinds";
import { labelOf, plain } from "../judgement";
import { nameOf } from "../judgement";
import { defineRule } from "../rule";
import { beyondFullMarks } from "./beyond-full-marks";

export const scr04 = defineRule({
  id: "SCR-04",
  title: "得分不能超过分值",
  severity: "error",
  forms: [...SCORED_FORMS, "ledger"],
  messages: {
    exceeds: "“{name}”得分{score}分，超过分值{weight}分，请改为不高于{weight}分。",
    overall: "“{name}”自评得分{score}分，超过满分100分，请核对。",
  },
  why: "超额完成也只能得满分，得分以分值为限。",
  basis: "财预〔2020〕10号：各项得分不超过该指标分值",
  formula: "得分 ≤ 分值；台账的自评得分 ≤ 100，除非表头另有满分、含加分，或不少项目都超过100分",
  remedy: "把得分改到分值以内，或核对分值。",
  example: { fails: "分值10，得分12", passes: "分值10，得分10" },
  *check(form, { problem }) {
    const rows = [
      ...form.funds.map((line) => ({ ...line, name: labelOf(line) })),
      ...form.indicators.map((row) => ({ ...row, name: nameOf(row) })),
    ];
    for (const { name, weight, score } of rows) {
      if (!weight?.value || !score?.value || score.value.lte(weight.value)) continue;
      const data = { name, score: plain(score.value), weight: plain(weight.value) };
      yield problem("exceeds", { at: [score, weight], data });
    }
    for (const { row, score } of form.rows ? beyondFullMarks(form.rows) : []) {
      const data = { name: labelOf(row.funds[0]!), score: plain(score.value) };
      yield problem("overall", { at: score, data });
    }
  },
});
