/** The adapter over the real library and a workbook in memory, with looks behind the port. */
import { ExcelHost } from "../../../src/hosts/excel/excel-host";
import { severityOfMark, MARK_AUTHOR } from "../../../src/hosts/mark-look";
import type { CellAddress } from "../../../src/model/address";
import type { Severity } from "../../../src/model/finding";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { bookOfDrafts } from "./book-of-drafts";
import type { Workbook } from "./book/workbook";
import { Interpreter } from "./interpreter";
import { loadLibrary } from "./library";

export function excelUnderTest(drafts: readonly SheetDraft[], version = "1.13") {
  return excelAround(bookOfDrafts(drafts), version);
}

export type ExcelUnderTest = ReturnType<typeof excelAround>;

export function excelAround(book: Workbook, version = "1.13") {
  const interpreter = new Interpreter(book);
  const { api, fireChanged } = loadLibrary(interpreter, version);
  const host = new ExcelHost(api);
  return {
    host,
    book,
    interpreter,
    api,
    /** A person types: not by way of the library. */
    type(at: CellAddress, value: string | number) {
      const sheet = book.sheetNamed(at.sheet)!;
      sheet.type({ top: at.row, left: at.column, bottom: at.row, right: at.column }, value);
      fireChanged(sheet.id, "A1");
    },
    marks: () => Promise.resolve(marksIn(book)),
    notes: () => Promise.resolve(notesIn(book)),
    fill: (at: CellAddress) => Promise.resolve(fillAt(book, at)),
  };
}

export function marksIn(book: Workbook): { at: CellAddress; severity: Severity }[] {
  return book.sheets.flatMap((sheet) =>
    sheet.formats.flatMap(({ formula, areas }) => {
      const severity = severityOfMark(formula);
      return severity
        ? areas.flatMap((area) => cellsOf(area).map((at) => ({ at: { sheet: sheet.name, ...at }, severity })))
        : [];
    }),
  );
}

function cellsOf({ top, left, bottom, right }: { top: number; left: number; bottom: number; right: number }) {
  const cells: { row: number; column: number }[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ row, column });
  return cells;
}

export function notesIn(book: Workbook) {
  const prefix = `${MARK_AUTHOR}：`;
  return book.comments.map(({ sheet, row, column, content }) => ({
    at: { sheet, row, column },
    text: content.startsWith(prefix) ? content.slice(prefix.length) : content,
    ours: content.startsWith(prefix),
  }));
}

function fillAt(book: Workbook, { sheet, row, column }: CellAddress): string | null {
  return (book.sheetNamed(sheet)?.at(row, column)?.look.get("Fill.Color") as string | undefined) ?? null;
}
