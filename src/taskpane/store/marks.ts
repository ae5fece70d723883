/** Findings as marks in the sheet: one a cell, the gravest colour, all sentences in its note. */
import { cellKey } from "../../model/address";
import type { Finding, Mark, Severity } from "../../model/finding";

/** Notes are heavy in every host; beyond this many marks, colours alone must do. */
export const NOTE_LIMIT = 500;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export function marksOf(findings: readonly Finding[]): Mark[] {
  const cells = new Map<string, { at: Mark["at"]; severity: Severity; notes: string[] }>();
  for (const finding of findings) {
    const at = finding.at[0];
    if (!at) continue;
    const cell = cells.get(cellKey(at));
    if (!cell) {
      cells.set(cellKey(at), { at, severity: finding.severity, notes: [finding.message] });
      continue;
    }
    if (RANK[finding.severity] < RANK[cell.severity]) cell.severity = finding.severity;
    if (!cell.notes.includes(finding.message)) cell.notes.push(finding.message);
  }
  return [...cells.values()].map(({ at, severity, notes }, index) =>
    index < NOTE_LIMIT ? { at, severity, note: notes.join("\n") } : { at, severity },
  );
}
