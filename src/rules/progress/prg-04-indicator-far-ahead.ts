import { HUNDRED } from "../../model/decimal";
import { MONITORING_FORMS } from "../form-kinds";
import { coversWholeYear, indicatorPace, nameOf, percentText, plain, shown } from "../judgement";
import { defineRule } from "../rule";

export const prg04 = defineRule({
  id: "PRG-04",
  title: "年中已超过全年目标的指标应说明",
  severity: "info",
  forms: MONITORING_FORMS,
  yieldsTo: ["IND-15"],
  messages: {
    ahead: "“{name}”到{month}月已完成{actual}，是全年目标{target}的{times}倍，属蓝灯，请说明超额原因。",
  },
  why: "年中就超过全年目标，往往是目标定低了或填反了。",
  basis: "灯色界限为预算管理系统通行默认值（蓝灯）",
  formula: "r＝完成值÷(目标×m/12) 达到口径的蓝灯界限，且完成值已大于全年目标",
  remedy: "核对目标值；确属超额的写明原因，下年相应调高目标。",
  example: { fails: "目标 50%，1-7月完成 100%", passes: "目标 100%，1-7月完成 100%" },
  *check(form, { problem, profile }) {
    if (coversWholeYear(form)) return;
    for (const indicator of form.indicators) {
      const pace = indicatorPace(indicator, form, profile);
      if (pace?.light !== "blue" || pace.reached.lte(HUNDRED)) continue;
      yield problem("ahead", {
        at: [indicator.actual!, indicator.target!],
        data: {
          name: nameOf(indicator),
          month: pace.month,
          actual: shown(indicator.actual!.value),
          target: shown(indicator.target!.value),
          times: plain(pace.reached.div(HUNDRED), 2),
        },
        arithmetic: `${percentText(pace.reached)} ÷ ${percentText(pace.time)} = ${percentText(pace.ratio)}`,
      });
    }
  },
});
