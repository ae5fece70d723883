/** Several edits of one cell become one, so that a host writes each cell once. */
import { cellKey } from "../model/address";
import type { CellChange, CellEdit } from "../model/finding";
import { sameContent } from "../model/snapshot";

export interface CombinedEdits {
  readonly edits: readonly CellEdit[];
  /** Edits that contradict an earlier one of the same cell. */
  readonly clashes: readonly CellEdit[];
}

/** Edits of one cell are joined when they concern different parts or agree; the first one's expectations stay. */
export function combineEdits(edits: readonly CellEdit[]): CombinedEdits {
  const byCell = new Map<string, CellEdit>();
  const clashes: CellEdit[] = [];
  for (const edit of edits) {
    const key = cellKey(edit.at);
    const earlier = byCell.get(key);
    if (!earlier) byCell.set(key, edit);
    else if (agree(earlier, edit)) byCell.set(key, { ...earlier, next: { ...earlier.next, ...edit.next } });
    else clashes.push(edit);
  }
  return { edits: [...byCell.values()], clashes };
}

function agree(a: CellEdit, b: CellEdit): boolean {
  if (a.compareValue !== false && b.compareValue !== false && !sameContent(a.expected, b.expected))
    return false;
  const parts = Object.keys(b.next) as (keyof CellChange)[];
  if (!parts.every((part) => same(part, a.next, b.next))) return false;
  // One edit's formula beside another one's value would silently win over it.
  return (
    (a.next.formula === undefined) === (b.next.formula === undefined) || !holdsContent(a) || !holdsContent(b)
  );
}

function same(part: keyof CellChange, a: CellChange, b: CellChange): boolean {
  if (a[part] === undefined || b[part] === undefined) return true;
  return part === "value" ? sameContent(a.value, b.value) : a[part] === b[part];
}

function holdsContent(edit: CellEdit): boolean {
  return edit.next.value !== undefined || edit.next.formula !== undefined;
}
