import { EVALUATION_FORMS } from "../form-kinds";
import { HUNDRED, within } from "../../model/decimal";
import { plain } from "../judgement";
import { defineRule } from "../rule";
import { pointsFix, pointsOf } from "./points";

export const scr01 = defineRule({
  id: "SCR-01",
  title: "分值合计应为100分",
  severity: "error",
  forms: EVALUATION_FORMS,
  messages: {
    sum: "分值合计为{sum}分（指标{indicators}分，预算执行率{budget}分），应为100分，请调整各项分值。",
    withoutBudget: "指标分值合计已是100分，再加预算执行率{budget}分共{sum}分，请确认总分是否包含预算执行率。",
    stated: "总分行的分值填{stated}分，与各项之和{sum}分不符，请改正。",
  },
  why: "分值合计不是100分，得分就不能直接对应优、良、中、差的等级。",
  basis: "财预〔2020〕10号附项目支出绩效自评表：总分100分，含预算执行率10分",
  formula: "Σ指标分值＋预算执行率分值＝100；占位行不计，合并单元格只计一次",
  remedy: "调整各指标分值，使合计为100分。",
  example: {
    fails: "产出40＋效益30＋满意度10＋预算执行10＝90",
    passes: "产出50＋效益30＋满意度10＋预算执行10＝100",
  },
  *check(form, { problem, profile }) {
    const points = pointsOf(form, "weight");
    if (points.indicators.length === 0 || points.incomplete) return;
    const counted = profile.scoring.totalIncludesBudget;
    const budgetColumn = points.budget.length > 0;
    const sum = points.ofIndicators.plus(counted ? points.ofBudget : 0);
    const same = (value: typeof sum) => within(value, HUNDRED, profile.tolerance.score);
    // Without a cell for the budget's points, they may or may not be meant to come on top.
    const ok = same(sum) || (counted && !budgetColumn && same(sum.plus(profile.scoring.budgetWeight)));
    const data = {
      sum: plain(sum),
      indicators: plain(points.ofIndicators),
      budget: plain(points.ofBudget),
    };
    const at = [...points.indicators, ...points.budget];
    const stated = form.total?.weight;
    if (!ok) {
      if (counted && budgetColumn && same(points.ofIndicators))
        yield problem("withoutBudget", { at: stated ? [stated, ...at] : at, data, severity: "info" });
      else yield problem("sum", { at: stated ? [stated, ...at] : at, data });
      return;
    }
    // Without such a cell the total may be that of the indicators or 100.
    const totals = budgetColumn ? [sum] : [sum, HUNDRED];
    if (!stated?.value || totals.some((total) => within(stated.value!, total, profile.tolerance.score)))
      return;
    yield problem("stated", {
      at: stated,
      data: { stated: plain(stated.value), sum: plain(sum) },
      fix: pointsFix(stated.cell, sum, "safe", `各项分值之和为${plain(sum)}分。`),
    });
  },
});
