/** What a workbook holds once it has been recognised: for rules that compare forms, and for text outside of them. */
import type { PerformanceForm } from "./form";
import type { CellView } from "./snapshot";

export interface RecognisedWorkbook {
  readonly forms: readonly PerformanceForm[];
  /** Text cells of at least a clause that belong to no form: notes, narrative, captions. */
  readonly prose: readonly CellView[];
}
