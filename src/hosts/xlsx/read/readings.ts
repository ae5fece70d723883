/** What has been read of a file so far: each sheet once, until it is written. */
import type { SheetEntry, WorkbookPackage } from "../package/workbook-package";
import { withResults } from "../results/with-results";
import { formatsOfStyles } from "./number-formats";
import { readSheet, readSheetAhead, type SheetReading } from "./read-sheet";
import { readBook, readBookAhead } from "./read-workbook";
import type { BookContext } from "./sheet-collector";

export class Readings {
  readonly #pack: WorkbookPackage;
  #book: BookContext | null = null;
  /** By part. */
  readonly #readings = new Map<string, SheetReading>();
  /** The readings with results that the file lacks; worked out anew whenever any sheet has changed. */
  #completed: ReadonlyMap<string, SheetReading> = new Map();

  constructor(pack: WorkbookPackage) {
    this.#pack = pack;
  }

  /** What the sheets share: strings and formats. */
  get book(): BookContext {
    this.#book ??= readBook(this.#pack);
    return this.#book;
  }

  of(sheet: SheetEntry): SheetReading {
    const known = this.#completed.get(sheet.part) ?? this.#readings.get(sheet.part);
    if (known) return known;
    const reading = readSheet(this.#pack, sheet, this.book);
    this.#readings.set(sheet.part, reading);
    return reading;
  }

  /** Readings that are not at hand come by the platform's streams, unless the file changes meanwhile. */
  async readAhead(sheets: readonly SheetEntry[]): Promise<void> {
    const { archive } = this.#pack;
    const { version } = archive;
    const book = this.#book ?? (await readBookAhead(this.#pack));
    const readMissing = async (wanted: readonly SheetEntry[]): Promise<boolean> => {
      for (const sheet of wanted) {
        if (this.#readings.has(sheet.part)) continue;
        const reading = await readSheetAhead(this.#pack, sheet, book);
        if (version !== archive.version) return false;
        this.#readings.set(sheet.part, reading);
      }
      return version === archive.version;
    };
    if (!(await readMissing(sheets))) return;
    this.#book = book;
    const lacks = sheets.some(({ part }) => this.#readings.get(part)!.unresolved.length > 0);
    if (!lacks || sheets.every(({ part }) => this.#completed.has(part))) return;
    const all = this.#pack.sheets();
    if (await readMissing(all)) this.#complete(all);
  }

  /** After a sheet has been written, or after any of them may have been. */
  forget(sheet?: SheetEntry): void {
    if (sheet) this.#readings.delete(sheet.part);
    else this.#readings.clear();
    this.#completed = new Map();
  }

  /** New styles have come behind the old ones; readings of untouched sheets stay right. */
  refreshFormats(): void {
    const part = this.#pack.workbookPart("styles");
    if (this.#book && part !== null)
      this.#book = { ...this.#book, formats: formatsOfStyles(this.#pack.text(part)) };
  }

  /** Results may come from any sheet. */
  #complete(all: readonly SheetEntry[]): void {
    const completed = withResults(all.map(({ part }) => this.#readings.get(part)!));
    this.#completed = new Map(all.map(({ part }, index) => [part, completed[index]!]));
  }
}
