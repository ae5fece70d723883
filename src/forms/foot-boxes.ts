/** What the boxes under a table of indicators say: reasons and measures given once for the whole form. */
import type { PerformanceForm } from "../model/form";
import type { Sourced } from "../model/sourced";
import { labelledValues } from "./parse-fields";
import type { SheetView } from "./sheet-view";
import { footBoxWords, isFootLine } from "./vocabularies";
import type { Zone } from "./zones";

/** Boxes stand directly under the table; further down begins something else. */
const MOST_ROWS = 8;
const MOST_BLANK_ROWS = 1;

export interface FootBoxes {
  readonly fields: PerformanceForm["fields"];
  /** Last row of the boxes; that of the table where there are none. */
  readonly end: number;
}

/** @param end last row of the table of indicators */
export function footBoxes(view: SheetView, zone: Zone, end: number): FootBoxes {
  const fields: Record<string, Sourced<string>> = {};
  let last = end;
  let blanks = 0;
  for (let row = end + 1; row <= Math.min(view.bottom, end + MOST_ROWS); row++) {
    const first = view.filled(row, zone.left, zone.right).find((area) => area.top === row);
    if (!first) {
      if (++blanks > MOST_BLANK_ROWS) break;
      continue;
    }
    if (!isFootLine(view.text(first.top, first.left))) break;
    blanks = 0;
    const line = { top: row, bottom: row, left: zone.left, right: zone.right };
    for (const { id, area, value } of labelledValues(view, footBoxWords, line)) {
      if (fields[id]) continue;
      fields[id] = value;
      last = Math.max(last, area.bottom);
    }
  }
  return { fields, end: last };
}
