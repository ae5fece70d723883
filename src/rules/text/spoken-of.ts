/** Whether a piece of text outside of the forms may speak of a form. */
import type { PerformanceForm } from "../../model/form";
import type { RecognisedWorkbook } from "../../model/recognised";
import type { CellView } from "../../model/snapshot";

/** In a worksheet any; in a report those of the projects that its piece of text names or its section is about. */
export function maySpeakOf(
  { report }: RecognisedWorkbook,
  cell: CellView,
  quote: string,
  form: PerformanceForm,
): boolean {
  if (!report || cell.at.sheet !== report.sheet) return true;
  return report
    .divide(cell.at.row, cell.text)
    .some(({ text, forms }) => text.includes(quote) && forms.includes(form));
}
