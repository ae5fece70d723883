/** Findings as marks in the sheet: one a cell, the gravest colour, all sentences in its note. */
import { cellKey } from "../model/address";
import type { Finding, Mark, Severity } from "../model/finding";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * A finding is marked at its first cell, where a click leads.
 * @param notes how many marks, from the first on, bear a note; notes are heavy in every host
 */
export function marksOf(findings: readonly Finding[], notes = Number.POSITIVE_INFINITY): Mark[] {
  const cells = new Map<string, { at: Mark["at"]; severity: Severity; sentences: Set<string> }>();
  for (const { at: places, severity, message } of findings) {
    const at = places[0];
    if (!at) continue;
    const cell = cells.get(cellKey(at));
    if (!cell) {
      cells.set(cellKey(at), { at, severity, sentences: new Set([message]) });
      continue;
    }
    if (RANK[severity] < RANK[cell.severity]) cell.severity = severity;
    cell.sentences.add(message);
  }
  return [...cells.values()].map(({ at, severity, sentences }, index) =>
    index < notes ? { at, severity, note: [...sentences].join("\n") } : { at, severity },
  );
}
