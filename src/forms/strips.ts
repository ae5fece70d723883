/** Forms side by side: a blank column from top to bottom parts them, if there is a whole table on either side. */
import type { SheetView } from "./sheet-view";

/**
 * @param isWhole whether the strip holds a table of its own; others stay with their left neighbour, for a form may have
 * blank columns inside
 */
export function strips(view: SheetView, isWhole: (strip: SheetView) => boolean): readonly SheetView[] {
  const pieces = piecesBetweenBlanks(view);
  if (pieces.length < 2) return [view];
  const starts = pieces.filter(([left, right]) => isWhole(narrowed(view, left, right))).map(([left]) => left);
  if (starts.length < 2) return [view];
  return starts.map((left, i) => {
    const next = starts[i + 1];
    const from = i === 0 ? view.left : left;
    return narrowed(view, from, next === undefined ? view.right : next - 1);
  });
}

/** The same sheet seen through some of its columns only. */
function narrowed(view: SheetView, left: number, right: number): SheetView {
  return {
    ...view,
    left,
    right,
    filled: (row, from = left, to = right) => view.filled(row, Math.max(from, left), Math.min(to, right)),
  };
}

/** Runs of columns in which something stands or a merge crosses. */
function piecesBetweenBlanks(view: SheetView): [number, number][] {
  const used = new Array<boolean>(view.right - view.left + 2).fill(false);
  for (const cells of view.sheet.values)
    for (let i = 0; i < cells.length; i++) if (cells[i] !== null && cells[i] !== "") used[i] = true;
  for (const merge of view.sheet.merges) {
    const last = Math.min(merge.right, view.right);
    for (let column = Math.max(merge.left, view.left); column <= last; column++)
      used[column - view.left] = true;
  }
  const pieces: [number, number][] = [];
  let start = -1;
  used.forEach((isUsed, i) => {
    if (isUsed && start < 0) start = i;
    if (!isUsed && start >= 0) {
      pieces.push([view.left + start, view.left + i - 1]);
      start = -1;
    }
  });
  return pieces;
}
