/** A target of 0 for something that one wants much of: read as «none at all», yet more likely left out. */
import { directionOf } from "../../forms/values";
import type { Indicator } from "../../model/form";
import { isReverse } from "../judgement";

export function isDoubtfulZero(indicator: Indicator): boolean {
  const target = indicator.target?.value;
  if (!target?.number?.isZero() || target.operator !== null || !isReverse(indicator)) return false;
  // «0起», «0例»: counted are incidents, whatever the name.
  if (/^[起例宗]$/.test(target.unit ?? "")) return false;
  const name = indicator.name.value ?? "";
  if (directionOf(name, null, indicator.level2?.value ?? null) === "reverse") return false;
  return !/延误|违规|事故|投诉|零|无/.test(name);
}
