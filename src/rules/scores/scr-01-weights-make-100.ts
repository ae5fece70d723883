import { SCORED_FORMS } from "../form-kinds";
import { HUNDRED, within } from "../../model/decimal";
import { plain } from "../judgement";
import { quoted } from "../quoted";
import { contradictedLevels } from "./level-points";
import { defineRule } from "../rule";
import { totalScore } from "./total-score";
import { pointsFix, pointsOf } from "./points";

export const scr01 = defineRule({
  id: "SCR-01",
  title: "分值合计应为100分",
  severity: "error",
  forms: [...SCORED_FORMS, "goal-plan"],
  messages: {
    sum: "分值合计为{sum}分（指标{indicators}分，预算执行率{budget}分），应为100分，请调整各项分值。",
    level: "“{level}”的分值填{stated}分，所含各项分值相加为{sum}分，请核对。",
    sheet: "各项分值相加为{sum}分，合计行填{stated}分，请核对。",
    plan: "各项指标的分值（权重）合计为{sum}分，应为100分，请调整。",
    withoutBudget: "指标分值合计已是100分，再加预算执行率{budget}分共{sum}分，请确认总分是否包含预算执行率。",
    ofTable: "合计行的分值和得分只合计了各项指标，没有计入预算执行率{budget}分，请确认本地表样是否这样合计。",
    stated: "总分行的分值填{stated}分，与各项之和{sum}分不符，请改正。",
  },
  why: "分值合计不是100分，得分就不能直接对应优、良、中、差的等级。",
  basis: "财预〔2020〕10号附项目支出绩效自评表：总分100分，含预算执行率10分",
  formula:
    "Σ指标分值＋预算执行率分值＝100；占位行不计，合并单元格只计一次；一、二级指标自己写明的分值＝所含各项之和；评分表以合计行为准；合计行的分值、得分都只合计指标的只作提示",
  remedy: "调整各指标分值，使合计为100分。",
  example: {
    fails: "产出40＋效益30＋满意度10＋预算执行10＝90",
    passes: "产出50＋效益30＋满意度10＋预算执行10＝100",
  },
  *check(form, { problem, profile }) {
    const levels = contradictedLevels(form, profile.tolerance.score);
    for (const { label, stated, at, added } of levels)
      yield problem("level", {
        at,
        data: { level: quoted(label.value ?? ""), stated: plain(stated), sum: plain(added) },
      });
    if (levels.length > 0) return;
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
    if (form.kind === "score-sheet") {
      // Parts of a framework and frameworks of other than 100 points are scored as well.
      if (stated?.value && !within(stated.value, sum, profile.tolerance.score))
        yield problem("sheet", { at: [stated, ...at], data: { ...data, stated: plain(stated.value) } });
      return;
    }
    if (!ok) {
      if (counted && budgetColumn && same(points.ofIndicators))
        yield problem("withoutBudget", { at: stated ? [stated, ...at] : at, data, severity: "info" });
      else if (form.kind === "goal-plan") yield problem("plan", { at: stated ? [stated, ...at] : at, data });
      else yield problem("sum", { at: stated ? [stated, ...at] : at, data });
      return;
    }
    // Without such a cell the total may be that of the indicators or 100.
    const totals = budgetColumn ? [sum] : [sum, HUNDRED];
    if (!stated?.value || totals.some((total) => within(stated.value!, total, profile.tolerance.score)))
      return;
    if (totalScore(form, profile)?.leavesBudgetOut) {
      yield problem("ofTable", { at: stated, data, severity: "info" });
      return;
    }
    const isOfTable = within(stated.value, points.ofIndicators, profile.tolerance.score);
    yield problem("stated", {
      at: stated,
      data: { stated: plain(stated.value), sum: plain(sum) },
      // The sum of the rows of its own table may be meant.
      fix: pointsFix(
        stated.cell,
        sum,
        isOfTable ? "needs-confirmation" : "safe",
        `各项分值之和为${plain(sum)}分。`,
      ),
    });
  },
});
