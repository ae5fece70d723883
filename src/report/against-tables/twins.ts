/**
 * Tables of the workbook that the report holds word for word: laid against each other they only say everything twice. They
 * are left out of the comparison, and findings name their cells beside the report's.
 */
import { cellKey, type CellAddress } from "../../model/address";
import type { PerformanceForm } from "../../model/form";
import { formCells, type RoledCell } from "../../rules/format/form-cells";

export interface Twins {
  /** Of the workbook. */
  readonly left: ReadonlySet<PerformanceForm>;
  /** By the key of a cell of the report's table: the workbook's. */
  readonly cells: ReadonlyMap<string, CellAddress>;
}

export function twinsOf(own: readonly PerformanceForm[], outside: readonly PerformanceForm[]): Twins {
  const left = new Set<PerformanceForm>();
  const cells = new Map<string, CellAddress>();
  for (const copy of own) {
    const here = formCells(copy);
    for (const original of outside) {
      if (left.has(original) || original.kind !== copy.kind || original.rows) continue;
      const there = formCells(original);
      if (!isSame(here, there)) continue;
      left.add(original);
      here.forEach(({ cell }, index) => cells.set(cellKey(cell.at), there[index]!.cell.at));
      break;
    }
  }
  return { left, cells };
}

/** As shown, but for the zeros behind a figure and the spaces in a text. */
function isSame(a: readonly RoledCell[], b: readonly RoledCell[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ cell, role }, index) => role === b[index]!.role && shown(cell.text) === shown(b[index]!.cell.text),
    )
  );
}

function shown(text: string): string {
  const bare = text.replace(/[\s,，]/gu, "");
  return /^-?\d+\.\d+%?$/u.test(bare) ? bare.replace(/\.?0+(?=%?$)/u, "") : bare;
}
