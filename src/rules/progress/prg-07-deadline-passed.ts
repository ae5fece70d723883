import type { Indicator } from "../../model/form";
import { PROJECT_FORMS } from "../form-kinds";
import { dateInName } from "../indicators/names";
import { achievementOf, compareDates, dateText, nameOf, periodEnd } from "../judgement";
import { isExplained } from "../reasons/explained";
import { quoted } from "../quoted";
import { defineRule } from "../rule";

export const prg07 = defineRule({
  id: "PRG-07",
  title: "目标日期已过的事项应已完成",
  severity: "warning",
  forms: PROJECT_FORMS,
  messages: {
    open: "“{name}”应于{deadline}前完成，截至{end}已经过期，完成情况却是“{actual}”，请核实进展并说明原因。",
    late: "“{name}”应于{deadline}前完成，实际完成日期{actual}晚于目标，请说明原因。",
  },
  why: "过期未完成是时效指标最直接的偏差，必须写原因。",
  basis: "财预〔2019〕136号、财预〔2020〕10号时效指标（完成及时性）",
  formula:
    "目标日期（值或名称中的日期）早于报告截止日，且完成值是未完成的文字、低于目标的百分比；或实际日期晚于目标日期；已写原因的只作提示",
  remedy: "填写实际完成日期；确未完成的写明原因和新的期限。",
  example: { fails: "应于 2020-06-30 前完成，1-7月填“尚未完成”", passes: "2020-06-20 完成" },
  *check(form, { problem, profile }) {
    const end = periodEnd(form);
    for (const indicator of form.indicators) {
      const deadline = indicator.target?.value?.date ?? dateInName(indicator.name.value ?? "");
      const actual = indicator.actual?.value;
      if (!deadline || !actual || indicator.isPlaceholder) continue;
      const told = isExplained(indicator, form, profile) ? { severity: "info" as const } : {};
      const data = {
        name: nameOf(indicator),
        deadline: dateText(deadline),
        end: dateText(end ?? ""),
        actual: actual.date === null ? quoted(actual.text, 30) : dateText(actual.date),
      };
      if (actual.date !== null && indicator.target?.value?.date) {
        if (compareDates(actual.date, deadline) > 0)
          yield problem("late", { at: indicator.actual!, data, ...told });
      } else if (end && compareDates(deadline, end) <= 0 && isOpen(indicator))
        yield problem("open", { at: indicator.actual!, data, ...told });
    }
  },
});

function isOpen({ actual, target }: Pick<Indicator, "actual" | "target">): boolean {
  const value = actual!.value!;
  if (value.kind === "process" || value.kind === "qualitative") {
    const achievement = achievementOf(value.text);
    return achievement === "missed" || achievement === "partly";
  }
  const goal = target?.value?.number;
  return value.kind === "percent" && target?.value?.kind === "percent" && !!goal && !!value.number?.lt(goal);
}
