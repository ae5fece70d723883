/** Findings as marks in the sheet: one a cell, the gravest colour, all sentences in its note. */
import { cellKey } from "../model/address";
import type { Finding, Mark, Severity } from "../model/finding";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * A finding is marked at its first cell, where a click leads.
 * @param notes how many marks bear a note, the gravest first; notes are heavy in every host
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
  const marks = [...cells.values()];
  const noted = new Set([...marks].sort((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, notes));
  return marks.map((mark) => {
    const { at, severity, sentences } = mark;
    return noted.has(mark) ? { at, severity, note: [...sentences].join("\n") } : { at, severity };
  });
}
