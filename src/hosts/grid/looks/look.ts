/** How cells look, as far as the grid can show it. What it cannot show stays in the file all the same. */
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
}

export interface WorkbookLook {
  readonly looks: readonly CellLook[];
  /** By sheet name. */
  readonly sheets: ReadonlyMap<string, SheetLook>;
}
