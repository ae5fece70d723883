import { INDICATOR_FORMS } from "../form-kinds";
import { indicatorClass, nameOf } from "../judgement";
import { defineRule } from "../rule";

const MEASURES_ASKING = /(征求|调查|回收|测评|问卷|走访|参与)(率|次数|份数|数量|完成)/;
const MEASURES_SATISFACTION = /满意(度|率)|好评率/;

export const ind13 = defineRule({
  id: "IND-13",
  title: "满意度指标应考核满意率",
  severity: "info",
  forms: INDICATOR_FORMS,
  messages: { asking: "满意度指标“{name}”考核的是有没有做调查，不是满意率，请改为考核满意率。" },
  why: "做了调查不等于群众满意。",
  basis: "财预〔2020〕10号满意度指标：服务对象满意程度",
  formula: "满意度类指标名称含“征求率、调查率、次数”而不含“满意度、满意率”",
  remedy: "改为“××满意度”，指标值写“≥95%”。",
  example: { fails: "职工满意征求率 100%", passes: "就餐职工满意度 ≥95%" },
  *check(form, { problem }) {
    for (const indicator of form.indicators) {
      const name = indicator.name.value ?? "";
      if (indicatorClass(indicator) !== "satisfaction") continue;
      if (MEASURES_ASKING.test(name) && !MEASURES_SATISFACTION.test(name))
        yield problem("asking", { at: indicator.name, data: { name: nameOf(indicator) } });
    }
  },
});
