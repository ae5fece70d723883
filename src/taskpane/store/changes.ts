/** A patch as the clerk sees it: cell, old → new, why. */
import { cellKey } from "../../model/address";
import type { CellEdit, Patch } from "../../model/finding";
import { isCellError, type CellValue, type WorkbookSnapshot } from "../../model/snapshot";
import { displayText } from "../../forms/values/display-text";
import { seenCell, type SeenCell } from "./cell-lookup";
import type { Change } from "./state";

const INVISIBLE = /[\u00a0\u200b-\u200f\u2028\u2029\u2060\ufeff]/g;

/** How a cell without content is shown. */
export const BLANK = "（空白）";

export function changesOf(patch: Patch, snapshot: WorkbookSnapshot): Change[] {
  return patch.edits.map((edit) => {
    const seen = seenCell(snapshot, edit.at);
    const [before, after] = tellApart(edit, beforeText(edit, seen), afterText(edit, seen));
    return { id: cellKey(edit.at), at: edit.at, before, after, why: edit.why ?? "", edit };
  });
}

/** Edits of the chosen changes, in the preview's order. */
export function patchOf(changes: readonly Change[], chosen: ReadonlySet<string>): Patch {
  return { edits: changes.filter((change) => chosen.has(change.id)).map((change) => change.edit) };
}

function beforeText(edit: CellEdit, seen: SeenCell): string {
  return shown(edit.expected, seen.format, seen.date1904);
}

function afterText(edit: CellEdit, seen: SeenCell): string {
  const { next } = edit;
  const format = next.numberFormat ?? seen.format;
  if (next.formula !== undefined) {
    const result = next.value === undefined ? "" : `（得 ${shown(next.value, format, seen.date1904)}）`;
    return next.formula + result;
  }
  return shown(next.value === undefined ? edit.expected : next.value, format, seen.date1904);
}

function shown(value: CellValue, format: string, date1904: boolean): string {
  return displayText(value, format, date1904).trim() || BLANK;
}

/** Two contents that look alike are told apart in words, or the preview would seem to change nothing. */
function tellApart(edit: CellEdit, before: string, after: string): [string, string] {
  const [seenBefore, seenAfter] = [before, after].map((text) => text.replace(INVISIBLE, "").trim());
  if (seenBefore !== seenAfter) return [before, after];
  if (before !== after || (typeof edit.expected === "string" && edit.expected.search(INVISIBLE) >= 0))
    return [`${seenBefore}（含不可见字符）`, after];
  const next = edit.next.value;
  if (next !== undefined && typeof next !== typeof edit.expected)
    return [`${before}（${typeName(edit.expected)}）`, `${after}（${typeName(next)}）`];
  return [before, edit.next.numberFormat === undefined ? after : `${after}（只改显示格式）`];
}

function typeName(value: CellValue): string {
  if (value === null) return "空白";
  if (isCellError(value)) return "错误值";
  return typeof value === "string" ? "文本" : typeof value === "number" ? "数值" : "逻辑值";
}
