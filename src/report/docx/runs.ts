/** Runs of text, gaps so that nobody overlooks them. */
import { TextRun, type IRunOptions } from "docx";
import type { Run } from "../draft/report-draft";

export function textRuns(runs: readonly Run[], looks: Pick<IRunOptions, "size" | "font"> = {}): TextRun[] {
  return runs.map(
    ({ text, isGap }) => new TextRun({ text, ...looks, ...(isGap && { highlight: "yellow" }) }),
  );
}
