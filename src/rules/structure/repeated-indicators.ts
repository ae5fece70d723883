/** Rows of one table that bear the same name. */
import type { Indicator, PerformanceForm } from "../../model/form";
import { bare } from "../text/similarity";
import { groupOf } from "./levels";

export interface Repeated {
  readonly first: Indicator;
  readonly again: Indicator;
  /** Under the same 一级指标. */
  readonly sameGroup: boolean;
}

/** Each row that repeats an earlier one. Names are compared without brackets, spaces and width. */
export function repeatedIndicators(form: PerformanceForm): Repeated[] {
  const seen = new Map<string, Indicator>();
  const repeated: Repeated[] = [];
  for (const indicator of form.indicators) {
    const key = indicator.isPlaceholder || !indicator.name.value ? "" : bare(indicator.name.value);
    if (key.length < 2) continue;
    const first = seen.get(key);
    if (first) repeated.push({ first, again: indicator, sameGroup: group(first) === group(indicator) });
    else seen.set(key, indicator);
  }
  return repeated;
}

function group({ level1, level2 }: Indicator): string {
  const label = level1?.value ?? level2?.value ?? "";
  return groupOf(label) ?? bare(label);
}
