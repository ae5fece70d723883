/** A brand-new .xlsx file from sheet drafts. The same drafts always give the same bytes. */
import type { SheetDraft } from "../../../model/sheet-draft";
import { MARK_AUTHOR } from "../../mark-look";
import { WorkbookPackage } from "../package/workbook-package";
import { encodeXml } from "../xml/decode";
import { deflate } from "../zip/deflate";
import { ZipWriter } from "../zip/zip-writer";
import { insertDraft } from "./insert-draft";
import { plainStyles } from "./plain-styles";
import { StyleTable } from "./style-table";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument";

const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.spreadsheetml.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.spreadsheetml.styles+xml"/>` +
    `<Override PartName="/docProps/app.xml" ContentType="${TYPES}.extended-properties+xml"/></Types>`,
  "_rels/.rels":
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/>` +
    `<Relationship Id="rId2" Type="${OFFICE}/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`,
  "docProps/app.xml": `<Properties xmlns="${OFFICE}/extended-properties"><Application>${MARK_AUTHOR}</Application></Properties>`,
  "xl/workbook.xml": `<workbook xmlns="${MAIN}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": plainStyles(MAIN),
};

/** @throws RangeError without any draft: a workbook has at least one sheet */
export function createWorkbook(drafts: readonly SheetDraft[]): Uint8Array {
  if (drafts.length === 0) throw new RangeError("a workbook needs at least one sheet");
  const writer = new ZipWriter();
  for (const [name, xml] of Object.entries(PARTS))
    writer.add(name, deflate([encodeXml(xml.startsWith(DECLARATION) ? xml : DECLARATION + xml)]));
  const pack = new WorkbookPackage(writer.finish());
  const styles = new StyleTable(pack);
  drafts.forEach((draft, index) => insertDraft(pack, styles, draft, index === 0));
  return pack.archive.save();
}
