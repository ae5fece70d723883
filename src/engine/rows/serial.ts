/** 序号 of a table: a new row takes the next number, and the ones below go on from there. */
import type { RowTable } from "../../forms/row-table";
import type { CellWriting, ExpectedCell } from "../../model/row-change";
import type { SheetSnapshot } from "../../model/snapshot";
import { cellAt, type RowCell } from "./row-cells";

export interface Renumbering {
  readonly writes: readonly CellWriting[];
  readonly expected: readonly ExpectedCell[];
  /** One sentence for the clerk; empty for a table without numbers. */
  readonly lines: readonly string[];
}

const LEFT_ALONE: Renumbering = { writes: [], expected: [], lines: ["序号没有重排，请自行填写。"] };
const NONE: Renumbering = { writes: [], expected: [], lines: [] };
/** A number of its row, wherever it stands. */
const BY_ROW = /^=ROW\(\)\s*[-+]\s*\d+$/i;

/** @param model the row below which one comes in */
export function numbersAfterInsertion(sheet: SheetSnapshot, table: RowTable, model: number): Renumbering {
  if (table.serial === null) return NONE;
  const own = cellAt(sheet, model, table.serial);
  const put = (row: number, next: CellWriting["next"]): CellWriting => ({
    at: { sheet: sheet.name, row, column: table.serial! },
    next,
  });
  if (own.formula !== null && BY_ROW.test(own.formula))
    return { ...NONE, writes: [put(model + 1, { formula: own.formula })] };
  const number = numberIn(own);
  if (number === null) return LEFT_ALONE;
  const below = runAfter(sheet, table, model, number);
  if (below === null) return LEFT_ALONE;
  return {
    writes: [
      put(model + 1, { value: like(own, number + 1) }),
      ...below.map((cell) => put(cell.row + 1, { value: like(cell, numberIn(cell)! + 1) })),
    ],
    expected: below.map((cell) => expectedAt(sheet, cell)),
    lines: [`序号接着第 ${model + 1} 行往下排。`],
  };
}

/** @param row the one that goes */
export function numbersAfterDeletion(sheet: SheetSnapshot, table: RowTable, row: number): Renumbering {
  if (table.serial === null) return NONE;
  const own = cellAt(sheet, row, table.serial);
  if (own.formula !== null && BY_ROW.test(own.formula)) return NONE;
  const number = numberIn(own);
  const below = number === null ? null : runAfter(sheet, table, row, number);
  if (below === null) return LEFT_ALONE;
  return {
    writes: below.map((cell) => ({
      at: { sheet: sheet.name, row: cell.row - 1, column: table.serial! },
      next: { value: like(cell, numberIn(cell)! - 1) },
    })),
    expected: below.map((cell) => expectedAt(sheet, cell)),
    lines: below.length > 0 ? ["下面各行的序号依次减一。"] : [],
  };
}

/**
 * The rows below that go on counting, up to where a group begins anew with 1; rows without a number are passed over.
 * @returns null where the numbers do not follow each other: nobody knows what they mean
 */
function runAfter(sheet: SheetSnapshot, table: RowTable, row: number, number: number): RowCell[] | null {
  const run: RowCell[] = [];
  for (let other = row + 1; other <= table.bottom; other++) {
    const cell = cellAt(sheet, other, table.serial!);
    if (cell.formula !== null) return null;
    const found = numberIn(cell);
    if (found === null) continue;
    if (found === 1) break;
    if (found !== number + run.length + 1) return null;
    run.push(cell);
  }
  return run;
}

function numberIn({ value, formula }: RowCell): number | null {
  if (formula !== null) return null;
  if (typeof value === "number") return Number.isInteger(value) ? value : null;
  return typeof value === "string" && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : null;
}

/** As the cell has it: a number, or digits kept as text. */
function like({ value }: RowCell, number: number): string | number {
  return typeof value === "string" ? String(number) : number;
}

function expectedAt(sheet: SheetSnapshot, { row, column, value, formula }: RowCell): ExpectedCell {
  return { at: { sheet: sheet.name, row, column }, value, formula };
}
