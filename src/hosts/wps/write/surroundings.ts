/**
 * The sheets around a patch, read whole before it is written and looked at again afterwards. Comparing, looking back and
 * the next check then share their questions; none is answered from memory of an earlier command.
 */
import { contains } from "../../../model/address";
import type { CellEdit } from "../../../model/finding";
import type { WorkbookSnapshot } from "../../../model/snapshot";
import { editsBySheet } from "../../edits-by-sheet";
import { changesContent } from "../../patching";
import { askAllFormats, type BookReading } from "../read/read-book";
import type { SheetReading } from "../read/sheet-reading";
import { attempt } from "../session";
import type { Trust } from "../areas";
import type { EtSheet } from "../wps-api";
import type { CellWrite } from "./cell-writes";
import type { FactsOf } from "./facts";
import type { LookBack } from "./write-cells";

export class Surroundings {
  readonly sheets: ReadonlyMap<string, EtSheet>;
  /** Of the sheets that the patch touches. */
  readonly readings: ReadonlyMap<string, SheetReading>;

  /** @returns null where reading whole sheets would be the greater burden, or some are not among those read */
  static of(book: BookReading, edits: readonly CellEdit[], trust: Trust): Surroundings | null {
    const bySheet = editsBySheet(edits);
    const readings = new Map(
      [...bySheet.keys()].flatMap((name) => {
        const reading = book.sheets.get(name);
        return reading?.isOneBlock ? [[name, reading] as const] : [];
      }),
    );
    if (readings.size < new Set(edits.map(({ at }) => at.sheet)).size) return null;
    askAllFormats([...readings.values()], trust, (name) => bySheet.get(name)!.map(({ at }) => at));
    return new Surroundings(book, readings);
  }

  private constructor(
    private readonly book: BookReading,
    readings: ReadonlyMap<string, SheetReading>,
  ) {
    this.readings = readings;
    this.sheets = book.byName;
  }

  /** One look at the sheet serves as the next reading too. */
  lookBack(name: string, writes: readonly CellWrite[]): LookBack {
    return () => {
      this.forget(name, writes);
      const reading = this.readings.get(name)!;
      return (place) => reading.contentAt(place);
    };
  }

  forget(name: string, writes: readonly CellWrite[]): void {
    const reading = this.readings.get(name)!;
    const isBlank = ({ content }: CellWrite): boolean =>
      content !== undefined && "value" in content && (content.value ?? "") === "";
    reading.forgetContents(writes.some((write) => isBlank(write) || !contains(reading.rect, write.at)));
  }

  /** @returns undefined when the workbook cannot be read for once: what was written stands, and is read later */
  after(edits: readonly CellEdit[], factsOf: FactsOf): WorkbookSnapshot | undefined {
    for (const { at, next } of edits) {
      const format = next.numberFormat ?? factsOf(at)!.numberFormat;
      if (changesContent(next) || next.numberFormat !== undefined)
        this.readings.get(at.sheet)!.formats.grid.put(rectOf(at), format);
    }
    return attempt(() => this.book.snapshot());
  }
}

function rectOf({ row, column }: CellEdit["at"]) {
  return { top: row, bottom: row, left: column, right: column };
}
