/** A formula filled into another cell. */
import { columnIndex, columnName } from "../address";
import { COLUMNS_OF_SHEET, ROWS_OF_SHEET, referenceText, replaceAllReferences } from "./references";

/** Relative rows and columns follow; a reference that leaves the sheet is lost, as in a spreadsheet. */
export function filledFormula(formula: string, rows: number, columns = 0): string {
  return replaceAllReferences(formula, (reference) => {
    const { prefix, isRange, topFixed, bottomFixed } = reference;
    const top = filledRow(reference.top, topFixed, rows);
    const bottom = filledRow(reference.bottom, bottomFixed, rows);
    const left = filledColumn(reference.left, columns);
    const right = filledColumn(reference.right, columns);
    if (top === OUTSIDE || bottom === OUTSIDE || left === null || right === null) return `${prefix}#REF!`;
    return referenceText({ prefix, left, right, top, bottom, topFixed, bottomFixed, isRange });
  });
}

const OUTSIDE = -1;

function filledRow(row: number | null, isFixed: boolean, by: number): number | null {
  if (row === null || isFixed) return row;
  return row + by >= 0 && row + by < ROWS_OF_SHEET ? row + by : OUTSIDE;
}

/** @param text «$A»; "" for whole rows */
function filledColumn(text: string, by: number): string | null {
  if (by === 0 || text === "" || text.startsWith("$")) return text;
  const index = columnIndex(text) + by;
  return index >= 0 && index < COLUMNS_OF_SHEET ? columnName(index) : null;
}
