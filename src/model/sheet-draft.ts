/** A whole new sheet as data: templates, lists of problems, samples. Rows and columns count from 0 inside the draft. */
import type { CellRange } from "./address";
import type { CellValue } from "./snapshot";

export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly border?: "thin" | "none";
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly numberFormat?: string;
  /** Vertical Chinese text, top to bottom. */
  readonly verticalText?: boolean;
  /** False = may be edited when the sheet is protected. Default true, as in Excel. */
  readonly locked?: boolean;
}

export interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly value?: CellValue;
  /** "=…", A1 references relative to the draft's own A1. */
  readonly formula?: string;
  /** Index into `styles`. */
  readonly style?: number;
  readonly note?: string;
}

export interface DraftValidation {
  readonly range: Omit<CellRange, "sheet">;
  /** Allowed values of a drop-down list; empty = only the input hint. */
  readonly list: readonly string[];
  /** False: other values are allowed too (multiple choice, suggestions). */
  readonly strict: boolean;
  readonly prompt?: { readonly title: string; readonly text: string };
}

export interface SheetDraft {
  readonly name: string;
  readonly cells: readonly DraftCell[];
  readonly styles: readonly CellStyle[];
  readonly merges: readonly Omit<CellRange, "sheet">[];
  /** Width in characters, by column. */
  readonly columnWidths: Readonly<Record<number, number>>;
  /** Height in points, by row. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly validations?: readonly DraftValidation[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print?: {
    readonly landscape?: boolean;
    readonly fitToWidth?: boolean;
    readonly area?: Omit<CellRange, "sheet">;
    /** Rows repeated on top of each page, first and last. */
    readonly titleRows?: readonly [number, number];
  };
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}
