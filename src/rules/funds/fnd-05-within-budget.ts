import { EVALUATION_FORMS, FUND_FORMS } from "../form-kinds";
import {
  amountIn,
  amountTolerance,
  executionRate,
  labelOf,
  moneyUnitOf,
  overspent,
  percentText,
  plain,
} from "../judgement";
import { defineRule } from "../rule";
import { isTotalOfTasks, paymentsOf, rowLabel } from "../tables";
import { scaleOf } from "./scale";
import { paceInDoubt } from "../screens/money";

export const fnd05 = defineRule({
  id: "FND-05",
  title: "执行数不应大于预算数",
  severity: "error",
  forms: [...FUND_FORMS, "budget-calculation", "fund-execution", "prior-year-execution"],
  messages: {
    over: "“{label}”执行数{executed}{unit}大于预算数{budget}{unit}，超出{excess}{unit}，执行率{rate}，请核对或说明原因。",
    noBudget: "“{label}”没有预算数，却有执行数{executed}{unit}，请核对是否填错行或漏填预算。",
  },
  why: "支出超出预算要么违反预算约束，要么预算调整没有填进来。",
  basis: "《预算法》预算约束；自评表为年终数，允许说明后保留，故为警告",
  formula: "执行数 − 预算数 > 金额容差（预算数按口径取调整后或年初）",
  remedy: "核对执行数；如已追加预算，请填写调整后预算数，并说明超支原因。",
  example: { fails: "预算 323.39、决算 347.79（107.55%）", passes: "预算 981.26、执行 577.5" },
  screen: paceInDoubt,
  *check(form, { problem, profile }) {
    const severity = EVALUATION_FORMS.includes(form.kind) ? "warning" : "error";
    const unit = moneyUnitOf(form);
    for (const line of form.funds) {
      const excess = overspent(line, form, profile);
      if (!excess || !line.executed || isTotalOfTasks(line, form)) continue;
      const rate = executionRate(line, form, profile);
      const label = labelOf(line);
      if (!rate) {
        yield problem("noBudget", {
          at: line.executed,
          data: { label, executed: plain(excess, 6), unit },
          severity,
        });
        continue;
      }
      const [executed, budget] = [amountIn(rate.executed, unit)!, amountIn(rate.budget, unit)!];
      if (scaleOf(executed, budget, profile)) continue;
      yield problem("over", {
        at: [rate.executed, rate.budget],
        data: {
          label,
          executed: plain(executed, 6),
          budget: plain(budget, 6),
          excess: plain(excess, 6),
          unit,
          rate: percentText(rate.percent),
        },
        arithmetic: rate.arithmetic,
        severity,
      });
    }
    for (const { row, paid, paidAmount, shared, unit: own } of paymentsOf(form)) {
      const excess = paidAmount.minus(shared);
      if (shared.lte(0) || excess.lte(amountTolerance(profile, own)) || scaleOf(paidAmount, shared, profile))
        continue;
      const percent = paidAmount.times(100).div(shared);
      yield problem("over", {
        at: paid,
        data: {
          label: rowLabel(row),
          executed: plain(paidAmount, 6),
          budget: plain(shared, 6),
          excess: plain(excess, 6),
          unit: own,
          rate: percentText(percent),
        },
        arithmetic: `${plain(paidAmount, 6)} ÷ ${plain(shared, 6)} = ${percentText(percent)}`,
        severity: "warning",
      });
    }
  },
});
