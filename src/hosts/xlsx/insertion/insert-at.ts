/** A draft drawn on a sheet of a file, and taken off it again. */
import { parseRangeA1, rangeA1 } from "../../../model/address";
import type { CellEdit } from "../../../model/finding";
import type { SheetDraft } from "../../../model/sheet-draft";
import type { Insertion } from "../../host";
import { rectsOf, type Place } from "../../rects";
import type { SheetEntry, WorkbookPackage } from "../package/workbook-package";
import { addStyle } from "../write/draft-styles";
import { TEMPLATE_AUTHOR } from "../write/insert-draft";
import { rewriteNotes } from "../write/notes";
import { SheetPart } from "../write/sheet-part";
import type { SheetWriter } from "../write/sheet-writer";
import type { StyleTable } from "../write/style-table";
import { styleToken } from "../write/style-token";
import { withColumnSizes, type ColumnSize } from "./column-sizes";
import { withMerges, withoutMerges } from "./merges";
import { changeRowSizes, type RowSize } from "./row-sizes";
import { withoutValidations, withValidations } from "./validations";

/** What `Insertion.before` holds. */
interface Before {
  /** Cells by the token of their style. */
  readonly styles: readonly (readonly [token: string, ranges: readonly string[]])[];
  readonly columns: Readonly<Record<number, ColumnSize | null>>;
  readonly rows: Readonly<Record<number, RowSize | null>>;
}

/** Space that a column has beside its characters, in characters. */
const PADDING = 0.7109375;

/** @returns the token that takes it back */
export function drawDraft(
  pack: WorkbookPackage,
  sheet: SheetEntry,
  writer: SheetWriter,
  styles: StyleTable,
  placed: SheetDraft,
): string {
  const before = stylesBefore(writer, placed.cells);
  const own = placed.styles.map((style) => styleToken({ style: addStyle(styles, style) }));
  writer.write(
    placed.cells.map(({ row, column, value = null, formula, style }): CellEdit => ({
      at: { sheet: sheet.name, row, column },
      expected: null,
      next: {
        value,
        ...(formula !== undefined && { formula }),
        ...(style !== undefined && { style: own[style] }),
      },
    })),
  );
  const part = new SheetPart(pack, sheet.part);
  const columns = withColumnSizes(
    part.head,
    part.prefix,
    mapped(placed.columnWidths, (width) => ({ width: String(width + PADDING), customWidth: "1" })),
  );
  part.head = columns.head;
  part.tail = withMerges(part.tail, part.prefix, placed.merges);
  part.tail = withValidations(part.tail, part.prefix, placed.validations ?? []);
  const rows = changeRowSizes(
    part,
    mapped(placed.rowHeights, (height) => ({ ht: String(height), customHeight: "1" })),
  );
  const notes = placed.cells.flatMap(({ row, column, note }) =>
    note === undefined ? [] : [{ row, column, text: note }],
  );
  rewriteNotes(pack, sheet, part, { gone: [], added: notes, author: TEMPLATE_AUTHOR });
  part.save();
  return JSON.stringify({ styles: before, columns: columns.before, rows } satisfies Before);
}

export function eraseDraft(
  pack: WorkbookPackage,
  sheet: SheetEntry,
  writer: SheetWriter,
  insertion: Insertion,
): void {
  const before = JSON.parse(insertion.before) as Before;
  writer.write(
    before.styles.flatMap(([style, ranges]) =>
      ranges.flatMap(placesIn).map((place): CellEdit => ({
        at: { sheet: sheet.name, ...place },
        expected: null,
        next: { value: null, style },
      })),
    ),
  );
  const part = new SheetPart(pack, sheet.part);
  part.head = withColumnSizes(part.head, part.prefix, before.columns).head;
  part.tail = withoutMerges(part.tail, insertion.merges);
  part.tail = withoutValidations(part.tail, insertion.validations);
  changeRowSizes(part, before.rows);
  rewriteNotes(pack, sheet, part, { gone: insertion.notes, added: [], author: TEMPLATE_AUTHOR });
  part.save();
}

function stylesBefore(writer: SheetWriter, cells: readonly Place[]): Before["styles"] {
  const byStyle = new Map<string, Place[]>();
  for (const { row, column } of cells) {
    const token = writer.facts(row, column).style ?? styleToken({ style: 0 });
    const same = byStyle.get(token);
    if (same) same.push({ row, column });
    else byStyle.set(token, [{ row, column }]);
  }
  return [...byStyle].map(([token, places]) => [token, rectsOf(places).map(rangeA1)] as const);
}

function placesIn(range: string): Place[] {
  const rect = parseRangeA1(range);
  const places: Place[] = [];
  if (rect)
    for (let row = rect.top; row <= rect.bottom; row++)
      for (let column = rect.left; column <= rect.right; column++) places.push({ row, column });
  return places;
}

function mapped<Size>(
  sizes: Readonly<Record<number, number>>,
  of: (size: number) => Size,
): Record<number, Size> {
  return Object.fromEntries(Object.entries(sizes).map(([index, size]) => [Number(index), of(size)]));
}
