/** Texts in regular notation. Serves all rules about how a text is written. */
import type { RowColumn } from "../../model/form";
import { isSpotless } from "../format/spotless";
import type { Screen } from "../screen";

export const notationInDoubt: Screen = (glance) => {
  const columns = glance.all();
  return (index) => columns.some((column) => isOdd(column, index));
};

function isOdd(column: RowColumn, index: number): boolean {
  const value = column.valueAt(index);
  return typeof value === "string" ? !isSpotless(value) : value === undefined;
}
