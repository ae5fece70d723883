/** Titled values: «项目名称｜后勤保障项目», «项目名称：后勤保障项目», the value to the right or in the same cell. */
import type { CellView } from "../model/snapshot";
import type { Sourced } from "../model/sourced";
import { headerKey, type Vocabulary } from "./labels";
import type { Area, SheetView } from "./sheet-view";
import { blankAt, changed, flat } from "./text-cells";
import { parseText } from "./values";
import { fieldWords, fundRowWords, goalWords } from "./vocabularies";

export interface Labelled {
  readonly id: string;
  readonly label: CellView;
  /** Of the label's area, or of the value's where the value stands in a cell of its own. */
  readonly area: Area;
  readonly value: Sourced<string>;
  /** The label is the field's own name, not another one for it. */
  readonly own: boolean;
}

/** Blank cells that may lie between a label and its value when the label was not merged. */
const REACH = 8;

/** «某厅　　　填报时间：2025年2月20日»: what follows a wide gap and has a label of its own. */
const NEXT_LABEL = /(?:[\s\u3000]{2,}|\u3000)[^\s:：]{2,10}[:：][\s\S]*$/u;

/** All labels of the vocabulary in the rectangle, row by row; a label twice is listed twice. */
export function labelledValues(view: SheetView, words: Vocabulary, place: Area): readonly Labelled[] {
  const found: Labelled[] = [];
  for (let row = place.top; row <= place.bottom; row++)
    for (const area of view.filled(row, place.left, place.right)) {
      if (area.top !== row) continue;
      const label = view.cell(area.top, area.left);
      if (typeof label.value !== "string") continue;
      const split = splitLabel(label.text.trim());
      const inside = split?.[2]?.replace(NEXT_LABEL, "").trim() ?? "";
      const key = headerKey(split ? split[1]! : label.text);
      const id = words.find(key)[0];
      if (id === undefined) continue;
      const value =
        inside === "" ? valueBeside(view, area, place) : changed(parseText(label), () => flat(inside));
      found.push({ id, label, area, value, own: words.isOwnName(key, id) });
    }
  return found;
}

/** «项目名称：后勤保障项目»; «其中：一般公共预算» is all label. */
function splitLabel(text: string): RegExpExecArray | null {
  return OF_WHICH.test(text) ? null : /^((?:其中[:：])?[^:：]{2,24})[:：]([\s\S]*)$/u.exec(text);
}

const OF_WHICH = /^其中[:：]\s*[^:：\d]+$/u;

/** The next thing to the right, unless it is a label of its own. */
export function valueBeside(view: SheetView, label: Area, place: Area, words?: Vocabulary): Sourced<string> {
  const first = Math.min(label.right + 1, place.right + 1);
  for (let column = first; column <= Math.min(place.right, label.right + REACH); column++) {
    if (view.text(label.top, column) === "") continue;
    const area = view.area(label.top, column);
    if (area.top < label.top && area.bottom < label.bottom) break;
    const text = view.text(label.top, column);
    if (isLabel(text) || words?.find(headerKey(text.split(/[:：]/)[0]!))[0] !== undefined) break;
    return changed(parseText(view.cell(label.top, column)), flat);
  }
  return blankAt(view.cell(label.top, first));
}

function isLabel(text: string): boolean {
  const key = headerKey(text.split(/[:：]/)[0]!);
  return (
    fieldWords.find(key).length > 0 || goalWords.find(key).length > 0 || fundRowWords.exactly(key).length > 0
  );
}
