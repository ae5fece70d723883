import { MONITORING_FORMS } from "../form-kinds";
import { executionRate, fundPace, labelOf, percentText } from "../judgement";
import { defineRule } from "../rule";
import { paceInDoubt } from "../screens/money";

export const prg02 = defineRule({
  id: "PRG-02",
  title: "预算执行明显快于序时应确认",
  severity: "info",
  forms: [...MONITORING_FORMS, "ledger-row"],
  messages: {
    fast: "“{label}”1-{month}月执行率{rate}，比序时进度{time}快{ahead}个百分点，请确认是否提前支付。",
  },
  why: "提前支付可能违反合同约定，也可能是预算安排偏少。",
  basis: "产品默认，未见规章界限，可在口径配置中修改",
  formula: "执行率 − 序时 > 口径界限（百分点）",
  remedy: "核对合同付款节点；属一次性支付的在备注说明。",
  example: { fails: "1-6月执行率 95%", passes: "1-8月执行率 74.57%（快 7.90 个百分点）" },
  screen: paceInDoubt,
  *check(form, { problem, profile }) {
    const line = form.funds.find(({ role }) => role === "total");
    const pace = line && fundPace(line, form, profile);
    if (!line || !pace) return;
    const ahead = pace.reached.minus(pace.time);
    // More than the budget is FND-05's.
    if (ahead.lte(profile.pace.fundFast) || pace.reached.gt(100)) return;
    const rate = executionRate(line, form, profile)!;
    yield problem("fast", {
      at: line.rate?.value ? line.rate : rate.executed,
      data: {
        label: labelOf(line),
        month: pace.month,
        rate: percentText(pace.reached),
        time: percentText(pace.time),
        ahead: percentText(ahead).replace("%", ""),
      },
      arithmetic: `${percentText(pace.reached)} − ${percentText(pace.time)} = ${percentText(ahead)}`,
    });
  },
});
