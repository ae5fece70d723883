/** Formulas whose results may be others once rows have moved: those that refer to other cells than before. */
import type { CellAddress } from "../../model/address";
import { shiftFormula, shiftedRow, backShift } from "../../model/references/row-shift";
import type { RowChange } from "../../model/row-change";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { placeOf, sheetOf } from "../rows/seen";

export interface PlacedFormula {
  readonly at: CellAddress;
  readonly formula: string;
}

/** @param after the change, whose places are given */
export function changedFormulas(
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  change: RowChange,
): PlacedFormula[] {
  return after.sheets.flatMap((sheet) => {
    const known = sheetOf(before, sheet.name)?.formulas;
    return [...sheet.formulas].flatMap(([key, formula]) => {
      const { row, column } = placeOf(key);
      const was = sheet.name === change.sheet ? shiftedRow(row, backShift(change)) : row;
      const old = was === null ? undefined : known?.get(`${was},${column}`);
      const isSame = old === formula && shiftFormula(formula, sheet.name, change).formula === formula;
      return isSame ? [] : [{ at: { sheet: sheet.name, row, column }, formula }];
    });
  });
}
