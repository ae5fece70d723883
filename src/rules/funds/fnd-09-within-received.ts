import { FUND_FORMS } from "../form-kinds";
import { amountIn, amountTolerance, labelOf, moneyUnitOf, plain } from "../judgement";
import { defineRule } from "../rule";
import { amountsInDoubt } from "../screens/money";

export const fnd09 = defineRule({
  id: "FND-09",
  title: "累计支出不应大于到位资金",
  severity: "error",
  forms: FUND_FORMS,
  messages: {
    over: "“{label}”累计支出{executed}{unit}大于到位资金{received}{unit}，超出{excess}{unit}，请核对。",
  },
  why: "没有到位的资金无法支出，两个数至少有一个错。",
  basis: "财预〔2020〕10号附2：资金到位率、预算执行率",
  formula: "执行数 − 到位资金 > 金额容差",
  remedy: "核对到位资金与执行数；如有垫付，请在备注说明。",
  example: { fails: "到位 500、支出 588.5", passes: "到位 592.20、支出 588.5" },
  screen: amountsInDoubt,
  *check(form, { problem, profile }) {
    const unit = moneyUnitOf(form);
    for (const line of form.funds) {
      if (!line.received?.value || !line.executed?.value) continue;
      const received = amountIn(line.received, unit)!;
      const executed = amountIn(line.executed, unit)!;
      const excess = executed.minus(received);
      if (excess.lte(amountTolerance(profile, unit))) continue;
      const numbers = {
        executed: plain(executed, 6),
        received: plain(received, 6),
        excess: plain(excess, 6),
      };
      yield problem("over", {
        at: [line.executed, line.received],
        data: { label: labelOf(line), ...numbers, unit },
        arithmetic: `${numbers.executed} − ${numbers.received} = ${numbers.excess}`,
      });
    }
  },
});
