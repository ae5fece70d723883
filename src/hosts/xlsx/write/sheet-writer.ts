/** One worksheet being edited: tells what its cells hold, and writes them. */
import { a1, contains, parseRangeA1, rangeA1 } from "../../../model/address";
import type { CellChange, CellEdit } from "../../../model/finding";
import { changesContent, type CellFacts, type Obstacle } from "../../patching";
import { MARK_AUTHOR } from "../../mark-look";
import type { SheetEntry, WorkbookPackage } from "../package/workbook-package";
import { tablesOf } from "../package/tables";
import type { SheetReading } from "../read/read-sheet";
import { attribute, nextTag, splice, withAttribute } from "../xml/tags";
import { cellText, contentOfCell, styleOfCell, textOfInline } from "./cell-text";
import { ColumnStyles } from "./column-styles";
import type { SheetNote } from "./comments";
import { notesOf, rewriteNotes } from "./notes";
import { parseRow, replaceCells, type RowText } from "./row-text";
import { SheetPart, type RowSlot } from "./sheet-part";
import type { StyleTable } from "./style-table";
import { parseToken, styleToken, type RememberedCell, type RememberedContent } from "./style-token";

type Range = NonNullable<ReturnType<typeof parseRangeA1>>;

export class SheetWriter {
  readonly #pack: WorkbookPackage;
  readonly #sheet: SheetEntry;
  readonly #reading: SheetReading;
  readonly #strings: readonly string[];
  readonly #styles: StyleTable;
  readonly #part: SheetPart;
  readonly #columns: ColumnStyles;
  readonly #rows = new Map<number, { slot: RowSlot; text: RowText }>();
  readonly #notes: ReadonlyMap<string, SheetNote>;
  readonly #headers: readonly Range[];
  readonly #sharedMasters: ReadonlySet<string>;
  readonly #fixedAreas: readonly Range[];

  /** @param rows those that will be asked about or written, in any order */
  constructor(
    pack: WorkbookPackage,
    sheet: SheetEntry,
    reading: SheetReading,
    strings: readonly string[],
    styles: StyleTable,
    rows: Iterable<number>,
  ) {
    this.#pack = pack;
    this.#sheet = sheet;
    this.#reading = reading;
    this.#strings = strings;
    this.#styles = styles;
    this.#part = new SheetPart(pack, sheet.part);
    this.#columns = new ColumnStyles(this.#part.head);
    const { prefix } = this.#part;
    for (const slot of this.#part.locate(
      [...new Set(rows)].sort((a, b) => a - b),
      reading.places,
    )) {
      const xml = slot.exists ? this.#part.rowText(slot) : `<${prefix}row r="${slot.row + 1}"/>`;
      this.#rows.set(slot.row, { slot, text: parseRow(xml, prefix) });
    }
    this.#notes = new Map(notesOf(pack, sheet).map((note) => [a1(note), note]));
    this.#headers = tableHeaders(pack, sheet);
    const spread = reading.areas.filter(({ range }) => range.top < range.bottom || range.left < range.right);
    this.#sharedMasters = new Set(spread.filter(({ kind }) => kind === "shared").map(a1));
    this.#fixedAreas = reading.areas.filter(({ kind }) => kind !== "shared").map(({ range }) => range);
  }

  hasFormula(at: { readonly row: number; readonly column: number }): boolean {
    return this.#reading.snapshot.formulas.has(`${at.row},${at.column}`);
  }

  facts(row: number, column: number): CellFacts {
    const { snapshot } = this.#reading;
    const cell = this.#cellText(row, column);
    const style = this.#style(row, column);
    const note = this.#notes.get(a1({ row, column }));
    const obstacle = this.#obstacle(row, column, style);
    const content = cell === null ? {} : contentOfCell(cell, this.#part.prefix);
    return {
      value: snapshot.values[row - snapshot.origin.row]?.[column - snapshot.origin.column] ?? null,
      formula: snapshot.formulas.get(`${row},${column}`) ?? null,
      numberFormat: this.#styles.numberFormat(style),
      fill: this.#styles.fill(style),
      note: note?.author === MARK_AUTHOR ? note.text : null,
      foreignNote: note !== undefined && note.author !== MARK_AUTHOR,
      style: styleToken({ style, ...content }),
      ...(obstacle && { obstacle }),
    };
  }

  /** @param edits already found free of conflicts, at most one a cell */
  write(edits: readonly CellEdit[]): void {
    const byRow = new Map<number, Map<number, string>>();
    for (const edit of edits) {
      const { row, column } = edit.at;
      const xml = this.#rewritten(edit);
      if (xml === null) continue;
      const cells = byRow.get(row) ?? byRow.set(row, new Map()).get(row)!;
      cells.set(column, xml);
    }
    const { prefix } = this.#part;
    this.#part.replaceRows(
      [...this.#rows]
        .filter(([row]) => byRow.has(row))
        .map(([row, { slot, text }]) => ({ slot, xml: replaceCells(text, row, prefix, byRow.get(row)!) })),
    );
    this.#growDimension(byRow);
    const noted = edits.filter(({ next }) => next.note !== undefined);
    rewriteNotes(this.#pack, this.#sheet, this.#part, {
      gone: noted.map(({ at }) => at),
      added: noted.flatMap(({ at, next }) => (next.note ? [{ ...place(at), text: next.note }] : [])),
    });
    this.#part.save();
  }

  /** @returns null when nothing of the cell itself changes */
  #rewritten({ at, next }: CellEdit): string | null {
    const before = this.#cellText(at.row, at.column);
    const style = this.#style(at.row, at.column);
    const token = parseToken(next.style);
    const after = this.#styleAfter(style, token, next);
    const isBlank = (next.value ?? null) === null && next.formula === undefined;
    const content = changesContent(next)
      ? { value: next.value ?? null, formula: next.formula ?? null, ...this.#remembered(token, next.value) }
      : undefined;
    if (before === null && after === style && (content === undefined || isBlank)) return null;
    if (before !== null && after === style && content === undefined) return null;
    return cellText(before, a1(at), this.#part.prefix, content, after);
  }

  /** A remembered style counts as long as the file still means by it what the edit wants to see again. */
  #styleAfter(style: number, token: RememberedCell | null, { numberFormat, fill }: CellChange): number {
    const styles = this.#styles;
    const isKept =
      token !== null &&
      styles.has(token.style) &&
      (numberFormat === undefined || styles.numberFormat(token.style) === numberFormat) &&
      (fill === undefined || styles.fill(token.style) === fill);
    if (isKept) return token.style;
    return numberFormat === undefined && fill === undefined
      ? style
      : styles.derive(style, { numberFormat, fill });
  }

  /** An undone text gets its runs back where they still say what was there, an undone picture its place. */
  #remembered(token: RememberedCell | null, value: unknown): RememberedContent {
    if (token === null) return {};
    const { sharedString, richValue, inline } = token;
    return {
      ...(sharedString !== undefined && this.#strings[sharedString] === value && { sharedString }),
      ...(richValue !== undefined && { richValue }),
      ...(inline !== undefined && textOfInline(inline, this.#part.prefix) === value && { inline }),
    };
  }

  #cellText(row: number, column: number): string | null {
    const text = this.#rows.get(row)?.text;
    const cell = text?.cells.find((candidate) => candidate.column === column);
    return text && cell ? text.xml.slice(cell.start, cell.end) : null;
  }

  /** Of the cell, else what it inherits from its row or column. */
  #style(row: number, column: number): number {
    const cell = this.#cellText(row, column);
    if (cell !== null) return styleOfCell(cell) ?? 0;
    return this.#rows.get(row)?.text.style ?? this.#columns.at(column);
  }

  #obstacle(row: number, column: number, style: number): Obstacle | undefined {
    const { snapshot } = this.#reading;
    const at = { row, column };
    const merge = snapshot.merges.find((range) => contains(range, at));
    if (merge && (merge.top !== row || merge.left !== column)) return "merged";
    if (snapshot.protected && this.#styles.isLocked(style)) return "protected";
    if (this.#sharedMasters.has(a1(at)) || this.#fixedAreas.some((area) => contains(area, at)))
      return "array-formula";
    return this.#headers.some((header) => contains(header, at)) ? "table-header" : undefined;
  }

  #growDimension(cells: ReadonlyMap<number, ReadonlyMap<number, string>>): void {
    const { head } = this.#part;
    for (let tag = nextTag(head, 0); tag; tag = nextTag(head, tag.end)) {
      if (tag.name !== `${this.#part.prefix}dimension`) continue;
      const text = head.slice(tag.start, tag.end);
      const range = parseRangeA1(attribute(text, "ref") ?? "");
      const grown = range && grownRange(range, cells);
      if (!grown || rangeA1(grown) === rangeA1(range)) return;
      this.#part.head = splice(head, tag.start, tag.end, withAttribute(text, "ref", rangeA1(grown)));
      return;
    }
  }
}

function place({ row, column }: { row: number; column: number }) {
  return { row, column };
}

function grownRange(range: Range, cells: ReadonlyMap<number, ReadonlyMap<number, string>>): Range {
  let { top, left, bottom, right } = range;
  for (const [row, columns] of cells) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    for (const column of columns.keys()) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return { top, left, bottom, right };
}

/** Header rows of tables: their cells' text must equal the names in the table's own part. */
function tableHeaders(pack: WorkbookPackage, sheet: SheetEntry): Range[] {
  return tablesOf(pack, sheet).flatMap(({ range, headerRows }) =>
    headerRows > 0 ? [{ ...range, bottom: range.top + headerRows - 1 }] : [],
  );
}
