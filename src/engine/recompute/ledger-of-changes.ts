/** Gathers what a recomputation changes, confirms and leaves alone, each with its reason. */
import type { CellAddress } from "../../model/address";
import type { CellChange, CellEdit, Patch } from "../../model/finding";
import { isCellError, type CellView } from "../../model/snapshot";

export interface Explained {
  readonly at: CellAddress;
  /** As displayed before; empty when the cell was blank. */
  readonly before: string;
  /** As it will read. */
  readonly after: string;
  /** «577.5 ÷ 981.26（年初预算数）= 58.85%» */
  readonly why: string;
}

export interface Untouched {
  readonly at: CellAddress;
  readonly why: string;
}

export interface Recomputation {
  readonly patch: Patch;
  readonly explained: readonly Explained[];
  /** Cells that were computed and agree with what stands in them; of a ledger's rows only the number is kept. */
  readonly confirmed: readonly Untouched[];
  readonly confirmedCount: number;
  /** Derivable cells that were left alone although blank or wrong, and why. */
  readonly untouched: readonly Untouched[];
}

export interface Change {
  readonly cell: CellView;
  readonly next: CellChange;
  readonly after: string;
  readonly why: string;
}

export class Changes {
  readonly #edits: CellEdit[] = [];
  readonly #explained: Explained[] = [];
  readonly #confirmed: Untouched[] = [];
  readonly #untouched: Untouched[] = [];
  #confirmedCount = 0;

  change({ cell, next, after, why }: Change): void {
    this.#edits.push({ at: cell.at, expected: cell.value, expectedFormula: null, next, why });
    this.#explained.push({ at: cell.at, before: cell.text, after, why });
  }

  confirm(cell: CellView, why: string | null): void {
    this.#confirmedCount++;
    if (why !== null) this.#confirmed.push({ at: cell.at, why });
  }

  leave(cell: CellView, why: string): void {
    this.#untouched.push({ at: cell.at, why });
  }

  result(): Recomputation {
    return {
      patch: { edits: this.#edits },
      explained: this.#explained,
      confirmed: this.#confirmed,
      confirmedCount: this.#confirmedCount,
      untouched: this.#untouched,
    };
  }
}

/** A formula is the clerk's own calculation: it stays, and only its result is spoken of. */
export function formulaStays(cell: CellView, expected: string): string {
  const shown = isCellError(cell.value) ? cell.value.error : cell.text || "空";
  return `此格是公式，结果为 ${shown}，按表内数据应为 ${expected}；公式未改动，请检查公式引用的单元格。`;
}
