import { EVALUATION_FORMS } from "../form-kinds";
import { HUNDRED } from "../../model/decimal";
import { missedDate, nameOf, percentText, plain, qualitativeAchievement, scoreBand } from "../judgement";
import { defineRule } from "../rule";
import { ACHIEVEMENT_WORDS, hasPoints, inBand } from "./points";

export const scr07 = defineRule({
  id: "SCR-07",
  title: "定性指标的得分应在所属档次内",
  severity: "warning",
  forms: EVALUATION_FORMS,
  messages: {
    outside:
      "“{name}”的完成情况属“{achievement}”，得分{score}分是分值的{share}，应在{from}%至{to}%之间，请调整得分。",
  },
  why: "定性指标分档计分，得分与所写的完成程度不符会被退回。",
  basis: "财预〔2020〕10号：达成预期指标、部分达成、未达成分别按100%-80%、80%-60%、60%-0 计分",
  formula:
    "目标是文字，或目标是日期而完成情况写“未完成”的指标：得分÷分值×100 落在该档；两档之间的界限归上一档，界限可在口径配置里改",
  remedy: "按完成程度改得分，或改写完成情况。",
  example: { fails: "部分达成，分值10，得分10", passes: "部分达成，分值10，得分7" },
  *check(form, { problem, profile }) {
    for (const indicator of form.indicators) {
      const points = hasPoints(indicator);
      const achievement = points ? (qualitativeAchievement(indicator) ?? missedDate(indicator)) : null;
      if (!points || !achievement) continue;
      const { from, to } = scoreBand(achievement, profile);
      const share = points.score.times(HUNDRED).div(points.weight);
      // Beyond the weight itself is SCR-04's.
      if (inBand(share, achievement, profile) || share.gt(HUNDRED)) continue;
      yield problem("outside", {
        at: [indicator.score, indicator.actual].flatMap((cell) => cell ?? []),
        data: {
          name: nameOf(indicator),
          achievement: ACHIEVEMENT_WORDS[achievement],
          score: plain(points.score),
          share: percentText(share),
          from,
          to,
        },
        arithmetic: `${plain(points.score)} ÷ ${plain(points.weight)} = ${percentText(share)}`,
      });
    }
  },
});
