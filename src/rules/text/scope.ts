/** The text of a workbook, for the rules that lay it against the tables. */
import type { Profile } from "../../profile/profile";
import { textCells } from "../format/form-cells";
import type { RecognisedWorkbook } from "../rule";
import { withoutAsides } from "./asides";
import type { TextBlock, TextScope } from "./blocks";
import { hanCount } from "./han";
import { outsideBlocks } from "./wrapped-blocks";

/** Shorter cells of a form are values, not statements. */
const STATEMENT = 10;

const known = new WeakMap<RecognisedWorkbook, readonly TextBlock[]>();

/** The text of a workbook: cells outside of the forms, and sentences inside of them. Gathered once for all rules. */
export function scopeOf(workbook: RecognisedWorkbook, profile: Profile): TextScope {
  let blocks = known.get(workbook);
  if (!blocks) known.set(workbook, (blocks = [...besideForms(workbook), ...insideBlocks(workbook)]));
  return { blocks, forms: workbook.forms, profile, report: workbook.report };
}

/** Text of a report comes in pieces that each speak of the same forms. */
function besideForms(workbook: RecognisedWorkbook): TextBlock[] {
  const { report } = workbook;
  return outsideBlocks(workbook).flatMap((block): readonly TextBlock[] => {
    const own = withoutAsides(block.text);
    if (!report || block.cell?.at.sheet !== report.sheet) return [{ ...block, text: own }];
    return report.divide(block.cell.at.row, own).map(({ text, forms, section, together }, index) => ({
      ...block,
      text,
      about: forms,
      together,
      section,
      isWithin: block.isWithin || index > 0,
    }));
  });
}

function insideBlocks({ forms }: RecognisedWorkbook): TextBlock[] {
  return forms.flatMap((form) =>
    textCells(form)
      .filter(({ text, role }) => (role === "narrative" || role === "data") && hanCount(text) >= STATEMENT)
      .map(({ cell, text }) => ({ text: withoutAsides(text), where: cell.at.sheet, cell, form })),
  );
}
