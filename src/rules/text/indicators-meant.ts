/** Which of a form's indicators a sentence speaks of by a class of them: «产出指标», «数量指标», «满意度指标». */
import type { Indicator, PerformanceForm } from "../../model/form";
import { bare } from "./similarity";

/** First and second levels by 财预〔2020〕10号 and 财预〔2021〕101号, the longer before the shorter. */
const CLASS =
  "服务对象满意度|生态环境成本|(?:经济|社会|生态)(?:成本|效益)|可持续(?:影响|发展|效益)|履职效能|管理效率|产出|效益|满意度|成本|数量|质量|时效";

/** «社会效益指标», «产出类指标»: the stem is captured by the name `stem`. */
export const CLASS_OF_INDICATORS = `(?<stem>${CLASS})(?:类|方面)?的?(?:绩效)?指标`;

/**
 * Indicators of a class by their 二级指标, and by their 一级指标: a table may use one label for both. Only what is not empty.
 */
export function readingsOfClass(form: PerformanceForm, stem: string): readonly (readonly Indicator[])[] {
  return (["level2", "level1"] as const)
    .map((level) =>
      form.indicators.filter((indicator) => {
        const label = indicator[level]?.value;
        return !indicator.isPlaceholder && Boolean(label) && stemOf(label!) === stem;
      }),
    )
    .filter((members) => members.length > 0);
}

/** «产出指标（50分）» → 产出 */
function stemOf(label: string): string {
  return bare(label.replace(/[（(][^（()）]*[)）]/gu, "")).replace(/类?指标.*$/u, "");
}
