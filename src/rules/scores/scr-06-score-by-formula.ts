import { EVALUATION_FORMS } from "../form-kinds";
import { within } from "../../model/decimal";
import { expectedScore, judge, nameOf, plain, shown } from "../judgement";
import { defineRule } from "../rule";
import { allWhole, hasPoints, pointsFix } from "./points";

export const scr06 = defineRule({
  id: "SCR-06",
  title: "未达标指标的得分应按公式计算",
  severity: "warning",
  forms: EVALUATION_FORMS,
  messages: {
    differs: "“{name}”完成{actual}、目标{target}，得分填{score}分，按公式应得{expected}分，请核对。",
  },
  why: "同样的完成情况应得同样的分，凭感觉扣分经不起复核。",
  basis: "财预〔2020〕10号：按完成值与指标值的比例计分",
  formula: "正向 min(1, 完成÷目标)×分值；反向按口径配置；全表得分都是整数时允许差0.5分并只作提示",
  remedy: "按公式改得分；另有评分办法的请在原因栏写明。",
  example: { fails: "完成60、目标90、分值20，得分填10", passes: "得分填13.33" },
  *check(form, { problem, profile }) {
    const tolerance = profile.tolerance;
    for (const indicator of form.indicators) {
      const points = hasPoints(indicator);
      // Full marks are SCR-05's; points taken from a met target are SCR-09's.
      if (!points || points.score.gte(points.weight)) continue;
      const { met, basis } = judge(indicator, profile);
      if (met !== false || (basis !== "positive" && basis !== "reverse")) continue;
      const expected = expectedScore(indicator, form, profile);
      if (!expected || within(points.score, expected.score, tolerance.score)) continue;
      const rounded = allWhole(form) && within(points.score, expected.score, tolerance.wholeScore);
      yield problem("differs", {
        at: [indicator.score, indicator.actual, indicator.target].flatMap((cell) => cell ?? []),
        data: {
          name: nameOf(indicator),
          actual: shown(indicator.actual?.value),
          target: shown(indicator.target?.value),
          score: plain(points.score),
          expected: plain(expected.score),
        },
        arithmetic: expected.arithmetic,
        severity: rounded ? "info" : "warning",
        fix: pointsFix(
          indicator.score!.cell,
          expected.score,
          "needs-confirmation",
          `按公式 ${expected.arithmetic}。`,
        ),
      });
    }
  },
});
