/** A table moved as a whole: its formulas go on naming its own cells. */
import { columnIndex, columnName } from "../address";
import { referenceText, replaceReferences } from "./references";

/** Relative and fixed references move alike; whole rows and columns too. Those that name a sheet stay. */
export function movedWithTable(formula: string, rows: number, columns: number): string {
  return replaceReferences(formula, (reference) => {
    if (reference.sheet !== null) return null;
    const { left, right, top, bottom } = reference;
    return referenceText({
      ...reference,
      left: movedColumn(left, columns),
      right: movedColumn(right, columns),
      top: top === null ? null : top + rows,
      bottom: bottom === null ? null : bottom + rows,
    });
  });
}

/** @param text «$A»; "" for whole rows */
function movedColumn(text: string, by: number): string {
  if (text === "") return "";
  const dollar = text.startsWith("$") ? "$" : "";
  return dollar + columnName(columnIndex(text.slice(dollar.length)) + by);
}
