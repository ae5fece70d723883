/**
 * Whole rows of a sheet put in or taken out, with everything that has to follow: a structural change, as a patch is one of
 * contents. All of it is done or none.
 *
 * Hosts shift rows as spreadsheets do: references in all formulas follow, a merge grows when rows come between its first
 * and its last row and shrinks with the rows taken out of it. What is beyond that is spelled out in `merges` and `writes`.
 */
import type { CellAddress, CellRange } from "./address";
import type { CellChange } from "./finding";
import type { RowShift } from "./references/row-shift";
import type { CellValue } from "./snapshot";

type Rect = Omit<CellRange, "sheet">;

export interface RowChange extends RowShift {
  /**
   * The row whose looks the new rows take (heights, formats, drop-downs); when rows are taken out, the one that looks most
   * like them. As rows are counted before the change; null = none.
   */
  readonly model: number | null;
  /** Compared first. Cells of rows to be taken out that are not named here must be blank. */
  readonly expected: readonly ExpectedCell[];
  /** As rows are counted after the change. */
  readonly merges: { readonly dissolved: readonly Rect[]; readonly made: readonly Rect[] };
  /** Written when the rows have moved; addresses as they are then. */
  readonly writes: readonly CellWriting[];
  /** What the host must remember to undo exactly; its own notation, only found in inverse changes. */
  readonly memory?: string;
}

/** A cell as it was seen, where it was before the change. */
export interface ExpectedCell {
  readonly at: CellAddress;
  readonly value: CellValue;
  /** Null = none. Of a formula cell the formula is compared, not its result. */
  readonly formula: string | null;
}

export interface CellWriting {
  readonly at: CellAddress;
  readonly next: CellChange;
}
