/** Cells that hold something, in row order. */
import type { SheetSnapshot } from "../../model/snapshot";
import type { Place, Rect } from "../rects";

export function* filledIn(sheet: SheetSnapshot, area: Rect): Generator<Place> {
  const { origin, values, rowCount, columnCount, formulas } = sheet;
  const bottom = Math.min(area.bottom, origin.row + rowCount - 1);
  const right = Math.min(area.right, origin.column + columnCount - 1);
  for (let row = Math.max(area.top, origin.row); row <= bottom; row++)
    for (let column = Math.max(area.left, origin.column); column <= right; column++) {
      const value = values[row - origin.row]?.[column - origin.column] ?? null;
      if ((value !== null && value !== "") || formulas.has(`${row},${column}`)) yield { row, column };
    }
}
