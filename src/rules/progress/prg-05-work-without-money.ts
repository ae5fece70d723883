import { HUNDRED, sum } from "../../model/decimal";
import { EVALUATION_FORMS } from "../form-kinds";
import { executionRate, percentText } from "../judgement";
import { defineRule } from "../rule";

export const prg05 = defineRule({
  id: "PRG-05",
  title: "指标得分率与预算执行率应大体相称",
  severity: "warning",
  forms: EVALUATION_FORMS,
  messages: {
    apart: "指标得分率{work}，预算执行率只有{money}，两者相差达到得分率的{apart}，钱与事不匹配，请核实。",
  },
  why: "钱没花出去事却全办成了，要么预算偏大，要么得分偏高。",
  basis: "预算绩效系统“自评预警”；界限见口径配置",
  formula: "(指标得分率 − 预算执行率)÷指标得分率 > 口径界限；结余同时大于口径界限为警告，否则为提示",
  remedy: "核对指标得分；确属节约的说明结余去向。",
  example: { fails: "执行率 60%，指标全部满分", passes: "执行率 98%，指标全部满分" },
  *check(form, { problem, profile }) {
    const line = form.funds.find(({ role }) => role === "total");
    const rate = line && executionRate(line, form, profile);
    const scored = form.indicators.flatMap(({ weight, score }) =>
      weight?.value?.gt(0) && score?.value ? [{ weight: weight.value, score: score.value, cell: score }] : [],
    );
    const weights = sum(scored.map(({ weight }) => weight));
    const points = sum(scored.map(({ score }) => score));
    if (!rate || weights.isZero() || points.lte(0)) return;
    const work = points.times(HUNDRED).div(weights);
    const apart = work.minus(rate.percent).times(HUNDRED).div(work);
    if (apart.lte(profile.pace.moneyVersusWork)) return;
    yield problem("apart", {
      at: [line.score?.value ? line.score : rate.executed, rate.executed],
      data: { work: percentText(work), money: percentText(rate.percent), apart: percentText(apart) },
      arithmetic: `(${percentText(work)} − ${percentText(rate.percent)}) ÷ ${percentText(work)} = ${percentText(apart)}`,
      severity: HUNDRED.minus(rate.percent).gt(profile.pace.unspent) ? "warning" : "info",
    });
  },
});
