import type { PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { MONITORING_FORMS } from "../form-kinds";
import { executionRate, fundPace, labelOf, percentText, requiredStep } from "../judgement";
import { isExplained as isRowExplained } from "../reasons/explained";
import { defineRule } from "../rule";
import { isNothing } from "../reasons/reason-columns";
import { paceInDoubt } from "../screens/money";

export const prg01 = defineRule({
  id: "PRG-01",
  title: "预算执行不应明显慢于序时",
  severity: "warning",
  forms: [...MONITORING_FORMS, "ledger-row"],
  messages: {
    red: "“{label}”1-{month}月执行率{rate}，只达到序时进度{time}的{ratio}，属红灯，{todo}。",
    nothing: "“{label}”1-{month}月一笔未支出，序时进度已到{time}，属红灯，{todo}。",
    yellow: "“{label}”1-{month}月执行率{rate}，只达到序时进度{time}的{ratio}，属黄灯，请关注支付进度。",
    step: "“{label}”1-{month}月执行率{rate}，低于本地要求的{required}%，应预警，请加快支付并说明原因。",
  },
  why: "执行慢意味着年底可能结余或突击花钱，越早发现越好处理。",
  basis: "财预〔2019〕136号绩效运行监控；灯色界限为预算管理系统通行默认值，分段界限见口径配置",
  formula: "执行率÷序时（m/12）低于口径的黄灯、红灯界限；口径另设分段时按分段比较；已写原因的只作提示",
  remedy: "按合同节点加快支付；确有原因的写明原因和预计支付时间。",
  example: { fails: "1-7月执行率 30%，序时 58.33%", passes: "1-7月执行率 58.85%" },
  screen: paceInDoubt,
  *check(form, { problem, profile }) {
    const line = form.funds.find(({ role }) => role === "total");
    const pace = line && fundPace(line, form, profile);
    if (!line || !pace || (pace.light !== "red" && pace.light !== "yellow")) return;
    const required = requiredStep(pace.month, profile);
    const red = pace.reached.gt(0) ? "red" : "nothing";
    const message = pace.light === "red" ? red : required === null ? "yellow" : "step";
    const rate = executionRate(line, form, profile)!;
    const explained = isExplained(form, profile);
    yield problem(message, {
      at: [line.rate?.value ? line.rate : rate.executed, rate.executed],
      data: {
        label: labelOf(line),
        month: pace.month,
        rate: percentText(pace.reached),
        time: percentText(pace.time),
        ratio: percentText(pace.ratio),
        required: required ?? 0,
        todo: explained ? "原因已填写，请核对年底能否支出" : "请说明原因",
      },
      arithmetic: `${rate.arithmetic}，÷ ${percentText(pace.time)} = ${percentText(pace.ratio)}`,
      severity: message === "yellow" || explained ? "info" : "warning",
    });
  },
});

/** A reason is written in the block of money, or in the row of a ledger. */
function isExplained(form: PerformanceForm, profile: Profile): boolean {
  const { kind, funds, indicators } = form;
  return (
    funds.some(({ explanation }) => explanation?.value && !isNothing(explanation.value)) ||
    (kind === "ledger-row" && indicators.some((row) => isRowExplained(row, form, profile)))
  );
}
