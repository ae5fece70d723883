/** Where the words suggest it, what the clerk would click on: to be confirmed, never taken for granted. */
import { catalogueWith } from "../catalogue";
import { headerBand } from "../header-stack";
import { assign } from "../segments";
import type { SheetView } from "../sheet-view";
import { columnsOf } from "../custom-tables";
import type { HeaderRows } from "./header";
import type { MappedTable } from "./fields";

/** Forms begin near the top; a header is at most so many rows high. */
const LAST_ROW = 80;
export const MOST_HEADER_ROWS = 3;
const FEWEST_KNOWN = 2;
/** Columns of a header whose words tell nothing. */
const FEWEST_TEXTS = 3;

/** Column id → column whose words are its standard ones. */
export function guessColumns(
  view: SheetView,
  table: MappedTable,
  { top, bottom }: HeaderRows,
): ReadonlyMap<string, number> {
  const { definition, vocabulary, groups } = catalogueWith([])[table];
  const usable = new Set(columnsOf(definition).map(({ id }) => id));
  const { columns } = headerBand(view, top, bottom, vocabulary, groups);
  return new Map(
    [...assign(columns)]
      .filter(([id, column]) => usable.has(id) && id !== "group" && !column.strange)
      .map(([id, { left }]) => [id, left]),
  );
}

/**
 * The rows with most known words; of equals the fewest and highest rows. Where no word is known, the first row that
 * looks like one of headers, but only for a table the clerk must map.
 */
export function guessHeader(
  view: SheetView,
  table: MappedTable,
  rows: HeaderRows = { top: view.top, bottom: view.bottom },
): HeaderRows | null {
  let best: { header: HeaderRows; score: number } | null = null;
  const last = Math.min(rows.bottom, view.bottom, view.top + LAST_ROW);
  for (let top = Math.max(rows.top, view.top); top <= last; top++)
    for (let height = 1; height <= MOST_HEADER_ROWS && top + height - 1 <= last; height++) {
      const header = { top, bottom: top + height - 1 };
      const known = guessColumns(view, table, header).size;
      const score = known - height * 0.1;
      if (known >= FEWEST_KNOWN && score > (best?.score ?? 0)) best = { header, score };
    }
  return best?.header ?? (table === "funds" ? null : firstTexts(view, last));
}

function firstTexts(view: SheetView, last: number): HeaderRows | null {
  for (let row = view.top; row < last; row++) {
    const filled = view.filled(row);
    const words = filled.filter(({ top, left }) => typeof view.value(top, left) === "string");
    if (words.length >= FEWEST_TEXTS && words.length === filled.length) return { top: row, bottom: row };
  }
  return null;
}
