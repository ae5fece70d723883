/** The port: all that the product asks of Excel, WPS, a file or a grid. Few, large calls. */
import type { CellAddress, CellRange } from "../model/address";
import type { CellEdit, Mark, Patch } from "../model/finding";
import type { RowChange } from "../model/row-change";
import type { CellValue, WorkbookSnapshot } from "../model/snapshot";
import type { SheetDraft } from "../model/sheet-draft";

export interface Host {
  readonly kind: "excel" | "wps" | "grid" | "xlsx" | "memory";
  read(scope: ReadScope): Promise<WorkbookSnapshot>;
  /**
   * Compares every `expected` first; all edits or none. Values are written before formats.
   * @param reading what the caller is about to read afterwards: a host that has to look anyway gives it along
   */
  apply(patch: Patch, reading?: ReadScope): Promise<ApplyResult>;
  /** How many notes one marking should bear where each is a burden; undefined = as many as the pane ever gives. */
  readonly noteLimit?: number;
  /** Puts whole rows in or takes them out; compares what is expected first, all or nothing. */
  changeRows(change: RowChange): Promise<RowChangeResult>;
  /** All merges that reach into the range; only of hosts whose reading leaves some out because asking for them is slow. */
  mergesIn?(range: CellRange): Promise<readonly CellRange[]>;
  /** Replaces the add-in's previous marks; nobody else's formats or notes are touched. */
  mark(marks: readonly Mark[]): Promise<void>;
  clearMarks(): Promise<void>;
  /** Templates, 问题清单, 汇总表. Returns the name actually given (a suffix is added when the name is taken). */
  insertSheet(draft: SheetDraft): Promise<string>;
  /**
   * Draws the draft with its top left at a cell of a sheet in use. Its own print set-up, panes and hidden lines are left
   * out; rows and columns in which something stands keep their sizes. All or nothing.
   */
  insertAt(draft: SheetDraft, at: CellAddress): Promise<InsertResult>;
  /** Everything as it was before; refused when something has been changed in it since. */
  removeInsertion(insertion: Insertion): Promise<RemovalResult>;
  reveal(at: CellAddress): Promise<void>;
  /** The active cell, of a merged area its top left one; null in a file and when no cell is selected. */
  selection(): Promise<CellAddress | null>;
  /** Debouncing is the caller's; the add-in's own writes are not reported. */
  onChange(listener: (sheet: string) => void): Unsubscribe;
  /** Small texts kept with the workbook (profile, ignored findings); null = never stored. */
  readSetting(key: string): Promise<string | null>;
  writeSetting(key: string, value: string | null): Promise<void>;
}

export type Unsubscribe = () => void;

export type ReadScope = "active-sheet" | "workbook";

export type ApplyResult =
  | {
      readonly outcome: "applied";
      readonly inverse: Patch;
      /** As a reading right after the writing gives it; only from hosts to which a second look is a burden. */
      readonly after?: WorkbookSnapshot;
    }
  | { readonly outcome: "refused"; readonly conflicts: readonly Conflict[] };

export type RowChangeResult =
  | { readonly outcome: "applied"; readonly inverse: RowChange }
  /** `message` is one Chinese sentence; nothing was changed. */
  | { readonly outcome: "refused"; readonly message: string };

/** `message` is one Chinese sentence. */
export type InsertResult =
  | { readonly outcome: "inserted"; readonly insertion: Insertion }
  | { readonly outcome: "refused"; readonly message: string };

export type RemovalResult =
  { readonly outcome: "removed" } | { readonly outcome: "refused"; readonly message: string };

type Rect = Omit<CellRange, "sheet">;

/** A draft drawn on a sheet in use, and all that is needed to take it back. Plain data: it is stored as JSON. */
export interface Insertion {
  readonly area: CellRange;
  /** Cells that hold something, as drawn. */
  readonly contents: readonly InsertedCell[];
  readonly merges: readonly Rect[];
  readonly validations: readonly Rect[];
  readonly notes: readonly { readonly row: number; readonly column: number }[];
  /** How cells, columns and rows looked; the host's own notation. */
  readonly before: string;
}

export interface InsertedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
}

/** An edit that cannot be made, and why. */
export interface Conflict {
  readonly edit: CellEdit;
  readonly reason:
    "changed" | "merged" | "protected" | "array-formula" | "table-header" | "no-sheet" | "invalid";
  readonly found: CellValue;
  /** One Chinese sentence. */
  readonly message: string;
}

export type HostErrorCode =
  | "not-ready"
  | "editing"
  | "protected"
  | "read-only"
  | "unsupported-version"
  | "too-large"
  | "encrypted"
  | "not-a-workbook"
  | "not-a-document"
  | "legacy-format"
  | "damaged"
  | "unsafe"
  | "host-failure";

/** Thrown for infrastructure only; conflicts are values. `message` is one Chinese sentence for the clerk. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = "HostError";
  }
}
