/** One mark a cell: the most severe shows, and all notes are kept, one below the other. */
import { cellKey } from "../model/address";
import type { Mark, Severity } from "../model/finding";

const ORDER: readonly Severity[] = ["error", "warning", "info"];

export function combineMarks(marks: readonly Mark[]): Mark[] {
  const byCell = new Map<string, Mark>();
  for (const mark of marks) {
    const key = cellKey(mark.at);
    const earlier = byCell.get(key);
    byCell.set(key, earlier ? joined(earlier, mark) : mark);
  }
  return [...byCell.values()];
}

function joined(a: Mark, b: Mark): Mark {
  const severity = ORDER.indexOf(a.severity) <= ORDER.indexOf(b.severity) ? a.severity : b.severity;
  const notes = [...new Set([a.note, b.note].filter((note) => note !== undefined))];
  return { at: a.at, severity, ...(notes.length > 0 && { note: notes.join("\n") }) };
}
