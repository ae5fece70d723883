/** A report as it is read: its paragraphs and tables in the order of the page. Plain data, from a file or pasted text. */
import type { Notice } from "./snapshot";

export interface ReportDocument {
  readonly parts: readonly ReportPart[];
  /** Pasted as text: its tables have lost what was merged, and are only good to compare with. */
  readonly isPasted?: true;
  /** Facts a clerk should hear, e.g. that tracked changes were read as accepted. */
  readonly notices: readonly Notice[];
}

export type ReportPart = ReportParagraph | ReportTable;

export interface ReportParagraph {
  readonly kind: "paragraph";
  /** As the reader sees it, with its automatic number. Never blank. */
  readonly text: string;
  /** 1 = chapter …; null = running text. */
  readonly level: number | null;
}

/** Rows and columns of the page's grid, from 0. */
export interface ReportTable {
  readonly kind: "table";
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly ReportCell[];
  /** Made of lines of text parted by tabs: what is missing in it proves nothing. */
  readonly isTabbed?: true;
}

/** A cell at the top left of the area that it fills. */
export interface ReportCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}
