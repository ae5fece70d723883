/** What stands right above a small table: title, unit, the unit with its seal. */
import type { Sourced } from "../model/sourced";
import { compact, headerKey } from "./labels";
import type { Area, SheetView } from "./sheet-view";
import { blankAt, changed, flat } from "./text-cells";
import { parseText } from "./values";
import { fieldWords } from "./vocabularies";

/** Rows between a table and its title: unit, seal, date, a heading of the part. */
const REACH = 6;
const CAPTION = /^(单位|金额单位|计量单位)[:：]|^[(]?(19|20)\d{2}年(度)?[)]?$|盖章/;
const TITLE = /(表|情况|计划|目标|指标|反馈|评定|分析|保障|明细)[一二三四五\d]*([(].*[)])?$/;

/** The nearest line above that reads like the title of a table. */
export function titleAbove(view: SheetView, place: Area): Sourced<string> | null {
  for (let row = place.top - 1; row >= Math.max(view.top, place.top - REACH); row--) {
    const areas = view.filled(row, place.left, place.right).filter((area) => area.top === row);
    if (areas.length > 2) return null;
    for (const area of areas) {
      const text = compact(view.text(area.top, area.left));
      if (CAPTION.test(text) || text.length < 4 || text.length > 60) continue;
      if (TITLE.test(text)) return changed(parseText(view.cell(area.top, area.left)), flat);
    }
  }
  return null;
}

/** «项目单位（盖章）：某局», in one cell or beside it; null when the form has no such line. */
export function sealAbove(view: SheetView, place: Area): Sourced<string> | null {
  for (let row = place.top; row <= place.bottom; row++)
    for (const area of view.filled(row, place.left, place.right)) {
      const cell = view.cell(area.top, area.left);
      const match = /^([^:：]{2,16}盖章[)）]?)\s*[:：]?\s*([\s\S]*)$/u.exec(cell.text.trim());
      if (!match || area.top !== row) continue;
      const inside = match[2]!.replace(/[_＿\s]+/gu, "");
      if (inside !== "") return changed(parseText(cell), () => flat(inside));
      const beside = view.filled(row, area.right + 1, place.right)[0];
      if (!beside) return blankAt(cell);
      const text = view.text(beside.top, beside.left);
      const isLabel = /[:：]/.test(text) || fieldWords.find(headerKey(text)).length > 0;
      return isLabel ? blankAt(cell) : changed(parseText(view.cell(beside.top, beside.left)), flat);
    }
  return null;
}
