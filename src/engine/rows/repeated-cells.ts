/** What a new row holds from the beginning: the formulas and labels of the row above it. */
import type { RowTable } from "../../forms/row-table";
import { filledFormula } from "../../model/references/filled-formula";
import { grownFormula, shiftFormula, type RowShift } from "../../model/references/row-shift";
import type { CellWriting } from "../../model/row-change";
import type { SheetSnapshot } from "../../model/snapshot";
import { cellAt, filledIn, mergeAt, textOf, type RowCell } from "./row-cells";

/** Formulas of the row as filled down, and labels that stand in every row. */
export function repeated(
  sheet: SheetSnapshot,
  table: RowTable,
  shift: RowShift,
  derived: readonly RowCell[],
): CellWriting[] {
  const model = shift.row - 1;
  const formulas = derived.map(({ column, formula }) => ({
    at: { sheet: sheet.name, row: shift.row, column },
    next: { formula: filledFormula(followed(formula!, sheet.name, shift), 1) },
  }));
  const labels = filledIn(sheet, model).filter(
    (cell) =>
      cell.column >= table.left &&
      cell.column < table.name &&
      cell.column !== table.serial &&
      cell.formula === null &&
      table.kind === "indicators" &&
      standsInEveryRow(sheet, table, cell),
  );
  return [
    ...formulas,
    ...labels.map(({ column, value }) => ({
      at: { sheet: sheet.name, row: shift.row, column },
      next: { value },
    })),
  ];
}

function standsInEveryRow(sheet: SheetSnapshot, table: RowTable, { row, column }: RowCell): boolean {
  if (mergeAt(sheet, row, column) !== null) return false;
  const text = textOf(cellAt(sheet, row, column));
  return [row - 1, row + 1].some(
    (other) => other >= table.top && other <= table.bottom && textOf(cellAt(sheet, other, column)) === text,
  );
}

function followed(formula: string, home: string, shift: RowShift): string {
  return grownFormula(shiftFormula(formula, home, shift).formula, home, shift);
}
