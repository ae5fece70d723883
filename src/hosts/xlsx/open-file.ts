/** A workbook that is open: its parts, what has been read of them, and writers for its sheets. */
import type { Patch } from "../../model/finding";
import { HostError } from "../host";
import { WorkbookPackage, type SheetEntry } from "./package/workbook-package";
import { Readings } from "./read/readings";
import { SheetWriter } from "./write/sheet-writer";
import type { StyleTable } from "./write/style-table";
import type { ArchiveOptions } from "./zip/archive";

export class OpenFile {
  readonly pack: WorkbookPackage;
  readonly readings: Readings;

  /** @throws HostError encrypted, legacy-format, not-a-workbook, damaged, unsafe or too-large */
  constructor(bytes: Uint8Array, options?: ArchiveOptions) {
    this.pack = new WorkbookPackage(bytes, options);
    this.readings = new Readings(this.pack);
  }

  /** @throws HostError when there is no sheet of this name */
  sheet(name: string): SheetEntry {
    const found = this.pack.sheets().find((sheet) => sheet.name === name);
    if (!found) throw new HostError("host-failure", `找不到工作表“${name}”，可能已改名或删除，请重新校核。`);
    return found;
  }

  /** Makes reading and writing the sheet quick until the end of the next `atomically`. */
  async openAhead(sheet: SheetEntry): Promise<void> {
    await this.readings.readAhead([sheet]);
    await this.inflateAhead([sheet]);
  }

  async inflateAhead(sheets: readonly SheetEntry[]): Promise<void> {
    await this.pack.archive.inflateAhead(sheets.map(({ part }) => part));
  }

  /** To be called when a sheet has been written. */
  rewritten(sheet: SheetEntry): void {
    this.readings.forget(sheet);
    this.readings.refreshFormats();
  }

  /** @param rows those that will be asked about or written */
  writer(sheet: SheetEntry, styles: StyleTable, rows: Iterable<number>): SheetWriter {
    const { pack, readings } = this;
    return new SheetWriter(pack, sheet, readings.of(sheet), readings.book.strings, styles, rows);
  }

  /** A writer for each sheet that a patch names, by its name. */
  writers(
    patch: Patch,
    styles: StyleTable,
  ): ReadonlyMap<string, { readonly sheet: SheetEntry; readonly writer: SheetWriter }> {
    const rows = new Map<string, Set<number>>();
    for (const { at } of patch.edits) {
      const known = rows.get(at.sheet) ?? rows.set(at.sheet, new Set()).get(at.sheet)!;
      known.add(at.row);
    }
    const sheets = this.pack.sheets().filter(({ name }) => rows.has(name));
    return new Map(
      sheets.map((sheet) => [
        sheet.name,
        { sheet, writer: this.writer(sheet, styles, rows.get(sheet.name)!) },
      ]),
    );
  }
}
