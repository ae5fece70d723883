import { isBlank } from "../../model/sourced";
import { FUND_FORMS } from "../form-kinds";
import {
  amountsBelieRate,
  denominatorName,
  executionRate,
  isUnsettledTotal,
  labelOf,
  percentText,
} from "../judgement";
import { fixRate } from "../replace";
import { defineRule } from "../rule";
import { rateInDoubt } from "../screens/money";

export const fnd12 = defineRule({
  id: "FND-12",
  title: "执行率可以自动算出",
  severity: "info",
  forms: FUND_FORMS,
  messages: { missing: "“{label}”执行率没有填，按{denominator}可算出{rate}，请补填。" },
  why: "执行率由表内数字直接得出，留空会被退回补填。",
  basis: "财预〔2019〕136号、财预〔2020〕10号表样“执行率”列",
  formula: "预算数与执行数都有、执行率为空 → 执行数÷预算数×100，保留两位",
  remedy: "点“一键重算”填入。",
  example: { fails: "预算 200、执行 200，执行率空", passes: "执行率 100%" },
  screen: rateInDoubt,
  *check(form, { problem, profile }) {
    for (const line of form.funds) {
      if (!line.rate || !isBlank(line.rate) || line.rate.cell.formula !== null) continue;
      const rate = executionRate(line, form, profile);
      if (!rate || amountsBelieRate(line, form, profile)) continue;
      const neighbour = form.funds.find((other) => other.rate?.value)?.rate?.value ?? null;
      yield problem("missing", {
        at: [line.rate, rate.executed, rate.budget],
        data: {
          label: labelOf(line),
          denominator: denominatorName(rate.denominator, form),
          rate: percentText(rate.percent),
        },
        arithmetic: rate.arithmetic,
        fix: isUnsettledTotal(line, form, profile)
          ? undefined
          : fixRate(line.rate, rate.percent, `执行率按${rate.arithmetic}填入`, { neighbour }),
      });
    }
  },
});
