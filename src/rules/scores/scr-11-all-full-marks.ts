import { EVALUATION_FORMS } from "../form-kinds";
import { defineRule } from "../rule";
import { hasPoints } from "./points";

export const scr11 = defineRule({
  id: "SCR-11",
  title: "全部满分时建议复核",
  severity: "info",
  forms: EVALUATION_FORMS,
  messages: { all: "{count}项指标全部得满分，请复核自评是否流于形式。" },
  why: "全部满分的自评没有区分度，常被抽查复核。",
  basis: "绩效评价报告常见问题：自评流于形式",
  formula: "五项以上指标，每项得分＝分值",
  remedy: "逐项核对完成值的依据，确实全部完成的可忽略。",
  example: { fails: "9项指标都得满分", passes: "有一项按比例扣分并说明原因" },
  *check(form, { problem, profile }) {
    const scored = form.indicators.filter((indicator) => hasPoints(indicator));
    if (scored.length < profile.evidence.rows) return;
    if (!scored.every(({ weight, score }) => score!.value!.eq(weight!.value!))) return;
    const at = scored.map(({ score }) => score!);
    yield problem("all", { at, data: { count: scored.length } });
  },
});
