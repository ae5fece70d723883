/** Cells as few rectangles: spreadsheets are asked by rectangle, however many cells it holds. */
import { rangeA1, type CellRange } from "../model/address";

export type Rect = Omit<CellRange, "sheet">;

export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Vertical runs, neighbours of equal height joined.
 * @param gap holes of up to so many rows are bridged; the rectangles then cover cells that were not asked for
 */
export function rectsOf(places: Iterable<Place>, gap = 0): Rect[] {
  const columns = new Map<number, number[]>();
  for (const { row, column } of places) {
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }
  const finished: Rect[] = [];
  let open = new Map<string, Rect>();
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const here = new Map<string, Rect>();
    for (const [top, bottom] of runs(columns.get(column)!, gap)) {
      const key = `${top}:${bottom}`;
      const left = open.get(key);
      const joined = left?.right === column - 1;
      if (joined) open.delete(key);
      here.set(key, { top, bottom, left: joined ? left.left : column, right: column });
    }
    finished.push(...open.values());
    open = here;
  }
  return [...finished, ...open.values()];
}

/** The smallest rectangle that holds all of these, of which there is at least one. */
export function rectAround(rects: readonly Rect[]): Rect {
  return rects.reduce((all, rect) => ({
    top: Math.min(all.top, rect.top),
    left: Math.min(all.left, rect.left),
    bottom: Math.max(all.bottom, rect.bottom),
    right: Math.max(all.right, rect.right),
  }));
}

function runs(rows: number[], gap: number): [number, number][] {
  const found: [number, number][] = [];
  for (const row of rows.sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && row <= last[1] + 1 + gap) last[1] = Math.max(last[1], row);
    else found.push([row, row]);
  }
  return found;
}

/**
 * «A1:B2,D7» in as few texts as the host's limit allows.
 * @param limit longest address list the host takes, in characters
 */
export function addressLists(rects: readonly Rect[], limit: number): string[] {
  const lists: string[] = [];
  for (const rect of rects) {
    const address = rangeA1(rect);
    const last = lists[lists.length - 1];
    if (last !== undefined && last.length + address.length < limit)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
