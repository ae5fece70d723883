import { readDate } from "../../forms/values";
import type { FieldName, PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import { PROJECT_FORMS } from "../form-kinds";
import { compareDates, nameOf } from "../judgement";
import { defineRule } from "../rule";

const ON_TIME = /按时|按期|如期|及时|按计划/;
const DENIED = /未能?(按时|按期|如期|及时|按计划)|没有(按时|按期)/;

export const prg08 = defineRule({
  id: "PRG-08",
  title: "日期先后应合理",
  severity: "warning",
  forms: [...PROJECT_FORMS, "tracking-basics", "tracking-conclusion"],
  messages: {
    span: "起始日期{start}晚于完成日期{end}，请核对。",
    claimed: "“{name}”写了“按时”，但实际完成日期{actual}晚于目标日期{target}。",
    early: "“{name}”完成日期{actual}早于项目起始日期{start}，请核对。",
  },
  why: "日期前后矛盾会让时效指标失去可信度。",
  basis: "逻辑关系",
  formula: "起始 > 完成；实际日期 > 目标日期却写按时；完成日期 < 项目起始日期",
  remedy: "核对合同、验收单上的日期后改正。",
  example: { fails: "目标 2020-06-30，实际 2020-07-06，备注“已按时完成”", passes: "实际 2020-06-20" },
  *check(form, { problem }) {
    const start = dateOf(form, "startDate");
    const end = dateOf(form, "endDate");
    if (start && end && compareDates(start.iso, end.iso) > 0)
      yield problem("span", { at: [start.field, end.field], data: { start: start.iso, end: end.iso } });
    for (const indicator of form.indicators) {
      const actual = indicator.actual?.value?.date;
      const target = indicator.target?.value?.date;
      if (!actual || !indicator.actual) continue;
      const name = nameOf(indicator);
      const words = `${indicator.reason.explanation?.value ?? ""}${indicator.remark?.value ?? ""}`;
      if (target && compareDates(actual, target) > 0 && ON_TIME.test(words) && !DENIED.test(words))
        yield problem("claimed", {
          at: [indicator.actual, indicator.target!],
          data: { name, actual, target },
        });
      if (start && compareDates(actual, start.iso) < 0)
        yield problem("early", {
          at: [indicator.actual, start.field],
          data: { name, actual, start: start.iso },
        });
    }
  },
});

function dateOf(form: PerformanceForm, name: FieldName): { field: Sourced<string>; iso: string } | null {
  const field = form.fields[name];
  const iso = field?.value ? readDate(field.value, form.year)?.iso : null;
  return field && iso ? { field, iso } : null;
}
