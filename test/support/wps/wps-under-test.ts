/** The adapter over the imitated WPS, with looks behind the port. */
import type { CellAddress } from "../../../src/model/address";
import { WpsHost } from "../../../src/hosts/wps/wps-host";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { bookOfDrafts } from "../officejs/book-of-drafts";
import { fillAt, layoutIn, marksIn, notesIn } from "../officejs/behind-the-port";
import type { Workbook } from "../officejs/book/workbook";
import { COLUMN_WIDTH, UNDRESSED } from "./fake/range";
import { FakeBook, type Faults } from "./fake/book";

export function wpsUnderTest(drafts: readonly SheetDraft[], faults: Faults = {}) {
  return wpsAround(bookOfDrafts(drafts), faults);
}

export function wpsAround(data: Workbook, faults: Faults = {}) {
  const book = new FakeBook(data, faults);
  let now = 0;
  const host = new WpsHost(book.app, () => now);
  return {
    host,
    book,
    data,
    counter: book.counter,
    /** Milliseconds pass. */
    wait: (milliseconds: number) => void (now += milliseconds),
    marks: () => Promise.resolve(marksIn(data)),
    notes: () => Promise.resolve(notesIn(data)),
    layout: (sheet: string) =>
      Promise.resolve(
        layoutIn(data, sheet, { undressed: UNDRESSED, characters: (width = COLUMN_WIDTH) => width }),
      ),
    fill: (at: CellAddress) => Promise.resolve(fillAt(data, at)),
  };
}
