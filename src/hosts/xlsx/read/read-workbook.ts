/** A whole .xlsx file as a snapshot. */
import type { Notice, WorkbookSnapshot } from "../../../model/snapshot";
import { WorkbookPackage, type SheetEntry } from "../package/workbook-package";
import { unresolvedNotice } from "../results/unresolved-notice";
import { withResults } from "../results/with-results";
import { attribute, child, children, flag, rootElement } from "../xml/tags";
import type { ArchiveOptions } from "../zip/archive";
import { formatsOfStyles } from "./number-formats";
import { readPart, readPartAhead } from "./read-part";
import { readSheet, type SheetReading } from "./read-sheet";
import { SharedStringsReader } from "./shared-strings";
import type { BookContext } from "./sheet-collector";

/**
 * @param bytes of an .xlsx or .xlsm file
 * @throws HostError encrypted, legacy-format, not-a-workbook, damaged, unsafe or too-large
 */
export function readWorkbook(
  bytes: Uint8Array,
  options?: ArchiveOptions,
): { snapshot: WorkbookSnapshot; package: WorkbookPackage } {
  const pack = new WorkbookPackage(bytes, options);
  const book = readBook(pack);
  const sheets = pack.sheets();
  return {
    snapshot: workbookSnapshot(
      withResults(sheets.map((sheet) => readSheet(pack, sheet, book))),
      activeSheet(pack, sheets),
      pack,
    ),
    package: pack,
  };
}

export function workbookSnapshot(
  readings: readonly SheetReading[],
  active: string | null,
  pack: WorkbookPackage,
): WorkbookSnapshot {
  const signed = pack.archive.names().some((name) => name.toLowerCase().startsWith("_xmlsignatures/"));
  return {
    sheets: readings.map((reading) => reading.snapshot),
    activeSheet: active,
    notices: [
      ...(signed ? [SIGNED] : []),
      ...readings.flatMap(truncation),
      ...readings.flatMap(unresolvedNotice),
    ],
  };
}

const SIGNED: Notice = {
  code: "signed",
  message: "文件带有数字签名，写入修改后签名将失效，请确认后再保存。",
  sheet: null,
  cells: [],
};

function truncation({ snapshot, cutAt }: SheetReading): Notice[] {
  if (cutAt === null) return [];
  const message = `工作表“${snapshot.name}”太大，只读取了前${cutAt}行，其余各行未校核，请拆分后再试。`;
  return [{ code: "sheet-truncated", message, sheet: snapshot.name, cells: [] }];
}

export function readBook(pack: WorkbookPackage): BookContext {
  const part = pack.workbookPart("sharedStrings");
  return bookContext(pack, part === null ? [] : readPart(pack.archive, part, newStrings));
}

/** The same by the platform's own streams. */
export async function readBookAhead(pack: WorkbookPackage): Promise<BookContext> {
  const part = pack.workbookPart("sharedStrings");
  return bookContext(pack, part === null ? [] : await readPartAhead(pack.archive, part, newStrings));
}

function newStrings(): SharedStringsReader {
  return new SharedStringsReader();
}

function bookContext(pack: WorkbookPackage, strings: readonly string[]): BookContext {
  const xml = pack.text(pack.workbook);
  const properties = child(xml, rootElement(xml), "workbookPr");
  const styles = pack.workbookPart("styles");
  return {
    strings,
    formats: styles === null ? [] : formatsOfStyles(pack.text(styles)),
    date1904: properties !== undefined && flag(properties.tag, "date1904"),
  };
}

/** The sheet whose tab is in front; the first visible one when that is a chart or not said. */
export function activeSheet(pack: WorkbookPackage, sheets: readonly SheetEntry[]): string | null {
  const xml = pack.text(pack.workbook);
  const views = child(xml, rootElement(xml), "bookViews");
  const view = views && children(xml, views)[0];
  const tab = Number((view && attribute(view.tag, "activeTab")) ?? 0);
  const active =
    sheets.find((sheet) => sheet.tab === tab) ?? sheets.find((sheet) => !sheet.hidden) ?? sheets[0];
  return active?.name ?? null;
}
