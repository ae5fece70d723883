/** Marks and their notes in one worksheet. */
import type { CellAddress } from "../../../model/address";
import type { Mark, Severity } from "../../../model/finding";
import { MARK_AUTHOR } from "../../mark-look";
import type { OpenFile } from "../open-file";
import type { SheetEntry, WorkbookPackage } from "../package/workbook-package";
import { marksOf, withMarks } from "./mark-formats";
import { notesOf, rewriteNotes } from "./notes";
import { SheetPart } from "./sheet-part";
import { StyleTable } from "./style-table";

export interface PlacedMark {
  readonly at: CellAddress;
  readonly severity: Severity;
}

export function marksInSheet(pack: WorkbookPackage, sheet: SheetEntry): PlacedMark[] {
  return marksOf(new SheetPart(pack, sheet.part).tail).map(({ row, column, severity }) => ({
    at: { sheet: sheet.name, row, column },
    severity,
  }));
}

/** Replaces all marks and notes of ours in the workbook by these, none of which stands twice. */
export async function rewriteAllMarks(file: OpenFile, marks: readonly Mark[]): Promise<void> {
  const { pack } = file;
  await file.inflateAhead(pack.sheets());
  pack.atomically(() => {
    const styles = new StyleTable(pack);
    for (const sheet of pack.sheets())
      rewriteMarks(
        pack,
        sheet,
        styles,
        marks.filter(({ at }) => at.sheet === sheet.name),
      );
    styles.save();
  });
}

/** Replaces all marks and notes of ours in the sheet by these; writing the same ones again changes nothing. */
function rewriteMarks(
  pack: WorkbookPackage,
  sheet: SheetEntry,
  styles: StyleTable,
  marks: readonly Mark[],
): void {
  const part = new SheetPart(pack, sheet.part);
  const cells = marks.map(({ at, severity }) => ({ row: at.row, column: at.column, severity }));
  part.tail = withMarks(part.tail, part.prefix, cells, styles);
  const notes = notesOf(pack, sheet);
  const foreign = new Set(notes.filter(({ author }) => author !== MARK_AUTHOR).map(key));
  const added = marks.flatMap(({ at, note }) =>
    note === undefined || foreign.has(key(at)) ? [] : [{ row: at.row, column: at.column, text: note }],
  );
  const ours = notes.filter(({ author }) => author === MARK_AUTHOR);
  if (!sameNotes(ours, added)) rewriteNotes(pack, sheet, part, { gone: "all", added });
  part.save();
}

function key({ row, column }: { row: number; column: number }): string {
  return `${row},${column}`;
}

interface Noted {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** In any order: spreadsheets sort notes when they save. */
function sameNotes(a: readonly Noted[], b: readonly Noted[]): boolean {
  const lines = (notes: readonly Noted[]) => notes.map((note) => `${key(note)} ${note.text}`).sort();
  return JSON.stringify(lines(a)) === JSON.stringify(lines(b));
}
