import { MONITORING_FORMS } from "../form-kinds";
import { coversWholeYear, indicatorPace, nameOf, percentText, shown } from "../judgement";
import { isExplained } from "../reasons/explained";
import { defineRule } from "../rule";

export const prg03 = defineRule({
  id: "PRG-03",
  title: "指标进度不应明显落后序时",
  severity: "warning",
  forms: MONITORING_FORMS,
  messages: {
    red: "“{name}”完成{actual}，目标{target}，只达到序时进度{time}的{ratio}，属红灯，{todo}。",
    nothing: "“{name}”完成{actual}，目标{target}，序时进度已到{time}，属红灯，{todo}。",
    yellow: "“{name}”完成{actual}，目标{target}，只达到序时进度{time}的{ratio}，属黄灯，请关注进度。",
  },
  why: "落后的指标要在年中纠偏，年底才发现就来不及了。",
  basis: "财预〔2019〕136号偏差原因分析；灯色界限为预算管理系统通行默认值",
  formula:
    "r＝完成值÷(目标×m/12)，低于口径的黄灯、红灯界限；只看数量、效益、满意度类正向指标；已写原因的只作提示",
  remedy: "填写偏差原因和下一步措施，并判断全年能否完成。",
  example: { fails: "1-7月完成 19.83%，目标 100%（r=33.99%）", passes: "1-7月完成 91.42%" },
  *check(form, { problem, profile }) {
    if (coversWholeYear(form)) return;
    for (const indicator of form.indicators) {
      const pace = indicatorPace(indicator, form, profile);
      if (!pace || (pace.light !== "red" && pace.light !== "yellow")) continue;
      const red = pace.reached.gt(0) ? "red" : "nothing";
      const explained = isExplained(indicator, form, profile);
      yield problem(pace.light === "red" ? red : pace.light, {
        at: [indicator.actual!, indicator.target!],
        data: {
          name: nameOf(indicator),
          actual: shown(indicator.actual!.value),
          target: shown(indicator.target!.value),
          time: percentText(pace.time),
          ratio: percentText(pace.ratio),
          todo: explained ? "原因已填写，请核对全年能否完成" : "请说明原因",
        },
        arithmetic: `${percentText(pace.reached)} ÷ ${percentText(pace.time)} = ${percentText(pace.ratio)}`,
        severity: pace.light === "red" && !explained ? "warning" : "info",
      });
    }
  },
});
