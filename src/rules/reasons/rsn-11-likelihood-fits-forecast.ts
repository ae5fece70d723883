import { indicatorPace, judgeValue, nameOf, percentText, shown } from "../judgement";
import { defineRule } from "../rule";
import { REASON_FORMS, likelihoodCell, likelihoodsOf } from "./reason-columns";
import { reasonInDoubt } from "../screens/reasons";

export const rsn11 = defineRule({
  id: "RSN-11",
  title: "可能性与全年预计要一致",
  severity: "warning",
  forms: REASON_FORMS,
  messages: {
    certain: "“{name}”选了“确定能”，全年预计{forecast}却达不到目标{target}，请核对。",
    impossible: "“{name}”选了“完全不可能”，全年预计{forecast}却已达到目标{target}，请核对。",
    slow: "“{name}”选了“确定能”，进度却只有{reached}（序时进度{time}），请确认能否如期完成。",
    several: "“{name}”的完成目标可能性选了{count}项，只能选一项，请改正。",
  },
  why: "可能性、预计数和进度说的是同一件事，互相矛盾就无法判断。",
  basis: "财预〔2019〕136号监控表注3、注4",
  formula: "“确定能”而预计未达目标；“完全不可能”而预计达到目标；“确定能”而进度为红灯（提示）；多选",
  remedy: "核对全年预计数，改选可能性。",
  example: { fails: "目标100%，预计80%，选“确定能”", passes: "目标100%，预计80%，选“有可能”并写备注" },
  screen: reasonInDoubt,
  *check(form, { problem, profile }) {
    for (const indicator of form.indicators) {
      const chosen = likelihoodsOf(indicator.likelihood) ?? [];
      const cell = likelihoodCell(indicator);
      if (chosen.length === 0 || !cell) continue;
      const name = nameOf(indicator);
      if (chosen.length > 1) {
        yield problem("several", { at: cell, data: { name, count: chosen.length } });
        continue;
      }
      const { met } = judgeValue(indicator, indicator.forecast?.value ?? null, profile);
      const data = {
        name,
        forecast: shown(indicator.forecast?.value),
        target: shown(indicator.target?.value),
      };
      const at = [cell, ...[indicator.forecast, indicator.target].flatMap((other) => other ?? [])];
      if (chosen[0] === "确定能" && met === false) yield problem("certain", { at, data });
      else if (chosen[0] === "完全不可能" && met === true) yield problem("impossible", { at, data });
      else if (chosen[0] === "确定能") {
        const pace = indicatorPace(indicator, form, profile);
        if (pace?.light !== "red") continue;
        const slow = { name, reached: percentText(pace.reached), time: percentText(pace.time) };
        yield problem("slow", { at: [cell, indicator.actual!], data: slow, severity: "info" });
      }
    }
  },
});
