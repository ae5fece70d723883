/** A workbook as if someone had made the given sheets in Excel; notes are a person's comments. */
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { isCellError, type WorkbookSnapshot } from "../../../src/model/snapshot";
import { Workbook } from "./book/workbook";

export function bookOfDrafts(drafts: readonly SheetDraft[]): Workbook {
  const book = new Workbook();
  for (const draft of drafts) {
    const sheet = book.addSheet(draft.name);
    sheet.merges = [...draft.merges];
    for (const row of draft.hiddenRows ?? []) sheet.hiddenRows.add(row);
    for (const column of draft.hiddenColumns ?? []) sheet.hiddenColumns.add(column);
    for (const { row, column, value = null, formula, style, note } of draft.cells) {
      const cell = sheet.make(row, column);
      cell.value = value === null ? "" : isCellError(value) ? value.error : value;
      cell.formula = formula ?? null;
      const look = style === undefined ? undefined : draft.styles[style];
      cell.numberFormat = look?.numberFormat ?? "General";
      if (look?.fill) cell.look.set("Fill.Color", look.fill);
      if (note !== undefined)
        book.comments.push({
          id: book.nextId("comment"),
          sheet: draft.name,
          row,
          column,
          content: note,
          author: "李四",
        });
    }
  }
  book.afterBatch();
  return book;
}

/** Of a file that has been read: values, formulas, number formats and merges. */
export function bookOfSnapshot({ sheets, activeSheet }: WorkbookSnapshot): Workbook {
  const book = new Workbook();
  for (const read of sheets) {
    const sheet = book.addSheet(read.name);
    sheet.merges = read.merges.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
    for (const row of read.hiddenRows) sheet.hiddenRows.add(row);
    for (const column of read.hiddenColumns) sheet.hiddenColumns.add(column);
    read.values.forEach((values, y) =>
      values.forEach((value, x) => {
        const row = y + read.origin.row;
        const column = x + read.origin.column;
        const format = read.formats[y]?.[x] ?? "General";
        const formula = read.formulas.get(`${row},${column}`) ?? null;
        if (value === null && formula === null && format === "General") return;
        const cell = sheet.make(row, column);
        cell.value = value === null ? "" : isCellError(value) ? value.error : value;
        cell.formula = formula;
        cell.numberFormat = format;
      }),
    );
    if (read.name === activeSheet) book.active = sheet;
  }
  return book;
}
