/** Kinds of values, as the rules tell them apart. */
import type { IndicatorValue } from "../../model/values";

export function isMeasured(value: IndicatorValue | null | undefined): value is IndicatorValue {
  return !!value && ["number", "percent", "money", "expression"].includes(value.kind);
}

export function isWords(value: IndicatorValue | null | undefined): value is IndicatorValue {
  return !!value && (value.kind === "qualitative" || value.kind === "process");
}
