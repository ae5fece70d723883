/** 一级／二级指标 of each row, also where they stand only once for several rows. */
import { isBlank, type Sourced } from "../model/sourced";
import type { TableCells } from "./table-cells";
import { level } from "./text-cells";

export class Levels {
  private level1: Sourced<string> | null = null;
  private level2: Sourced<string> | null = null;

  constructor(private readonly cells: TableCells) {}

  /** Rows must be asked for from top to bottom. */
  at(row: number): { level1: Sourced<string> | null; level2: Sourced<string> | null } {
    const one = this.read(row, "level1");
    const two = this.read(row, "level2");
    const newLevel1 = one !== null && one.value !== null && !one.inherited;
    const changed = newLevel1 && one.value !== this.level1?.value;
    const level1 = inheritBlank(one, this.level1);
    const level2 = inheritBlank(two, changed ? null : this.level2);
    this.level1 = level1;
    this.level2 = level2;
    return { level1, level2 };
  }

  private read(row: number, id: string): Sourced<string> | null {
    const read = this.cells.read(row, id);
    if (!read || this.cells.spans(row, id, "name")) return read && { ...blank(read.cell) };
    const parsed = level(read.cell);
    return read.continued ? { ...parsed, inherited: true } : parsed;
  }
}

function blank(cell: Sourced<string>["cell"]): Sourced<string> {
  return { cell: { ...cell, value: null, text: "" }, value: null, issue: null, placeholder: null };
}

/** A blank cell means «as above». */
function inheritBlank(here: Sourced<string> | null, above: Sourced<string> | null): Sourced<string> | null {
  if (!here || !isBlank(here) || !above || above.value === null) return here;
  return { ...above, inherited: true };
}
