/** How far to the left and right a table may look for its titles, funds and goals when it has neighbours. */
import type { SheetView } from "./sheet-view";
import type { TableMatch } from "./tables";

export interface Zone {
  readonly left: number;
  readonly right: number;
}

/** Rows around the headers in which a blank column separates two forms. */
const ABOVE = 20;
const BELOW = 12;

export function zoneOf(view: SheetView, table: TableMatch, all: readonly TableMatch[]): Zone {
  let { left, right } = view;
  for (const other of all) {
    if (other === table) continue;
    if (other.right < table.left) left = Math.max(left, border(view, other, table).right);
    else if (other.left > table.right) right = Math.min(right, border(view, table, other).left);
  }
  return { left: Math.min(left, table.left), right: Math.max(right, table.right) };
}

/** Last column of the left table's zone and first one of the right table's. */
function border(view: SheetView, a: TableMatch, b: TableMatch): { left: number; right: number } {
  const top = Math.max(view.top, Math.min(a.top, b.top) - ABOVE);
  const bottom = Math.min(view.bottom, Math.max(a.bottom, b.bottom) + BELOW);
  for (let column = a.right + 1; column < b.left; column++)
    if (isBlankColumn(view, column, top, bottom)) return { left: column - 1, right: column + 1 };
  return { left: b.left - 1, right: b.left };
}

function isBlankColumn(view: SheetView, column: number, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row++) if (view.text(row, column) !== "") return false;
  return true;
}

export function zonesMeet(a: Zone, b: Zone): boolean {
  return a.left <= b.right && b.left <= a.right;
}
