/** Sums that end above a new row: those that take it in, and those the clerk must see to. */
import { grownFormula, shiftFormula, shiftedRow, type RowShift } from "../../model/references/row-shift";
import type { CellWriting, ExpectedCell } from "../../model/row-change";
import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import { cellAt } from "./row-cells";
import { places } from "./row-words";

/** Formulas with a range that ends right above the new row. */
export function grownSums(
  workbook: WorkbookSnapshot,
  shift: RowShift,
): { readonly write: CellWriting; readonly expected: ExpectedCell }[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.formulas].flatMap(([key, formula]) => {
      const natural = shiftFormula(formula, sheet.name, shift).formula;
      const grown = grownFormula(natural, sheet.name, shift);
      if (grown === natural) return [];
      const [row = 0, column = 0] = key.split(",").map(Number);
      const { value } = cellAt(sheet, row, column);
      const after = sheet.name === shift.sheet ? shiftedRow(row, shift)! : row;
      return [
        {
          write: { at: { sheet: sheet.name, row: after, column }, next: { formula: grown, value } },
          expected: { at: { sheet: sheet.name, row, column }, value, formula },
        },
      ];
    }),
  );
}

/** Sums written cell by cell cannot be known for sums: the clerk is told. */
export function singleSums(workbook: WorkbookSnapshot, target: SheetSnapshot, model: number): string[] {
  const named = new RegExp(`^=(?:\\$?[A-Z]{1,3}\\$?\\d+\\+)+\\$?[A-Z]{1,3}\\$?\\d+$`);
  const found = [...target.formulas].filter(
    ([key, formula]) =>
      !key.startsWith(`${model},`) &&
      named.test(formula) &&
      new RegExp(`[A-Z]\\$?${model + 1}(?!\\d)`).test(formula),
  );
  if (found.length === 0) return [];
  const cells = found.map(([key]) => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    return { sheet: target.name, row: row > model ? row + 1 : row, column };
  });
  return [`${places(cells)} 的公式是逐格相加的，没有把新行算进去，请自行补上。`];
}
