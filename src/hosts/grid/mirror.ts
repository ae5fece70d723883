/** Shows in the grid what was written into the file. */
import { Tools, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import { cellKey, type CellAddress } from "../../model/address";
import type { CellEdit, Severity } from "../../model/finding";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { shownFormula } from "../formula-names";
import { gridContent } from "./cell-content";
import type { PlacedFormula } from "./changed-formulas";
import type { CellMatrix, GridSurface } from "./grid-surface";
import { Notes } from "./notes";
import { cellIn } from "./snapshot-cell";

export interface PlacedMark {
  readonly at: CellAddress;
  readonly severity: Severity;
}

/** Every part of a style that an edit can change, and all others, so that merging a style replaces it. */
export const noStyle: Record<keyof IStyleData, null> = Object.fromEntries(
  "ff fs it bl ul bbl st ol bg bd cl va n tr td ht vt tb pd".split(" ").map((key) => [key, null]),
) as Record<keyof IStyleData, null>;

export class Mirror {
  readonly #surface: GridSurface;
  /** Whole styles as they were before an edit, by the token that restores them in the file. */
  readonly #styles = new Map<string, Nullable<IStyleData>>();
  readonly notes: Notes;

  constructor(surface: GridSurface) {
    this.#surface = surface;
    this.notes = new Notes(surface);
  }

  /** @param inverse the edits that undo these, for the tokens in them. */
  apply(edits: readonly CellEdit[], inverse: readonly CellEdit[]): void {
    for (const { at, next } of inverse)
      if (next.style !== undefined) {
        const key = `${cellKey(at)} ${next.style}`;
        if (!this.#styles.has(key)) this.#styles.set(key, Tools.deepClone(this.#surface.cell(at).style));
      }
    this.#write(edits.map(({ at, next }) => ({ at, data: this.#cellData(at, next) })));
  }

  /** Lets the grid work these out, whatever results were stored. */
  calculate(formulas: readonly PlacedFormula[]): void {
    this.#write(
      formulas.map(({ at, formula }) => ({ at, data: { f: shownFormula(formula), si: null, p: null } })),
    );
  }

  /** Puts the file's content back into cells where something else was typed. */
  restore(cells: readonly CellAddress[], file: WorkbookSnapshot): void {
    this.#write(
      cells.flatMap((at) => {
        const cell = cellIn(file, at);
        if (!cell) return [];
        const pattern = cell.format === "General" ? null : { pattern: cell.format };
        return [
          {
            at,
            data: {
              ...gridContent(cell.value),
              f: cell.formula && shownFormula(cell.formula),
              si: null,
              p: null,
              s: { n: pattern },
            },
          },
        ];
      }),
    );
  }

  /** @param marks all there are. */
  showMarks(marks: Iterable<PlacedMark>): void {
    const overlay = this.#surface.marks;
    overlay.clear();
    for (const { at, severity } of marks) {
      const sheetId = this.#surface.sheet(at.sheet)?.getSheetId();
      if (sheetId) overlay.add(sheetId, at.row, at.column, severity);
    }
    this.#surface.redraw();
  }

  #cellData(at: CellAddress, next: CellEdit["next"]): ICellData {
    const data: ICellData = {};
    if (next.formula !== undefined)
      Object.assign(data, { v: null, f: shownFormula(next.formula), si: null, p: null });
    else if (next.value !== undefined)
      Object.assign(data, { ...gridContent(next.value), f: null, si: null, p: null });
    const restored = next.style === undefined ? undefined : this.#styles.get(`${cellKey(at)} ${next.style}`);
    if (next.style !== undefined && this.#styles.has(`${cellKey(at)} ${next.style}`))
      return { ...data, s: { ...noStyle, ...restored } as IStyleData };
    const style: IStyleData = {};
    if (next.numberFormat !== undefined)
      style.n = next.numberFormat === "General" ? null : { pattern: next.numberFormat };
    if (next.fill !== undefined) style.bg = next.fill === null ? null : { rgb: next.fill };
    return Object.keys(style).length > 0 ? { ...data, s: style } : data;
  }

  #write(cells: readonly { at: CellAddress; data: ICellData }[]): void {
    const bySheet = new Map<string, CellMatrix>();
    for (const { at, data } of cells) {
      if (Object.keys(data).length === 0) continue;
      let matrix = bySheet.get(at.sheet);
      if (!matrix) bySheet.set(at.sheet, (matrix = {}));
      (matrix[at.row] ??= {})[at.column] = data;
    }
    for (const [sheet, matrix] of bySheet) this.#surface.write(sheet, matrix);
  }
}
