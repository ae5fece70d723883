/** Looks and rules of rows that are taken out, which WPS would not give back: kept where they differ from the row taken for a model. */
import { cellOf } from "../areas";
import { CommentBook } from "../comments";
import type { Place, Rect } from "../../rects";
import { lookOf, putLook, type Look } from "../insertion/look";
import type { EtSheet } from "../wps-api";
import { putRule, ruleOf, type CellRule } from "./cell-rule";

/** Rows count from the first of those taken out. */
export interface RowMemory {
  readonly heights: readonly number[];
  readonly looks: readonly (Place & { readonly look: Look })[];
  /** Drop-down lists, input rules and hints; null = the model has one, this cell had none. */
  readonly rules: readonly (Place & { readonly rule: CellRule | null })[];
  /** Comments of others; ours are marks and come back with them. */
  readonly notes: readonly (Place & { readonly text: string })[];
}

/** @param model the row that new ones will look like, null = none */
export function rememberRows(sheet: EtSheet, name: string, rect: Rect, model: number | null): RowMemory {
  const heights: number[] = [];
  const looks: RowMemory["looks"][number][] = [];
  const rules: RowMemory["rules"][number][] = [];
  for (let column = rect.left; column <= rect.right; column++) {
    const like = model === null ? null : cellOf(sheet, { row: model, column });
    const given = like && { look: JSON.stringify(lookOf(like, true)), rule: JSON.stringify(ruleOf(like)) };
    for (let row = rect.top; row <= rect.bottom; row++) {
      const cell = cellOf(sheet, { row, column });
      const place = { row: row - rect.top, column };
      if (column === rect.left) heights.push(cell.RowHeight);
      const [look, rule] = [lookOf(cell, true), ruleOf(cell)];
      if (JSON.stringify(look) !== given?.look) looks.push({ ...place, look });
      if (JSON.stringify(rule) !== (given?.rule ?? "null")) rules.push({ ...place, rule });
    }
  }
  const notes = [...new CommentBook(new Map([[name, sheet]])).of(name).values()].flatMap(
    ({ place: { row, column }, ours, text }) =>
      ours || row < rect.top || row > rect.bottom ? [] : [{ row: row - rect.top, column, text }],
  );
  return { heights, looks, rules, notes };
}

/** @param top the first of the rows that have been put in again */
export function restoreRows(sheet: EtSheet, top: number, { heights, looks, rules, notes }: RowMemory): void {
  heights.forEach((height, index) => {
    if (height > 0) cellOf(sheet, { row: top + index, column: 0 }).RowHeight = height;
  });
  for (const { row, column, look } of looks) putLook(cellOf(sheet, { row: top + row, column }), look);
  for (const { row, column, rule } of rules) putRule(cellOf(sheet, { row: top + row, column }), rule);
  for (const { row, column, text } of notes) cellOf(sheet, { row: top + row, column }).AddComment(text);
}
