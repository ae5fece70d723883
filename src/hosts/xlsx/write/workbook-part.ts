/** Edits of the workbook's main part: recalculation, sheets, defined names. */
import {
  attribute,
  appendTo,
  child,
  children,
  rootElement,
  splice,
  withAttribute,
  type Element,
} from "../xml/tags";
import { escapeXml } from "../xml/entities";
import type { WorkbookPackage } from "../package/workbook-package";

/** Order of the parts of a workbook (ECMA-376 CT_Workbook). */
const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Formula results in the file are from before the edits: whoever opens it calculates anew. */
export function recalculateOnLoad(pack: WorkbookPackage): void {
  const xml = pack.text(pack.workbook);
  const root = rootElement(xml);
  const settings = child(xml, root, "calcPr");
  const edited = settings
    ? splice(
        xml,
        settings.start,
        settings.start + settings.tag.length,
        withAttribute(settings.tag, "fullCalcOnLoad", 1),
      )
    : insertOrdered(xml, root, "calcPr", `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
  if (edited !== xml) pack.setText(pack.workbook, edited);
}

/**
 * The calculation chain lists all cells with formulas; an entry for a cell that has none any more makes Excel offer a
 * repair. It is optional and rebuilt on load, so it goes as a whole.
 */
export function dropCalculationChain(pack: WorkbookPackage): void {
  const part = pack.workbookPart("calcChain");
  if (part === null) return;
  pack.unrelate(pack.workbook, part);
  pack.removePart(part);
}

/** Enters a new worksheet as the last tab. @returns its part, and its index for names that are local to it */
export function addSheet(pack: WorkbookPackage, name: string): { part: string; index: number } {
  const part = pack.freePart((number) => `xl/worksheets/sheet${number}.xml`);
  const relation = pack.relate(pack.workbook, "worksheet", part);
  pack.declarePart(part, SHEET_TYPE);
  const xml = pack.text(pack.workbook);
  const list = child(xml, rootElement(xml), "sheets")!;
  const sheets = children(xml, list);
  const id = Math.max(0, ...sheets.map(({ tag }) => Number(attribute(tag, "sheetId") ?? 0))) + 1;
  const element = `<${list.prefix}sheet xmlns:r="${pack.relationshipsNamespace}" name="${escapeXml(name)}" sheetId="${id}" r:id="${relation}"/>`;
  pack.setText(pack.workbook, appendTo(xml, list, element));
  return { part, index: sheets.length };
}

/** @param formula without "=" */
export function defineLocalName(pack: WorkbookPackage, name: string, sheet: number, formula: string): void {
  const before = pack.text(pack.workbook);
  const first = rootElement(before);
  const p = first.prefix;
  const xml = child(before, first, "definedNames")
    ? before
    : insertOrdered(before, first, "definedNames", `<${p}definedNames></${p}definedNames>`);
  const list = child(xml, rootElement(xml), "definedNames")!;
  const element = `<${p}definedName name="${name}" localSheetId="${sheet}">${escapeXml(formula)}</${p}definedName>`;
  pack.setText(pack.workbook, appendTo(xml, list, element));
}

function insertOrdered(xml: string, root: Element, name: string, element: string): string {
  const later = ORDER.slice(ORDER.indexOf(name) + 1);
  const next = children(xml, root).find((candidate) => later.includes(candidate.name));
  const at = next?.start ?? root.contentEnd;
  return splice(xml, at, at, element);
}
