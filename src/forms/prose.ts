/** Sentences outside of every form: narrative that rules compare with the tables. */
import type { CellRange } from "../model/address";
import type { CellValue, CellView, SheetSnapshot } from "../model/snapshot";
import type { SheetView } from "./sheet-view";
import { continuesBelow } from "./values";
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
  let covered: number | null = null;
  // The last line found in each column: a text may go on in the cell below.
  const lines = new Map<number, { row: number; text: string }>();
  for (let index = 0; index < values.length && found.length < MOST_CELLS; index++) {
    const row = view.top + index;
    const here = forms.filter((form) => row >= form.top && row <= form.bottom);
    // A form across the whole sheet leaves nothing beside it; a ledger has 100,000 such rows.
    if (here.some((form) => form.left <= view.left && form.right >= view.right)) {
      covered ??= index;
      continue;
    }
    inNotes = notesAfter(values, covered ?? index, index, inNotes);
    covered = null;
    if (inNotes && !FACT.test(firstWords(values[index]!) ?? "")) continue;
    values[index]!.forEach((value, offset) => {
      if (typeof value !== "string" || value.trim() === "") return;
      const column = view.left + offset;
      if (here.some((form) => column >= form.left && column <= form.right)) return;
      const above = lines.get(column);
      const goesOn = above?.row === row - 1 && continuesBelow(above.text);
      if (!goesOn && !isSentence(value)) return;
      found.push(view.own(row, column));
      lines.set(column, { row, text: value });
    });
  }
  return found.slice(0, MOST_CELLS);
}

/** Whether the last of the rows is one of the notes, asked from the end: only the last foot line counts. */
function notesAfter(values: SheetSnapshot["values"], from: number, to: number, before: boolean): boolean {
  for (let index = to; index >= from; index--) {
    const first = firstWords(values[index]!);
    if (first === undefined) continue;
    if (isFootLine(first)) return true;
    if (!/^\s*\d+\s*[.．、]/.test(first)) return false;
  }
  return before;
}

function firstWords(row: readonly CellValue[]): string | undefined {
  return row.find((value) => typeof value === "string" && value.trim() !== "") as string | undefined;
}

function isSentence(text: string): boolean {
  if (text.length < FEWEST_HAN || !CLAUSE.test(text)) return false;
  let han = 0;
  for (let i = 0; i < text.length && han < FEWEST_HAN; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3400 && code <= 0x9fff) han += 1;
  }
  return han >= FEWEST_HAN;
}
