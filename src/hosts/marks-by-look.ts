/** Marks that look alike on one sheet are made together: one format over all their cells. */
import type { Mark } from "../model/finding";

export function marksByLook(marks: readonly Mark[]): Mark[][] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = `${mark.severity} ${mark.at.sheet}`;
    const same = groups.get(key);
    if (same) same.push(mark);
    else groups.set(key, [mark]);
  }
  return [...groups.values()];
}
