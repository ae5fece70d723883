/** Sentences outside of every form: narrative that rules compare with the tables. */
import type { CellRange } from "../model/address";
import type { CellView } from "../model/snapshot";
import type { SheetView } from "./sheet-view";
import { isFootLine } from "./vocabularies";

const FEWEST_HAN = 6;
const CLAUSE = /[，。；：、,;:！？]|\d/;
const FACT = /(19|20)\d{2}\s*年/;
/** A sheet with more sentences than this is a table of something else. */
const MOST_CELLS = 5_000;

export function proseOf(view: SheetView, forms: readonly CellRange[]): CellView[] {
  const found: CellView[] = [];
  const { values } = view.sheet;
  // The notes printed under a form («注：1.… 2.…») are nobody's narrative, unless they tell of this year's facts.
  let inNotes = false;
  for (let index = 0; index < values.length && found.length < MOST_CELLS; index++) {
    const row = view.top + index;
    const here = forms.filter((form) => row >= form.top && row <= form.bottom);
    const first = values[index]!.find((value) => typeof value === "string" && value.trim() !== "");
    if (first !== undefined)
      inNotes = isFootLine(String(first)) || (inNotes && /^\s*\d+\s*[.．、]/.test(String(first)));
    if (inNotes && !FACT.test(String(first ?? ""))) continue;
    // A form across the whole sheet leaves nothing beside it; a ledger has 100,000 such rows.
    if (here.some((form) => form.left <= view.left && form.right >= view.right)) continue;
    values[index]!.forEach((value, offset) => {
      if (typeof value !== "string" || value.length < FEWEST_HAN) return;
      const column = view.left + offset;
      if (here.some((form) => column >= form.left && column <= form.right)) return;
      if (isSentence(value)) found.push(view.own(row, column));
    });
  }
  return found.slice(0, MOST_CELLS);
}

function isSentence(text: string): boolean {
  if (!CLAUSE.test(text)) return false;
  let han = 0;
  for (let i = 0; i < text.length && han < FEWEST_HAN; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3400 && code <= 0x9fff) han += 1;
  }
  return han >= FEWEST_HAN;
}
