import { SCORED_FORMS } from "../form-kinds";
import { isEmpty } from "../../model/sourced";
import { isBudgetRow, nameOf, plain } from "../judgement";
import { defineRule } from "../rule";
import { hasPoints } from "./points";

export const scr09 = defineRule({
  id: "SCR-09",
  title: "扣了分要写明原因",
  severity: "error",
  forms: SCORED_FORMS,
  messages: {
    unexplained:
      "“{name}”分值{weight}分、得分{score}分，扣了{lost}分却没有写原因，请填写偏差原因及改进措施。",
  },
  why: "扣分而不说明，复核人无从判断扣得对不对。",
  basis: "财预〔2020〕10号附表“偏差原因分析及改进措施”栏",
  formula: "得分＜分值，且原因栏为空或填“/”“无”等；表中没有原因栏的不报",
  remedy: "写明没有完成的原因和改进措施。",
  example: { fails: "分值10，得分8，原因“/”", passes: "分值10，得分8，原因“两台设备到货晚，12月已补验收”" },
  *check(form, { problem }) {
    for (const indicator of form.indicators) {
      const points = hasPoints(indicator);
      const { explanation } = indicator.reason;
      if (
        !points ||
        isBudgetRow(indicator) ||
        !explanation ||
        points.score.gte(points.weight) ||
        !isEmpty(explanation)
      )
        continue;
      yield problem("unexplained", {
        at: [explanation, indicator.score!],
        data: {
          name: nameOf(indicator),
          weight: plain(points.weight),
          score: plain(points.score),
          lost: plain(points.weight.minus(points.score)),
        },
      });
    }
  },
});
