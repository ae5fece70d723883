/** Whether an insertion may be taken back: only while its cells hold what was drawn, so that nothing typed in is lost. */
import { a1, contains, rangeA1 } from "../../model/address";
import { sameContent, type SheetSnapshot } from "../../model/snapshot";
import type { InsertedCell, Insertion } from "../host";
import { sameFormula } from "../patching";
import type { Place } from "../rects";
import { filledIn } from "./filled-cells";
import { overlap } from "./plan-insertion";

/** @returns one Chinese sentence; null when nothing speaks against it */
export function removalRefusal(insertion: Insertion, sheet: SheetSnapshot | null): string | null {
  const { area, merges } = insertion;
  if (!sheet) return `找不到工作表“${area.sheet}”，可能已改名或删除，没有撤销。`;
  if (sheet.protected) return `工作表“${area.sheet}”受保护，没有撤销；请先撤销工作表保护再试。`;
  const changed = changedCell(insertion, sheet);
  if (changed) return `插入的表里${a1(changed)}已有改动，没有撤销；不要这张表时请手工删除${rangeA1(area)}。`;
  const ours = new Set(merges.map(rangeA1));
  const foreign = sheet.merges.find((merge) => overlap(merge, area) && !ours.has(rangeA1(merge)));
  return foreign
    ? `插入的表里${rangeA1(foreign)}的合并方式已有改动，没有撤销；请手工删除${rangeA1(area)}。`
    : null;
}

function changedCell({ area, contents, merges }: Insertion, sheet: SheetSnapshot): Place | null {
  const drawn = new Set(contents.map(a1));
  for (const cell of contents) if (!isAsDrawn(cell, sheet)) return cell;
  for (const place of filledIn(sheet, area)) {
    const isCovered = merges.some((merge) => contains(merge, place));
    if (
      !drawn.has(a1(place)) &&
      !(isCovered && !merges.some((m) => m.top === place.row && m.left === place.column))
    )
      return place;
  }
  return null;
}

function isAsDrawn({ row, column, value, formula }: InsertedCell, sheet: SheetSnapshot): boolean {
  const now = sheet.formulas.get(`${row},${column}`) ?? null;
  // A formula's result follows other cells.
  if (formula !== null || now !== null) return sameFormula(formula, now);
  return sameContent(value, sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column]);
}
