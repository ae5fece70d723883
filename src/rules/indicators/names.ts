/** What an indicator's name says about its value. */
import { readDate } from "../../forms/values";

const DATE = /\d{4}\s*[年.\-/]\s*\d{1,2}\s*(?:[月.\-/]\s*(?:\d{1,2}\s*[日号]?)?)?/;
const THRESHOLD =
  /(?:小于|低于|少于|大于|高于|超过|不少于|不低于|不超过|不高于|至少|≥|≤|>|<|＞|＜)\s*\d+(?:\.\d+)?|\d+(?:\.\d+)?\s*(?:%|％|[^\d\s%％，。]{0,3})?\s*(?:以上|以下|以内)/;

/** ISO date in the name: «项目于2020年12月31日前全部完成»; null when there is none. */
export function dateInName(name: string): string | null {
  const written = DATE.exec(name)?.[0];
  return written ? (readDate(written)?.iso ?? null) : null;
}

/** «小于2次», «95分以上»; null when the name sets no limit. Limits of time are dates, not limits. */
export function thresholdInName(name: string): string | null {
  return THRESHOLD.exec(name)?.[0] ?? null;
}
