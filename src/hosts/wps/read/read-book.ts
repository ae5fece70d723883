/** The workbook as a snapshot, in a number of calls that hardly grows with its size. */
import type { SheetSnapshot, WorkbookSnapshot } from "../../../model/snapshot";
import type { ReadScope } from "../../host";
import type { Place } from "../../rects";
import type { Trust } from "../areas";
import { allSheets } from "../session";
import type { EtApplication, EtSheet, EtWorkbook } from "../wps-api";
import { settleFormats } from "./formats";
import { SheetReading } from "./sheet-reading";

/** Formats that may show a date. */
const MAY_BE_DATE = /[ymdhs年月日时]/i;

export function readBook(
  app: EtApplication,
  book: EtWorkbook,
  scope: ReadScope,
  trust: Trust,
): WorkbookSnapshot {
  return new BookReading(app, book, scope, trust).snapshot();
}

/** One sheet, whichever is in front. */
export function readNamedSheet(book: EtWorkbook, sheet: EtSheet, trust: Trust): SheetSnapshot {
  const reading = new SheetReading(sheet, trust);
  askAllFormats([reading], trust);
  return reading.snapshot(false, countsFrom1904(book, [reading]));
}

/** A reading of the workbook, or of the sheet in front. */
export class BookReading {
  readonly sheets: ReadonlyMap<string, SheetReading>;
  readonly #active: string | null;

  constructor(
    app: EtApplication,
    private readonly book: EtWorkbook,
    readonly scope: ReadScope,
    private readonly trust: Trust,
  ) {
    const current = app.ActiveSheet;
    this.#active = current?.Name ?? null;
    const listed = scope === "workbook" || !current ? allSheets(book) : [current];
    const readings = listed.map((sheet) => new SheetReading(sheet, trust));
    this.sheets = new Map(readings.map((reading) => [reading.name, reading]));
  }

  get byName(): ReadonlyMap<string, EtSheet> {
    return new Map([...this.sheets].map(([name, { sheet }]) => [name, sheet]));
  }

  snapshot(): WorkbookSnapshot {
    const wanted = [...this.sheets.values()].filter(
      ({ name }) => this.scope === "workbook" || name === this.#active,
    );
    askAllFormats(wanted, this.trust);
    const date1904 = countsFrom1904(this.book, wanted);
    return {
      sheets: wanted.map((reading) => reading.snapshot(reading.name === this.#active, date1904)),
      activeSheet: this.#active !== null && this.sheets.has(this.#active) ? this.#active : null,
      notices: wanted.flatMap((reading) => reading.notices()),
    };
  }
}

/** @param others cells of a sheet to be asked for too, whatever they hold */
export function askAllFormats(
  readings: readonly SheetReading[],
  trust: Trust,
  others: (sheet: string) => readonly Place[] = () => [],
): void {
  for (const reading of readings) reading.askFormats(others(reading.name));
  settleFormats(
    readings.map(({ formats }) => formats),
    trust,
  );
}

/** It says something of dates only. */
function countsFrom1904(book: EtWorkbook, readings: readonly SheetReading[]): boolean {
  return (
    readings.some(({ formats }) => formats.grid.some((format) => MAY_BE_DATE.test(format))) &&
    book.Date1904 === true
  );
}
