/** What undoing a change of rows needs to bring a file back exactly: texts that shifting to and fro does not give back. */
import { parseA1 } from "../../../model/address";
import { backShift, shiftedRow, type RowShift } from "../../../model/references/row-shift";
import { rowOfShape, SHAPE } from "../write/note-shapes";
import { attribute, descendants } from "../xml/tags";

export interface RowsMemory {
  /** Rows that were taken out, as they stand in the file. */
  readonly rows: string;
  readonly texts: readonly RememberedText[];
  /** Notes and their boxes that went with the rows, by part. */
  readonly notes: Readonly<Record<string, readonly string[]>>;
}

export interface RememberedText {
  readonly part: string;
  readonly after: string;
  readonly before: string;
}

export class MemoryBook {
  readonly #recalled: RowsMemory | null;
  #rows = "";
  readonly #texts: RememberedText[] = [];
  readonly #notes: Record<string, readonly string[]> = {};

  /** @param memory of the change that is being undone */
  constructor(memory: string | undefined) {
    this.#recalled = memory === undefined ? null : (JSON.parse(memory) as RowsMemory);
  }

  get restoredRows(): string | undefined {
    return this.#recalled?.rows || undefined;
  }

  keepRows(xml: string): void {
    this.#rows = xml;
  }

  /** What the text was before the change that is being undone, where it still is what that change made of it. */
  recall(part: string, now: string): string | null {
    return this.#recalled?.texts.find((text) => text.part === part && text.after === now)?.before ?? null;
  }

  remember(part: string, after: string, before: string): void {
    this.#texts.push({ part, after, before });
  }

  /** @returns the text of a part after the change */
  follow(part: string, before: string, shift: RowShift, shifted: Shifted): string {
    const after = this.recall(part, before) ?? this.#withNotes(part, shifted(before, shift));
    if (shifted(shifted(before, shift), backShift(shift)) !== before) this.remember(part, after, before);
    const gone = shift.kind === "delete" ? notesIn(before, shift) : [];
    if (gone.length > 0) this.#notes[part] = gone;
    return after;
  }

  /** @returns undefined when nothing need be remembered */
  written(): string | undefined {
    const isEmpty = this.#rows === "" && this.#texts.length === 0;
    return isEmpty
      ? undefined
      : JSON.stringify({ rows: this.#rows, texts: this.#texts, notes: this.#notes } satisfies RowsMemory);
  }

  #withNotes(part: string, xml: string): string {
    const notes = this.#recalled?.notes[part] ?? [];
    if (notes.length === 0) return xml;
    const end = Math.max(xml.lastIndexOf("</commentList>"), xml.lastIndexOf("</xml>"));
    const at = end >= 0 ? end : xml.lastIndexOf("</");
    return xml.slice(0, at) + notes.join("") + xml.slice(at);
  }
}

export type Shifted = (text: string, shift: RowShift) => string;

function notesIn(xml: string, shift: RowShift): string[] {
  const shapes = [...xml.matchAll(SHAPE)];
  if (shapes.length > 0)
    return shapes.flatMap(([shape]) => {
      const row = rowOfShape(shape);
      return row !== null && shiftedRow(row, shift) === null ? [shape] : [];
    });
  if (!xml.includes("omment ")) return [];
  return ["comment", "threadedComment"].flatMap((name) =>
    [...descendants(xml, name)].flatMap((note) => {
      const at = parseA1(attribute(note.tag, "ref") ?? "");
      return at && shiftedRow(at.row, shift) === null ? [xml.slice(note.start, note.end)] : [];
    }),
  );
}
