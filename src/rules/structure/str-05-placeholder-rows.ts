import { INDICATOR_FORMS } from "../form-kinds";
import { defineRule } from "../rule";

export const str05 = defineRule({
  id: "STR-05",
  title: "整行占位可以折叠",
  severity: "info",
  forms: INDICATOR_FORMS,
  messages: { rows: "有{count}行整行填“/”，只是占位，不需要时可以隐藏或删去。" },
  why: "占位行多了，打印和阅读都不方便；保留也不算错。",
  basis: "表样说明",
  formula: "指标行的已填格全是“/”“—”“无”；空白行不算",
  remedy: "隐藏或删去；上级要求保留的可忽略。",
  example: { fails: "经济效益指标一行全填“/”", passes: "没有此项的二级指标行已删去" },
  *check(form, { problem }) {
    const rows = form.indicators.filter(
      ({ isPlaceholder, name }) => isPlaceholder && name.placeholder !== null,
    );
    if (rows.length > 0)
      yield problem("rows", { at: rows.map(({ name }) => name), data: { count: rows.length } });
  },
});
