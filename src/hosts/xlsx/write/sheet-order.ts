/** Puts new elements where the order of a worksheet's parts wants them (ECMA-376 CT_Worksheet). */
import { nextTag, elementAt, splice, type Element } from "../xml/tags";

const BEHIND_ROWS = [
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** Elements of a worksheet's tail, i.e. behind </sheetData>; alternatives count as what they wrap. */
export function tailElements(tail: string): Element[] {
  const found: Element[] = [];
  for (let tag = nextTag(tail, 0); tag && tag.kind !== "close";) {
    const element = elementAt(tail, tag);
    found.push(element);
    tag = nextTag(tail, element.end);
  }
  return found;
}

/** @returns the tail with `xml`, an element called `name`, behind its like and before what must follow */
export function insertIntoTail(tail: string, name: string, xml: string): string {
  const later = new Set(BEHIND_ROWS.slice(BEHIND_ROWS.indexOf(name) + 1));
  const elements = tailElements(tail);
  const next = elements.find((element) => later.has(wrappedName(tail, element)));
  const at = next?.start ?? elements.at(-1)?.end ?? tail.lastIndexOf("</");
  return splice(tail, at, at, xml);
}

function wrappedName(tail: string, element: Element): string {
  if (element.name !== "AlternateContent") return element.name;
  const inner = /<(?:[\w.-]+:)?Choice[^>]*>\s*<(?:[\w.-]+:)?([\w.-]+)/.exec(
    tail.slice(element.start, element.end),
  );
  return inner?.[1] ?? element.name;
}
