/** Why rows cannot be put in or taken out, found before anything is touched. The same in every host. */
import { a1, type CellAddress } from "../../model/address";
import { shiftFormula } from "../../model/references/row-shift";
import type { RowChange } from "../../model/row-change";
import { sameContent, type SheetSnapshot, type WorkbookSnapshot } from "../../model/snapshot";
import { sameFormula } from "../patching";
import { cellIn, filledCells, placeOf, sheetOf } from "./seen";

const LAST_ROW = 1_048_575;

/** @returns one Chinese sentence, null when nothing speaks against it */
export function rowRefusal(workbook: WorkbookSnapshot, change: RowChange): string | null {
  const sheet = sheetOf(workbook, change.sheet);
  if (!sheet) return `找不到工作表“${change.sheet}”，可能已改名或删除，请重新校核。`;
  if (sheet.protected) return `工作表“${change.sheet}”受保护，不能增删行；请先撤销工作表保护再试。`;
  const { row, count } = change;
  if (row < 0 || count < 1 || row + count - 1 > LAST_ROW || !Number.isInteger(row + count))
    return "要增删的行不在工作表范围内，表格没有改动。";
  return changed(workbook, change) ?? unlisted(sheet, change) ?? brokenFormula(workbook, change);
}

function changed(workbook: WorkbookSnapshot, { expected }: RowChange): string | null {
  for (const { at, value, formula } of expected) {
    const sheet = sheetOf(workbook, at.sheet);
    const cell = sheet && cellIn(sheet, at.row, at.column);
    const isSame = cell && (formula === null ? sameValue(cell, value) : sameFormula(formula, cell.formula));
    if (!isSame) return `${placeName(at)}的内容已变，没有增删任何行；请重新校核后再试。`;
  }
  return null;
}

function sameValue(cell: { value: unknown; formula: string | null }, value: unknown): boolean {
  return cell.formula === null && sameContent(cell.value as never, value as never);
}

/** What nobody has seen is not thrown away. */
function unlisted(sheet: SheetSnapshot, change: RowChange): string | null {
  if (change.kind === "insert") return null;
  const listed = new Set(change.expected.filter(({ at }) => at.sheet === sheet.name).map(({ at }) => a1(at)));
  for (let row = change.row; row < change.row + change.count; row++)
    for (const { at } of filledCells(sheet, row))
      if (!listed.has(a1(at))) return `${placeName(at)}有新填的内容，没有删除任何行；请重新校核后再试。`;
  return null;
}

/** Formulas that would turn into #REF! or mean something else. Those that go with their rows do not count. */
function brokenFormula(workbook: WorkbookSnapshot, change: RowChange): string | null {
  const goes = (sheet: string, row: number): boolean =>
    change.kind === "delete" &&
    sheet === change.sheet &&
    row >= change.row &&
    row < change.row + change.count;
  const rewritten = new Set(change.writes.map(({ at }) => `${at.sheet}!${a1(at)}`));
  for (const sheet of workbook.sheets)
    for (const [key, formula] of sheet.formulas) {
      const place = placeOf(key);
      if (goes(sheet.name, place.row)) continue;
      const { lost, torn } = shiftFormula(formula, sheet.name, change);
      const at = { sheet: sheet.name, ...place };
      if (lost && !rewritten.has(`${at.sheet}!${a1(moved(at, change))}`))
        return `${placeName(at)}的公式单独引用了要删除的行，删行后公式会出错；请先改写这个公式再删。`;
      if (torn)
        return `${placeName(at)}的公式同时引用几张工作表的同一位置，增删行后会错位；请先改写这个公式再试。`;
    }
  return null;
}

function moved(at: CellAddress, change: RowChange): CellAddress {
  if (at.sheet !== change.sheet || at.row < change.row) return at;
  return { ...at, row: at.row + (change.kind === "insert" ? change.count : -change.count) };
}

function placeName(at: CellAddress): string {
  return `“${at.sheet}”${a1(at)}`;
}
