import type { Decimal } from "../../model/decimal";
import { isEmpty } from "../../model/sourced";
import { MONITORING_FORMS } from "../form-kinds";
import {
  amountIn,
  amountTolerance,
  coversWholeYear,
  executionRate,
  fundPace,
  indicatorPace,
  judgeValue,
  labelOf,
  moneyUnitOf,
  nameOf,
  percentText,
  plain,
  shown,
} from "../judgement";
import { defineRule } from "../rule";

export const prg06 = defineRule({
  id: "PRG-06",
  title: "预计全年完成应与目前速度相称",
  severity: "info",
  forms: MONITORING_FORMS,
  messages: {
    fund: "“{label}”按目前速度年底只能执行{reach}，全年预计执行数却填{forecast}{unit}，请说明后几个月的支付安排或调低预计。",
    indicator:
      "“{name}”按目前速度年底只能完成{reach}，全年预计却填{forecast}，又没有写原因，请补写原因或调低预计。",
  },
  why: "只报“能完成”而没有依据，监控就起不到预警作用。",
  basis: "财预〔2019〕136号“全年预计完成情况”列；趋势推算",
  formula: "完成率（执行率）÷序时×100 低于口径界限，且预计为全部完成、没有写原因",
  remedy: "写明后几个月的安排，或如实下调全年预计。",
  example: { fails: "1-7月完成 19.83%，预计 100%，原因空", passes: "1-7月完成 55%，预计 100%" },
  *check(form, { problem, profile }) {
    if (coversWholeYear(form)) return;
    const slow = (ratio: Decimal) => ratio.lt(profile.pace.yearEndForecast);
    const unit = moneyUnitOf(form);
    const line = form.funds.find(({ role }) => role === "total");
    const pace = line && fundPace(line, form, profile);
    const forecast = line ? amountIn(line.forecast, unit) : null;
    if (line?.forecast && pace && forecast && slow(pace.ratio)) {
      const budget = amountIn(executionRate(line, form, profile)!.budget, unit)!;
      if (forecast.gte(budget.minus(amountTolerance(profile, unit))))
        yield problem("fund", {
          at: line.forecast,
          data: { label: labelOf(line), reach: percentText(pace.ratio), forecast: plain(forecast, 6), unit },
          arithmetic: trend(pace),
        });
    }
    for (const indicator of form.indicators) {
      const ahead = indicator.forecast?.value ?? null;
      if (!ahead || !isEmpty(indicator.reason.explanation) || !isEmpty(indicator.remark)) continue;
      const own = indicatorPace(indicator, form, profile);
      if (!own || !slow(own.ratio) || judgeValue(indicator, ahead, profile).met !== true) continue;
      yield problem("indicator", {
        at: indicator.forecast!,
        data: { name: nameOf(indicator), reach: percentText(own.ratio), forecast: shown(ahead) },
        arithmetic: trend(own),
      });
    }
  },
});

function trend({ reached, time, ratio }: { reached: Decimal; time: Decimal; ratio: Decimal }): string {
  return `${percentText(reached)} ÷ ${percentText(time)} × 100% = ${percentText(ratio)}`;
}
