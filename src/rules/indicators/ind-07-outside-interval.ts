import type { IndicatorValue } from "../../model/values";
import { PROJECT_FORMS } from "../form-kinds";
import { figuresIn, isOnItsWay, judge, nameOf, plain, shown } from "../judgement";
import { defineRule } from "../rule";

export const ind07 = defineRule({
  id: "IND-07",
  title: "完成值应在目标区间内",
  severity: "error",
  forms: PROJECT_FORMS,
  messages: { outside: "“{name}”完成{actual}，不在目标区间{target}{reading}内，请说明原因。" },
  why: "区间指标过高过低都是偏差。",
  basis: "财预〔2020〕10号：完成值与指标值比较",
  formula: "完成值 < 下限 或 > 上限；年中监控表里随月份增长的数量未到下限的不报",
  remedy: "核对完成值和区间；确有偏差的填写原因。",
  example: { fails: "目标 ±5%，完成 41.15%", passes: "目标 ±5%，完成 3%" },
  *check(form, { problem, profile }) {
    for (const indicator of form.indicators) {
      const judged = judge(indicator, profile);
      const { met, basis, values } = judged;
      const range = indicator.target?.value?.range;
      if (met !== false || basis !== "range" || !values || !range) continue;
      if (isOnItsWay(indicator, judged, form)) continue;
      const [low, high] = range;
      const above = indicator.actual!.value!.number!.gt(high);
      const unit = indicator.target!.value!.kind === "percent" ? "%" : "";
      yield problem("outside", {
        at: [indicator.actual!, indicator.target!],
        data: {
          name: nameOf(indicator),
          actual: shown(indicator.actual!.value),
          target: shown(indicator.target!.value),
          // «±5%» says its bounds to those who know; «10%~15%» to everyone.
          reading: saysBounds(indicator.target!.value!)
            ? ""
            : `（${plain(low)}${unit}～${plain(high)}${unit}）`,
        },
        arithmetic: above
          ? `${plain(values.a)} − ${plain(values.b)} = ${plain(values.a.minus(values.b))}`
          : `${plain(values.a)} < ${plain(low)}`,
      });
    }
  },
});

function saysBounds({ text, range }: IndicatorValue): boolean {
  const figures = figuresIn(text);
  return range?.length === figures.length && range.every((bound, i) => bound.abs().eq(figures[i]!));
}
