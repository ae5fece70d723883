import type { FundLine, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { MONITORING_FORMS } from "../form-kinds";
import {
  amountIn,
  amountTolerance,
  budgetOf,
  isCopied,
  labelOf,
  moneyUnitOf,
  nameOf,
  plain,
  rateSlip,
  shown,
} from "../judgement";
import { defineRule } from "../rule";
import { amountsInDoubt } from "../screens/money";

export const fnd06 = defineRule({
  id: "FND-06",
  title: "全年预计执行数应在已执行数与预算数之间",
  severity: "warning",
  forms: [...MONITORING_FORMS, "ledger-row"],
  messages: {
    belowExecuted: "“{label}”全年预计执行数{forecast}{unit}小于已执行数{executed}{unit}，请改正预计数。",
    aboveBudget:
      "“{label}”全年预计执行数{forecast}{unit}大于预算数{budget}{unit}，超出{excess}{unit}，请核对。",
    saving: "“{name}”预计为{saving}，全年预计执行数{forecast}{unit}却等于预算数，没有节约，请核对后统一。",
  },
  why: "预计数用来判断年底能否完成，与已有数字矛盾就失去意义。",
  basis: "财预〔2019〕136号监控表“全年预计执行数”列",
  formula: "预计 < 已执行 − 容差；预计 > 预算 + 容差；预计＝预算而成本节约率预计 > 0",
  remedy: "重新预计全年支出，并与成本指标的预计保持一致。",
  example: {
    fails: "预算 981.26，预计 981.26，而成本节约率预计 5%",
    passes: "预计 932.20，成本节约率预计 5%",
  },
  screen: amountsInDoubt,
  *check(form, { problem, profile }) {
    const unit = moneyUnitOf(form);
    const tolerance = amountTolerance(profile, unit);
    for (const line of form.funds) {
      const forecast = amountIn(line.forecast, unit);
      if (!forecast || !line.forecast || rateSlip(line, form, profile)) continue;
      const executed = amountIn(line.executed, unit);
      const budget = amountIn(budgetOf(line, form, profile)?.budget ?? null, unit);
      if (executed && executed.minus(forecast).gt(tolerance))
        yield problem("belowExecuted", {
          at: [line.forecast, line.executed!],
          data: { label: labelOf(line), forecast: plain(forecast, 6), executed: plain(executed, 6), unit },
          severity: "error",
        });
      if (budget?.gt(0) && forecast.minus(budget).gt(tolerance))
        yield problem("aboveBudget", {
          at: line.forecast,
          data: {
            label: labelOf(line),
            forecast: plain(forecast, 6),
            budget: plain(budget, 6),
            excess: plain(forecast.minus(budget), 6),
            unit,
          },
        });
    }
    // Only a forecast of savings can contradict it.
    const total = form.indicators.some(({ forecast }) => forecast)
      ? form.funds.find(({ role }) => role === "total")
      : undefined;
    if (total && spendsAll(total, form, profile))
      for (const indicator of form.indicators) {
        const forecast = indicator.forecast?.value;
        if (
          !forecast?.number?.gt(0) ||
          isCopied(forecast) ||
          !/节约率|节省率/.test(indicator.name.value ?? "")
        )
          continue;
        const all = amountIn(total.forecast, unit)!;
        const spent = all.times(forecast.number.minus(100).abs()).div(100);
        yield problem("saving", {
          at: [indicator.forecast!, total.forecast!],
          data: { name: nameOf(indicator), saving: shown(forecast), forecast: plain(all, 6), unit },
          arithmetic: `${plain(all, 6)} × (100% − ${plain(forecast.number)}%) = ${plain(spent, 2)}`,
        });
      }
  },
});

/** The forecast is the whole budget. */
function spendsAll(line: FundLine, form: PerformanceForm, profile: Profile): boolean {
  const unit = moneyUnitOf(form);
  const forecast = amountIn(line.forecast, unit);
  const budget = amountIn(budgetOf(line, form, profile)?.budget ?? null, unit);
  return !!forecast?.gt(0) && !!budget && forecast.minus(budget).abs().lte(amountTolerance(profile, unit));
}
