/** Files for command line tests: made by the product's own writer, then spoilt. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createWorkbook } from "../../src/hosts/xlsx";
import type { CellValue } from "../../src/model/snapshot";
import type { SheetDraft } from "../../src/model/sheet-draft";
import { ledgerDraft } from "../../src/tools/ledger";

export function folder(files: Readonly<Record<string, Uint8Array | string>>): string {
  const path = mkdtempSync(join(tmpdir(), "校核-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

export function sheet(rows: readonly (readonly CellValue[])[]): SheetDraft {
  const cells = rows.flatMap((row, r) => row.map((value, column) => ({ row: r, column, value })));
  return { name: "Sheet1", cells, styles: [], merges: [], columnWidths: {}, rowHeights: {} };
}

export function workbook(...drafts: readonly SheetDraft[]): Uint8Array {
  return createWorkbook(drafts);
}

export const ledger = (count = 8): Uint8Array => workbook(ledgerDraft(count));

/** The workbook with its first sheet's XML changed. */
export function withSheetXml(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = Object.keys(parts).find((part) => /worksheets\/sheet1\.xml$/.test(part))!;
  parts[name] = strToU8(change(strFromU8(parts[name]!)));
  return zipSync(parts);
}

export const isProtected = (bytes: Uint8Array): Uint8Array =>
  withSheetXml(bytes, (xml) => xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'));

/** An OLE compound file that names one stream. */
export function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => (bytes[512 + 2 * index] = letter.charCodeAt(0)));
  return bytes;
}
