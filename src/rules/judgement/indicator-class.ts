/** What kind of thing an indicator measures, by its 二级指标 (else 一级指标). */
import type { Indicator } from "../../model/form";

export type IndicatorClass = "quantity" | "quality" | "timeliness" | "cost" | "benefit" | "satisfaction";

const PATTERNS: readonly (readonly [IndicatorClass, RegExp])[] = [
  ["satisfaction", /满意/],
  ["cost", /成本/],
  ["quantity", /数量/],
  ["quality", /质量/],
  ["timeliness", /时效/],
  ["benefit", /效益|效果|影响/],
];

/** Null when neither label says it. */
export function indicatorClass(indicator: Pick<Indicator, "level1" | "level2">): IndicatorClass | null {
  return classOf(indicator.level2?.value) ?? classOf(indicator.level1?.value);
}

function classOf(label: string | null | undefined): IndicatorClass | null {
  if (!label) return null;
  return PATTERNS.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}
