import { INDICATOR_FORMS } from "../form-kinds";
import { nameOf } from "../judgement";
import { defineRule } from "../rule";
import { thresholdInName } from "./names";

export const ind12 = defineRule({
  id: "IND-12",
  title: "门槛应写在指标值里",
  severity: "info",
  forms: INDICATOR_FORMS,
  messages: {
    named: "“{name}”把门槛“{limit}”写在名称里，指标值却是100%，无法判断实际数，请把门槛移到指标值。",
  },
  why: "名称里的门槛无法参与计算，100% 说明不了实际是几次、几分。",
  basis: "财预〔2021〕101号：指标名称、指标值分开填写",
  formula: "名称含“小于、不少于、以上”等加数字，且指标值＝100%",
  remedy: "名称只写“花卉违规摆放次数”，指标值写“<2次”，完成值填次数。",
  example: { fails: "“违规摆放次数小于2次”，指标值 100%", passes: "“违规摆放次数”，指标值 <2次" },
  *check(form, { problem }) {
    for (const indicator of form.indicators) {
      const target = indicator.target?.value;
      if (target?.kind !== "percent" || !target.number?.eq(100)) continue;
      const limit = thresholdInName(indicator.name.value ?? "");
      // «出勤率100%以上»: the name only repeats the value.
      if (limit === null || /[%％]/.test(limit)) continue;
      yield problem("named", {
        at: [indicator.target!, indicator.name],
        data: { name: nameOf(indicator), limit },
      });
    }
  },
});
