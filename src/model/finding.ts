/** What a check finds, and what could be done about it. */
import type { CellAddress } from "./address";
import type { CellValue } from "./snapshot";

export type Severity = "error" | "warning" | "info";

/** One cell's change. Only the parts named in `next` change. */
export interface CellEdit {
  readonly at: CellAddress;
  /** What the cell must still hold for the edit to be made: its value (a formula cell's result). */
  readonly expected: CellValue;
  /**
   * False: `expected` is only what was seen, not a condition. For undo (a formula's result follows other cells) and for
   * hand-written patches that name no former value.
   */
  readonly compareValue?: false;
  /** The formula it must still hold; null = must hold none; undefined = not compared. */
  readonly expectedFormula?: string | null;
  readonly next: CellChange;
  /** One Chinese sentence for the preview: why. */
  readonly why?: string;
}

export interface CellChange {
  /** New constant. Writing a value over a formula removes the formula. */
  readonly value?: CellValue;
  /** New formula, "=…"; wins over value, which is then taken for its result until the host calculates. */
  readonly formula?: string;
  readonly numberFormat?: string;
  /** #RRGGBB; null = no fill. */
  readonly fill?: string | null;
  /** Text of a note of ours; null removes ours. */
  readonly note?: string | null;
  /** Opaque token by which a host restores a cell's exact former style; only found in inverse patches. */
  readonly style?: string;
}

export interface Fix {
  /** safe: derivable from the form (a rate, a total, a notation). Everything a person wrote needs confirmation. */
  readonly safety: "safe" | "needs-confirmation";
  readonly edits: readonly CellEdit[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** One Chinese sentence a clerk understands, with the numbers in it. */
  readonly message: string;
  /** First cell is where a click leads; never empty. */
  readonly at: readonly CellAddress[];
  /** The calculation as a line: «577.5 ÷ 981.26 = 58.85%». */
  readonly arithmetic: string | null;
  readonly fix: Fix | null;
}

/** A rule that crashed: shown as such, because silence must never look like «没有问题». */
export interface RuleFailure {
  readonly rule: string;
  readonly message: string;
}

/** All applied or none. */
export interface Patch {
  readonly edits: readonly CellEdit[];
}

/** An anomaly to be shown in the sheet. */
export interface Mark {
  readonly at: CellAddress;
  readonly severity: Severity;
  /** Shown as a note at the cell, when the cell has no note of someone else's. */
  readonly note?: string;
}
