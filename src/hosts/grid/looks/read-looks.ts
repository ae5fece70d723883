/** The looks of a whole workbook, from its package. */
import type { WorkbookPackage } from "../../xlsx/package/workbook-package";
import { formatsOfStyles } from "../../xlsx/read/number-formats";
import { readConditions } from "./conditions";
import { readDefinedNames, readDropDowns } from "./drop-downs";
import type { SheetLook, WorkbookLook } from "./look";
import { readSheetLook } from "./sheet-look";
import { readStyleSheet } from "./style-sheet";
import { parseXml } from "./xml-tree";

/** @throws HostError damaged when a part that is pointed at is missing or cut off. */
export function readLooks(workbook: WorkbookPackage): WorkbookLook {
  const root = (kind: string) => {
    const part = workbook.workbookPart(kind);
    return part === null ? null : parseXml(workbook.text(part));
  };
  const styles = workbook.workbookPart("styles");
  const formats = styles === null ? [] : formatsOfStyles(workbook.text(styles));
  const { looks, differences, palette } = readStyleSheet(root("styles"), root("theme"), formats);
  const names = readDefinedNames(workbook.text(workbook.workbook));
  const sheets = new Map<string, SheetLook>();
  for (const { name, part } of workbook.sheets()) {
    const xml = workbook.text(part);
    const tail = xml.slice(xml.indexOf(">", xml.lastIndexOf("sheetData")) + 1);
    sheets.set(name, {
      ...readSheetLook(xml, palette),
      dropDowns: readDropDowns(tail, names),
      conditions: readConditions(tail, differences),
    });
  }
  return { looks, sheets };
}
