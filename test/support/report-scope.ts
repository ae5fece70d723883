/** Forms and the running text of a report about them, as the rules see it. */
import type { PerformanceForm } from "../../src/model/form";
import type { RecognisedWorkbook } from "../../src/model/recognised";
import { prose } from "./builders";

/** The sheet that `prose` puts its lines on. */
const TEXT = "说明";

/** @param own forms that stand in the report itself */
export function reportOn(
  forms: readonly PerformanceForm[],
  lines: readonly string[],
  own: readonly PerformanceForm[] = [],
): RecognisedWorkbook {
  const all = [...own, ...forms];
  return {
    forms: all,
    prose: prose(...lines),
    report: {
      sheet: TEXT,
      sheets: new Set([TEXT, ...own.map(({ range }) => range.sheet)]),
      divide: (_row, text) => [{ text, forms: all, section: null }],
    },
  };
}
