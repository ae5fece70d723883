/** Labels and names as values: what a clerk broke into lines or spread with blanks is one text again. */
import type { CellView } from "../model/snapshot";
import type { Sourced } from "../model/sourced";
import { parseText } from "./values";

const HAN = "[\\u3400-\\u9fff，。；：、（）《》“”]";
const BETWEEN_HAN = new RegExp(`(?<=${HAN})\\s+(?=${HAN})`, "gu");

/** Line breaks between 汉字 are the cell's width, not the author's. Other white space becomes one blank. */
export function flat(text: string): string {
  if (!/\s/.test(text)) return text;
  return text
    .replace(/(?<=[^\x00-\x7f])[\r\n]+(?=[^\x00-\x7f])/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** A name: 三级指标, 项目名称. */
export function name(cell: CellView): Sourced<string> {
  return changed(parseText(cell), flat);
}

/** A label: without blanks between its characters and without the colon at its end. */
export function label(cell: CellView): Sourced<string> {
  return changed(parseText(cell), (text) =>
    flat(text)
      .replace(BETWEEN_HAN, "")
      .replace(/[:：]\s*$/, ""),
  );
}

/** 一级／二级指标: without spacing and without points («产出指标(50分)» → 产出指标). */
export function level(cell: CellView): Sourced<string> {
  return changed(parseText(cell), (text) =>
    text
      .replace(/\s+/g, "")
      .replace(/[(（【]?\d+(\.\d+)?分?%?[)）】]?$/u, "")
      .replace(/[:：]$/, ""),
  );
}

export function changed(sourced: Sourced<string>, change: (text: string) => string): Sourced<string> {
  return sourced.value === null ? sourced : { ...sourced, value: change(sourced.value) };
}

export function blankAt(cell: CellView): Sourced<string> {
  return { cell, value: null, issue: null, placeholder: null };
}
