/** Merged areas of a worksheet. */
import { rangeA1 } from "../../../model/address";
import type { Rect } from "../../rects";
import { attribute } from "../xml/tags";
import { withItems, withoutItems } from "./tail-list";

export function withMerges(tail: string, prefix: string, merges: readonly Rect[]): string {
  return withItems(
    tail,
    prefix,
    "mergeCells",
    merges.map((merge) => `<${prefix}mergeCell ref="${rangeA1(merge)}"/>`),
  );
}

export function withoutMerges(tail: string, merges: readonly Rect[]): string {
  const gone = new Set(merges.map(rangeA1));
  return withoutItems(tail, "mergeCells", ({ tag }) => gone.has(attribute(tag, "ref") ?? ""));
}
