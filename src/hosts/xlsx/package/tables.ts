/** “表格” (ListObjects) of a worksheet. */
import { parseRangeA1 } from "../../../model/address";
import type { Rect } from "../../rects";
import { attribute, rootElement } from "../xml/tags";
import type { SheetEntry, WorkbookPackage } from "./workbook-package";

export interface SheetTable {
  readonly range: Rect;
  readonly headerRows: number;
}

export function tablesOf(pack: WorkbookPackage, sheet: SheetEntry): SheetTable[] {
  return pack
    .relationships(sheet.part)
    .filter((relation) => relation.kind === "table" && pack.archive.has(relation.target))
    .flatMap(({ target }) => {
      const { tag } = rootElement(pack.text(target));
      const range = parseRangeA1(attribute(tag, "ref") ?? "");
      return range ? [{ range, headerRows: Number(attribute(tag, "headerRowCount") ?? 1) }] : [];
    });
}
