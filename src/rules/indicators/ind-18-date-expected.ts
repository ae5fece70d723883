import { INDICATOR_FORMS } from "../form-kinds";
import { nameOf } from "../judgement";
import { defineRule } from "../rule";
import { isMeasured } from "./kinds";
import { dateInName } from "./names";

const NAMED_TIME = /(完成|竣工|验收|开工|交付|投用|启动|完工|上线|签订)(时间|日期|时点)$/;

export const ind18 = defineRule({
  id: "IND-18",
  title: "日期类时效指标应填日期",
  severity: "info",
  forms: INDICATOR_FORMS,
  messages: {
    actual: "“{name}”是日期类指标，完成值却是“{value}”，请填（预计）完成日期或注明口径。",
    target: "“{name}”是日期类指标，指标值却是“{value}”，请填目标日期。",
  },
  why: "用百分比表示时间，看不出哪天完成、是否按期。",
  basis: "财预〔2020〕10号时效指标：实际完成时间与计划完成时间比较",
  formula: "名称含具体日期或以“完成时间、验收日期”等结尾，而值是数字或百分比",
  remedy: "填写日期，如“2020年12月10日”。",
  example: { fails: "“项目于2020年12月31日前全部完成” 71.43%", passes: "“项目竣工验收时间” 2020.12.10" },
  *check(form, { problem }) {
    for (const indicator of form.indicators) {
      const name = indicator.name.value ?? "";
      const dated = dateInName(name) !== null && /前|底|完成|竣工|验收|到位/.test(name);
      if (!dated && !NAMED_TIME.test(name) && indicator.target?.value?.kind !== "date") continue;
      const { actual, target } = indicator;
      // «≤30天» is a length of time, which needs no date.
      const wrong = (kind: string | undefined) => kind === "percent" || kind === "number";
      const length = isMeasured(target?.value) && /天|日|月|年|小时/.test(target!.value!.unit ?? "");
      if (length) continue;
      if (actual?.value && wrong(actual.value.kind))
        yield problem("actual", { at: actual, data: { name: nameOf(indicator), value: actual.value.text } });
      else if (target?.value && !dated && wrong(target.value.kind))
        yield problem("target", { at: target, data: { name: nameOf(indicator), value: target.value.text } });
    }
  },
});
