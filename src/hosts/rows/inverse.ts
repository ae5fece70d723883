/** The change that takes a change of rows back, worked out from the workbook as it was before. */
import { a1, type CellAddress, type CellRange } from "../../model/address";
import type { CellChange } from "../../model/finding";
import { backShift, shiftFormula, shiftedRow, type RowShift } from "../../model/references/row-shift";
import type { CellWriting, ExpectedCell, RowChange } from "../../model/row-change";
import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import { changesContent } from "../patching";
import { cellIn, filledCells, placeOf, sheetOf } from "./seen";
import { mergesAfter, rectKey, shiftedMerges } from "./shifted-workbook";

type Rect = Omit<CellRange, "sheet">;

/** @param before as it was when the change was found possible */
export function inverseRowChange(before: WorkbookSnapshot, change: RowChange): RowChange {
  const back = backShift(change);
  const sheet = sheetOf(before, change.sheet)!;
  const writes = new Map<string, CellWriting>();
  const write = (at: CellAddress, next: CellChange): void => {
    writes.set(`${at.sheet}!${a1(at)}`, { at, next });
  };
  for (const one of before.sheets)
    for (const { at, formula } of notShiftedBack(one, change)) write(at, contentOf(one, at, formula));
  for (const { at, next } of change.writes) {
    const place = placeBefore(at, change);
    const home = sheetOf(before, at.sheet);
    if (place && home) write(place, restored(home, place, next));
  }
  if (change.kind === "delete")
    for (let row = change.row; row < change.row + change.count; row++) {
      for (const { at } of filledCells(sheet, row)) write(at, contentOf(sheet, at));
      for (const at of otherwiseFormatted(sheet, row, change.model))
        if (!writes.has(`${at.sheet}!${a1(at)}`))
          write(at, { numberFormat: cellIn(sheet, at.row, at.column).format });
    }
  return {
    ...back,
    model: modelOf(change),
    expected: expectedAfter(before, change),
    merges: mergesBack(sheet, change),
    writes: [...writes.values()],
  };
}

/** The row that was taken for a model, as rows are counted after the change. */
function modelOf(change: RowChange): number | null {
  return change.model === null ? null : shiftedRow(change.model, change);
}

/** Formulas which shifting to and fro does not give back, with what they were. */
function* notShiftedBack(
  sheet: SheetSnapshot,
  change: RowChange,
): Generator<{ at: CellAddress; formula: string }> {
  const back = backShift(change);
  for (const [key, formula] of sheet.formulas) {
    const place = placeOf(key);
    if (sheet.name === change.sheet && shiftedRow(place.row, change) === null) continue;
    const there = shiftFormula(formula, sheet.name, change).formula;
    if (shiftFormula(there, sheet.name, back).formula !== formula)
      yield { at: { sheet: sheet.name, ...place }, formula };
  }
}

function contentOf(sheet: SheetSnapshot, at: CellAddress, formula?: string): CellChange {
  const cell = cellIn(sheet, at.row, at.column);
  const text = formula ?? cell.formula;
  return { value: cell.value, ...(text !== null && { formula: text }), numberFormat: cell.format };
}

function restored(sheet: SheetSnapshot, at: CellAddress, next: CellChange): CellChange {
  const whole = contentOf(sheet, at);
  const { numberFormat, ...content } = whole;
  return {
    ...(changesContent(next) && content),
    ...(next.numberFormat !== undefined && { numberFormat }),
  };
}

/** Where a cell was before the change; null for one of a new row. */
function placeBefore(at: CellAddress, change: RowChange): CellAddress | null {
  if (at.sheet !== change.sheet) return at;
  const row = shiftedRow(at.row, backShift(change));
  return row === null ? null : { ...at, row };
}

/** Cells of another number format than the row that is taken for a model when the rows come back. */
function* otherwiseFormatted(
  sheet: SheetSnapshot,
  row: number,
  model: number | null,
): Generator<CellAddress> {
  for (let index = 0; index < sheet.columnCount; index++) {
    const column = sheet.origin.column + index;
    const given = model === null ? "General" : cellIn(sheet, model, column).format;
    if (cellIn(sheet, row, column).format !== given) yield { sheet: sheet.name, row, column };
  }
}

/** What stands in written cells and new rows when the change is done. */
function expectedAfter(before: WorkbookSnapshot, change: RowChange): ExpectedCell[] {
  return change.writes.flatMap(({ at, next }) => {
    if (changesContent(next)) return [{ at, value: next.value ?? null, formula: next.formula ?? null }];
    const place = placeBefore(at, change);
    const home = sheetOf(before, at.sheet);
    if (!place || !home) return [];
    const cell = cellIn(home, place.row, place.column);
    const formula = cell.formula && shiftFormula(cell.formula, at.sheet, change).formula;
    return [{ at, value: cell.value, formula }];
  });
}

function mergesBack(sheet: SheetSnapshot, change: RowChange): RowChange["merges"] {
  return mergesTowards(sheet.merges, mergesAfter(sheet.merges, change), backShift(change));
}

/** What has to be told beyond what a spreadsheet does by itself so that the merges found become those wanted. */
function mergesTowards(
  wanted: readonly Rect[],
  found: readonly Rect[],
  shift: RowShift,
): RowChange["merges"] {
  const now = shiftedMerges(found, shift);
  const [wantedKeys, nowKeys] = [wanted, now].map((merges) => new Set(merges.map(rectKey)));
  return {
    dissolved: now.filter((merge) => !wantedKeys!.has(rectKey(merge))),
    made: wanted
      .filter((merge) => !nowKeys!.has(rectKey(merge)))
      .map(({ top, left, bottom, right }) => ({ top, left, bottom, right })),
  };
}

/** The inverse of a change that stopped half-way: its merges may be as they were, taken apart, or done. */
export function inverseFromHalfWay(
  inverse: RowChange,
  before: WorkbookSnapshot,
  now: WorkbookSnapshot,
): RowChange {
  const [wanted, found] = [before, now].map((book) => sheetOf(book, inverse.sheet)?.merges ?? []);
  return { ...inverse, merges: mergesTowards(wanted!, found!, inverse) };
}
