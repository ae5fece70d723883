/**
 * Text pasted from a document often stands one printed line a cell: a sentence, or a pair of brackets, then begins in
 * one cell and ends in the next one below.
 */
import { continuesBelow } from "../../forms/values";
import type { RecognisedWorkbook } from "../rule";
import { proseTexts, type RoledText } from "./form-cells";

/** The text outside of the forms, cells that are one running text together; most stand alone. */
export function proseRuns(workbook: RecognisedWorkbook): RoledText[][] {
  const runs: RoledText[][] = [];
  const open = new Map<string, RoledText[]>();
  for (const text of proseTexts(workbook)) {
    const { sheet, column, row } = text.cell.at;
    const place = `${sheet}!${column}`;
    const run = open.get(place);
    const last = run?.at(-1);
    if (run && last && last.cell.at.row === row - 1 && continuesBelow(last.text)) run.push(text);
    else {
      const begun = [text];
      runs.push(begun);
      open.set(place, begun);
    }
  }
  return runs;
}
