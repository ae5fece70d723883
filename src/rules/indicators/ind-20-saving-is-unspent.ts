import { HUNDRED, within } from "../../model/decimal";
import { MONITORING_FORMS } from "../form-kinds";
import { coversWholeYear, executionRate, nameOf, percentText } from "../judgement";
import { defineRule } from "../rule";

export const ind20 = defineRule({
  id: "IND-20",
  title: "成本节约率不能用100%减执行率",
  severity: "error",
  forms: MONITORING_FORMS,
  messages: {
    unspent:
      "“{name}”{actual}等于100%−执行率{rate}，把尚未支出的预算当成了节约，年中不能这样算，请按实际节约额重算。",
  },
  why: "没花的钱不是省下的钱，年中这样算会虚报节约。",
  basis: "财预〔2020〕10号附2：成本节约率＝(计划成本−实际成本)÷计划成本×100%",
  formula: "|节约率 − (100 − 执行率)| ≤ 百分比容差，且报告期不足一年",
  remedy: "只对已完成部分计算，或注明“年末核算”。",
  example: { fails: "执行率 58.85%，成本节约率 41.15%", passes: "成本节约率填“年末核算”" },
  *check(form, { problem, profile }) {
    if (coversWholeYear(form)) return;
    const line = form.funds.find(({ role }) => role === "total");
    const rate = line && executionRate(line, form, profile);
    if (!rate) return;
    const unspent = HUNDRED.minus(rate.percent);
    for (const indicator of form.indicators) {
      const actual = indicator.actual?.value;
      if (actual?.kind !== "percent" || !actual.number?.gt(0)) continue;
      if (!/节约率|节省率/.test(indicator.name.value ?? "")) continue;
      if (!within(actual.number, unspent, profile.tolerance.rate)) continue;
      yield problem("unspent", {
        at: [indicator.actual!, rate.executed],
        data: { name: nameOf(indicator), actual: actual.text, rate: percentText(rate.percent) },
        arithmetic: `100% − ${percentText(rate.percent)} = ${percentText(unspent)}`,
      });
    }
  },
});
