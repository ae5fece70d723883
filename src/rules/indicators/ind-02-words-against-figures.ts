import { PROJECT_FORMS } from "../form-kinds";
import { nameOf, shown } from "../judgement";
import { quoted } from "../quoted";
import { defineRule } from "../rule";
import { isMeasured } from "./kinds";
import { isAnsweredByFigure } from "./told-in-words";

export const ind02 = defineRule({
  id: "IND-02",
  title: "定性目标不能用数字完成值来比",
  severity: "warning",
  forms: [...PROJECT_FORMS, "stage-completion"],
  messages: {
    mixed: "“{name}”的目标是文字“{target}”，完成值却是{actual}，两者无法比较，请统一为文字或数字。",
  },
  why: "定性指标按达成程度分档评定，填数字说明目标没有量化。",
  basis: "财预〔2020〕10号：定性指标与定量指标分别评定",
  formula:
    "目标为定性词且完成值为数字、百分比或金额；目标“零发生”而完成0、目标“据实”、数字后写明较上年提高（下降）的不报",
  remedy: "完成值改填“达成预期指标”等档次，或把目标改为数值。",
  example: { fails: "目标“显著提高”，完成值 100%", passes: "目标“显著提高”，完成值“显著提高”" },
  *check(form, { problem }) {
    for (const indicator of form.indicators) {
      const { target, actual } = indicator;
      if (target?.value?.kind !== "qualitative" || !isMeasured(actual?.value)) continue;
      if (isAnsweredByFigure(target.value, actual.value)) continue;
      const data = {
        name: nameOf(indicator),
        target: quoted(target.value.text, 30),
        actual: shown(actual!.value),
      };
      yield problem("mixed", { at: [actual!, target], data });
    }
  },
});
