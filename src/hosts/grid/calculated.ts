/** Formula results that the grid worked out. The file keeps its stored ones until it is saved. */
import { cellKey, type CellAddress } from "../../model/address";
import type { CellEdit } from "../../model/finding";
import {
  isCellError,
  sameContent,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../model/snapshot";
import { contentOf } from "./cell-content";
import type { GridSurface } from "./grid-surface";
import { cellIn } from "./snapshot-cell";

export class Calculated {
  readonly #surface: GridSurface;
  readonly #cells = new Map<string, CellAddress>();
  /** Of those, the ones that changed after the first edit: only they are brought into the file. */
  readonly #changed = new Map<string, CellAddress>();
  #begun = false;

  constructor(surface: GridSurface) {
    this.#surface = surface;
    surface.onCalculated = (sheet, cells) => {
      for (const [row, column] of cells) {
        const at = { sheet, row, column };
        this.#cells.set(cellKey(at), at);
        if (this.#begun) this.#changed.set(cellKey(at), at);
      }
    };
  }

  /** From now on results differ because of an edit, not because the file had none stored. */
  begin(): void {
    this.#begun = true;
  }

  /** The same workbook with the results that the grid shows. */
  laidOver(workbook: WorkbookSnapshot): WorkbookSnapshot {
    if (this.#cells.size === 0) return workbook;
    const bySheet = new Map<string, CellAddress[]>();
    for (const at of this.#cells.values()) {
      const cells = bySheet.get(at.sheet);
      if (cells) cells.push(at);
      else bySheet.set(at.sheet, [at]);
    }
    const sheets = workbook.sheets.map((sheet) => this.#sheetLaidOver(sheet, bySheet.get(sheet.name) ?? []));
    return { ...workbook, sheets };
  }

  /**
   * Edits that bring the file's stored results up to date. A result that the grid cannot work out (an unknown function)
   * never replaces one that the file knows.
   */
  staleResults(inFile: WorkbookSnapshot): CellEdit[] {
    return [...this.#changed.values()].flatMap((at) => {
      const stored = cellIn(inFile, at);
      const value = this.#result(at);
      if (!stored?.formula || isCellError(value) || sameContent(stored.value, value)) return [];
      return [{ at, expected: stored.value, next: { formula: stored.formula, value } }];
    });
  }

  #sheetLaidOver(sheet: SheetSnapshot, cells: readonly CellAddress[]): SheetSnapshot {
    const values: (readonly CellValue[])[] = [...sheet.values];
    const copied = new Map<number, CellValue[]>();
    for (const at of cells) {
      if (!sheet.formulas.has(`${at.row},${at.column}`)) continue;
      const index = at.row - sheet.origin.row;
      let row = copied.get(index);
      if (!row) {
        copied.set(index, (row = [...(values[index] ?? [])]));
        values[index] = row;
      }
      const column = at.column - sheet.origin.column;
      while (row.length <= column) row.push(null);
      row[column] = this.#result(at);
    }
    return copied.size === 0 ? sheet : { ...sheet, values };
  }

  #result(at: CellAddress): CellValue {
    return contentOf(this.#surface.cell(at).data, true);
  }
}
