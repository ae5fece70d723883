import { nameOf, needsReason } from "../judgement";
import { defineRule } from "../rule";
import { REASON_FORMS, categoriesOf, categoryCell, explanationOf } from "./reason-columns";
import { reasonInDoubt } from "../screens/reasons";

export const rsn08 = defineRule({
  id: "RSN-08",
  title: "有偏差要选原因类别",
  severity: "warning",
  forms: REASON_FORMS,
  messages: {
    none: "{count}项有偏差的指标没有选原因类别（如“{name}”），请在经费、制度、人员、硬件条件、其他中勾选。",
    other: "“{name}”的原因类别选了“其他”，却没有写原因说明，请补上。",
  },
  why: "类别用于汇总各项目的共性问题，不选就无法统计。",
  basis: "财预〔2019〕136号监控表注2：从经费、制度、人员、硬件条件等方面判断并说明",
  formula: "需要原因的行，类别各栏都未勾选；或勾了“其他”而说明为空；没有类别栏的表不报",
  remedy: "按实际情况勾选，可多选。",
  example: { fails: "进度落后，五个类别都没勾", passes: "勾选“经费保障”并写明原因" },
  screen: reasonInDoubt,
  *check(form, { problem, profile }) {
    const without = form.indicators.filter((indicator) => {
      const chosen = indicator.isPlaceholder ? null : categoriesOf(indicator.reason);
      return chosen?.length === 0 && needsReason(indicator, form, profile) !== null;
    });
    const at = without.flatMap((indicator) => categoryCell(indicator) ?? []);
    if (at.length > 0) yield problem("none", { at, data: { count: at.length, name: nameOf(without[0]!) } });
    for (const indicator of form.indicators) {
      if (!categoriesOf(indicator.reason)?.includes("其他")) continue;
      const explanation = explanationOf(indicator.reason);
      if (explanation.state !== "blank" && explanation.state !== "null-word") continue;
      yield problem("other", { at: explanation.at, data: { name: nameOf(indicator) } });
    }
  },
});
