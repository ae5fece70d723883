/** How cells look, as far as the grid can show it. What it cannot show stays in the file all the same. */
import type { CellRange } from "../../../model/address";

export interface BorderLook {
  /** As in SpreadsheetML: thin, medium, double … */
  readonly style: string;
  readonly color: string;
}

/** Colours are #RRGGBB; undefined = the default. */
export interface CellLook {
  readonly font?: {
    readonly name?: string;
    /** Points. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strike?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly borders?: Readonly<Partial<Record<"top" | "right" | "bottom" | "left", BorderLook>>>;
  readonly horizontal?: "left" | "center" | "right" | "justify" | "distributed";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Degrees, 0–180 as in the file, 255 = stacked letters. */
  readonly rotation?: number;
  readonly numberFormat?: string;
}

export interface ColumnLook {
  readonly first: number;
  readonly last: number;
  /** Pixels; undefined = default. */
  readonly width?: number;
  readonly hidden: boolean;
  /** Index into the looks of the workbook. */
  readonly look?: number;
}

export interface RowLook {
  /** Pixels; undefined = default. */
  readonly height?: number;
  readonly hidden: boolean;
  readonly look?: number;
}

export type Rectangle = Omit<CellRange, "sheet">;

export interface DropDown {
  readonly ranges: readonly Rectangle[];
  /** The values offered, or the range of the workbook that holds them, such as 选项!$A$1:$A$4. */
  readonly source: readonly string[] | { readonly range: string };
  /** Other values are refused. */
  readonly strict: boolean;
  /** What the clerk's file says when it refuses a value. */
  readonly refusal?: string;
}

/** Cells that look different as long as a formula is true. */
export interface ConditionalLook {
  readonly ranges: readonly Rectangle[];
  /** "=…", as it stands for the top left cell of the first range. */
  readonly formula: string;
  readonly look: Pick<CellLook, "font" | "fill">;
  /** Those behind it no longer count. */
  readonly stopsOthers: boolean;
}

export interface SheetLook {
  /** Sparse: `cells[row][column]` is an index into the looks of the workbook. Blank cells that look special included. */
  readonly cells: readonly (readonly (number | undefined)[] | undefined)[];
  readonly columns: readonly ColumnLook[];
  readonly rows: ReadonlyMap<number, RowLook>;
  /** Pixels. */
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  /** Rows and columns that do not scroll. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly gridLines: boolean;
  /** 1 = 100 %. */
  readonly zoom: number;
  readonly tabColor?: string;
  readonly dropDowns: readonly DropDown[];
  /** The one that comes first prevails. */
  readonly conditions: readonly ConditionalLook[];
}

export interface WorkbookLook {
  readonly looks: readonly CellLook[];
  /** By sheet name. */
  readonly sheets: ReadonlyMap<string, SheetLook>;
}
