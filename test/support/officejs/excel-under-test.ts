/** The adapter over the real library and a workbook in memory, with looks behind the port. */
import { ExcelHost } from "../../../src/hosts/excel/excel-host";
import type { CellAddress } from "../../../src/model/address";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { fillAt, layoutIn, marksIn, notesIn } from "./behind-the-port";
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
    layout: (sheet: string) => Promise.resolve(layoutIn(book, sheet)),
    fill: (at: CellAddress) => Promise.resolve(fillAt(book, at)),
  };
}
