/** Input rules of a worksheet: drop-down lists and hints. */
import { parseRangeA1, rangeA1 } from "../../../model/address";
import type { DraftValidation } from "../../../model/sheet-draft";
import type { Rect } from "../../rects";
import { validationText } from "../write/draft-sheet";
import { attribute, descendants, textContent } from "../xml/tags";
import { withItems, withoutItems } from "./tail-list";

export function withValidations(tail: string, prefix: string, rules: readonly DraftValidation[]): string {
  const items = rules.map((rule) => validationText(rule, prefix)).filter((text) => text !== "");
  return withItems(tail, prefix, "dataValidations", items);
}

export function withoutValidations(tail: string, ranges: readonly Rect[]): string {
  const gone = new Set(ranges.map(rangeA1));
  return withoutItems(tail, "dataValidations", ({ tag }) => gone.has(attribute(tag, "sqref") ?? ""));
}

/** All cells with a rule, those with rules of newer kinds included. */
export function validatedRanges(tail: string): Rect[] {
  return [...descendants(tail, "dataValidation")].flatMap((rule) => {
    const inner = tail.slice(rule.start, rule.end);
    const newer = [...descendants(inner, "sqref")].map((element) => textContent(inner, element));
    return [attribute(rule.tag, "sqref") ?? "", ...newer]
      .flatMap((list) => list.trim().split(/\s+/))
      .flatMap((range) => parseRangeA1(range) ?? []);
  });
}
