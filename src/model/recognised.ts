/** What a workbook holds once it has been recognised: for rules that compare forms, and for text outside of them. */
import type { PerformanceForm } from "./form";
import type { CellView } from "./snapshot";

export interface RecognisedWorkbook {
  readonly forms: readonly PerformanceForm[];
  /** Text cells of at least a clause that belong to no form: notes, narrative, captions. */
  readonly prose: readonly CellView[];
  /** Where the text of a report is laid against the tables. */
  readonly report?: ReportText;
}

/** The running text of a report: which of the forms each piece of it speaks of. */
export interface ReportText {
  /** The sheet that stands for the running text: one paragraph a row. */
  readonly sheet: string;
  /** Sheets that stand for the report: its running text and its own tables. */
  readonly sheets: ReadonlySet<string>;
  /** The pieces of a paragraph (from its row on) with the forms they speak of; none = nobody can tell which. */
  divide(row: number, text: string): readonly ReportPiece[];
}

export interface ReportPiece {
  readonly text: string;
  readonly forms: readonly PerformanceForm[];
  /**
   * Names no project where there are several (总体情况): it may speak of all of them, a ledger's included, as one. Never
   * compared with a single one.
   */
  readonly together?: readonly PerformanceForm[];
  /** The heading it stands under; null in front of the first one. */
  readonly section: string | null;
}
