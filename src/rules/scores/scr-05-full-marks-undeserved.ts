import { EVALUATION_FORMS } from "../form-kinds";
import { missing, nameOf, plain, shown } from "../judgement";
import { defineRule } from "../rule";
import { pointsFix } from "./points";
import { undeservedScores } from "./undeserved";

export const scr05 = defineRule({
  id: "SCR-05",
  title: "没有达标的指标不能得满分",
  severity: "error",
  forms: EVALUATION_FORMS,
  messages: {
    partial:
      "“{name}”完成{actual}，{missed}，却得满分{score}分，按公式应得{expected}分，请改得分并写明原因。",
    nothing: "“{name}”完成{actual}，{missed}，却得满分{score}分，请扣分并写明原因。",
  },
  why: "没达标却得满分，自评结果失真，复核时会被退回。",
  basis: "财预〔2020〕10号：未完成指标值的，按完成值与指标值的比例计分",
  formula:
    "正向得分＝完成÷目标×分值；反向按口径配置（默认 (1−(完成−目标)÷目标)×分值，另可选 目标÷完成×分值）",
  remedy: "按公式改得分，并填写偏差原因和改进措施。",
  example: { fails: "副食品成本上限80万元，完成83万元，得满分10分", passes: "得分改为9.63分并说明超支原因" },
  *check(form, { problem, profile }) {
    for (const { indicator, judgement, score, expected, arithmetic } of undeservedScores(form, profile)) {
      const cells = [indicator.score, indicator.actual, indicator.target].flatMap((cell) => cell ?? []);
      const data = {
        name: nameOf(indicator),
        actual: shown(indicator.actual?.value),
        missed: missing(judgement.basis, indicator.target?.value),
        score: plain(score),
        expected: plain(expected),
      };
      if (expected.lte(0)) {
        yield problem("nothing", { at: cells, data });
        continue;
      }
      const fix = pointsFix(cells[0]!.cell, expected, "needs-confirmation", `按公式 ${arithmetic}。`);
      yield problem("partial", { at: cells, data, arithmetic, fix });
    }
  },
});
