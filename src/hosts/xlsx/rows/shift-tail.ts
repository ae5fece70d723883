/** What a worksheet says behind its rows, shifted: merges, conditional formats, validations, links, breaks, extensions. */
import { shiftedRow, type RowShift } from "../../../model/references/row-shift";
import { severityOfMark } from "../../mark-look";
import { tailElements } from "../write/sheet-order";
import { attribute, child, children, descendants, splice, textContent, withAttribute } from "../xml/tags";
import { anchoredFormula, shiftedList, shiftedReference, shiftedXmlFormula } from "./shift-texts";

export interface TailPlace {
  /** Name of the sheet the tail belongs to. */
  readonly sheet: string;
  readonly shift: RowShift;
}

/** @returns null: nothing of the element is left */
type Rewrite = (xml: string, place: TailPlace) => string | null;

/** Lists whose members each name their cells, and the attribute by which. */
const MEMBERS: Readonly<Record<string, string>> = {
  dataValidations: "sqref",
  hyperlinks: "ref",
  protectedRanges: "sqref",
  ignoredErrors: "sqref",
  cellWatches: "r",
};

/** @returns the tail as it is after the shift; merges are the caller's */
export function shiftedTail(tail: string, place: TailPlace): string {
  const isTarget = place.sheet === place.shift.sheet;
  let result = tail;
  for (const element of tailElements(tail).reverse()) {
    const rewrite = isTarget ? OWN[element.name] : OTHERS[element.name];
    if (!rewrite) continue;
    const before = tail.slice(element.start, element.end);
    const after = rewrite(before, place);
    if (after !== before) result = splice(result, element.start, element.end, after ?? "");
  }
  return result;
}

const OWN: Readonly<Record<string, Rewrite>> = {
  conditionalFormatting: ranged("sqref"),
  dataValidations: listed,
  hyperlinks: (xml, place) => listed(withLocations(xml, place), place),
  protectedRanges: listed,
  ignoredErrors: listed,
  cellWatches: listed,
  scenarios,
  autoFilter: references,
  sortState: references,
  rowBreaks: breaks,
  oleObjects: anchors,
  controls: anchors,
  AlternateContent: anchors,
  customSheetViews: references,
  extLst: extensions,
};

const OTHERS: Readonly<Record<string, Rewrite>> = {
  conditionalFormatting: formulas,
  dataValidations: formulas,
  hyperlinks: withLocations,
  extLst: formulas,
};

/** One element whose attribute names its cells, with formulas that are meant for the first of them. */
function ranged(name: string): Rewrite {
  return (xml, { sheet, shift }) => {
    const end = xml.indexOf(">") + 1;
    const tag = xml.slice(0, end);
    const list = attribute(tag, name);
    if (list === undefined) return xml;
    const kept = shiftedList(list, shift, !isOurMark(xml));
    if (kept === null) return null;
    const body = xml
      .slice(end)
      .replace(FORMULA, (_, open: string, text: string, close: string) =>
        [open, anchoredFormula(text, list, sheet, shift), close].join(""),
      );
    return (kept === list ? tag : withAttribute(tag, name, kept)) + body;
  };
}

/** Conditional formats and validations, in the main namespace or by extensions. */
const FORMULA = /(<(?:[\w.-]+:)?(?:formula[12]?|f)(?:\s[^>]*)?>)([^<]*)(<\/)/g;

function isOurMark(xml: string): boolean {
  return [...descendants(xml, "formula")].some((one) => severityOfMark(textContent(xml, one)) !== null);
}

function listed(xml: string, place: TailPlace): string | null {
  const root = tailElements(xml)[0]!;
  const name = MEMBERS[root.name]!;
  const rewrite = ranged(name);
  let result = xml;
  const members = children(xml, root);
  let left = members.length;
  for (const member of [...members].reverse()) {
    const before = xml.slice(member.start, member.end);
    const after = rewrite(before, place);
    if (after === null) left--;
    if (after !== before) result = splice(result, member.start, member.end, after ?? "");
  }
  if (left === 0) return null;
  const open = result.slice(0, root.tag.length);
  if (attribute(open, "count") === undefined || left === members.length) return result;
  return withAttribute(open, "count", left) + result.slice(open.length);
}

/** Every ref, sqref … in it; such elements hold no formulas. */
function references(xml: string, { shift }: TailPlace): string | null {
  let isGone = false;
  const result = xml.replace(/(\s(?:ref|sqref)\s*=\s*["'])([^"']*)/g, (whole, open: string, list: string) => {
    const kept = shiftedList(list, shift);
    if (kept === null) isGone = true;
    return kept === null ? whole : open + kept;
  });
  return isGone ? null : result;
}

/** Cells that a scenario changes; one that is lost must not go unnoticed. */
function scenarios(xml: string, { shift }: TailPlace): string {
  return xml.replace(
    /(\sr\s*=\s*")([^"]*)/g,
    (_, open: string, ref: string) => open + (shiftedReference(ref, shift, false) ?? "#REF!"),
  );
}

/** The number of a break is that of the row below it, counted from 0. */
function breaks(xml: string, { shift }: TailPlace): string | null {
  const root = tailElements(xml)[0]!;
  const seen = new Set<number>();
  const kept = children(xml, root).flatMap((member) => {
    const row = Number(attribute(member.tag, "id") ?? 0);
    const moved = shiftedRow(row, shift) ?? shift.row;
    if (seen.has(moved)) return [];
    seen.add(moved);
    const text = xml.slice(member.start, member.end);
    return [moved === row ? text : withAttribute(text, "id", moved)];
  });
  if (
    kept.length === children(xml, root).length &&
    kept.join("") === xml.slice(root.contentStart, root.contentEnd)
  )
    return xml;
  let tag = root.tag;
  if (attribute(tag, "count") !== undefined) tag = withAttribute(tag, "count", kept.length);
  const manual = kept.filter((text) => attribute(text, "man") === "1").length;
  if (attribute(tag, "manualBreakCount") !== undefined) tag = withAttribute(tag, "manualBreakCount", manual);
  return splice(
    splice(xml, root.contentStart, root.contentEnd, kept.join("")),
    root.start,
    root.contentStart,
    tag,
  );
}

/** Objects that stand on the sheet name the rows of their corners. */
export function anchors(xml: string, { shift }: Pick<TailPlace, "shift">): string {
  return xml.replace(/(<(?:[\w.-]+:)?row>)(\d+)(<\/)/g, (_, open: string, row: string, close: string) =>
    [open, shiftedRow(Number(row), shift) ?? shift.row, close].join(""),
  );
}

function withLocations(xml: string, { sheet, shift }: TailPlace): string {
  return xml.replace(
    /(\slocation\s*=\s*")([^"]*)/g,
    (_, open: string, place: string) =>
      open + shiftedXmlFormula(place, sheet, shift).replaceAll('"', "&quot;"),
  );
}

function formulas(xml: string, { sheet, shift }: TailPlace): string {
  return xml.replace(FORMULA, (_, open: string, text: string, close: string) =>
    [open, shiftedXmlFormula(text, sheet, shift), close].join(""),
  );
}

const RANGED = ["conditionalFormatting", "dataValidation", "sparkline"];

/** Of extensions the cells stand in an element of their own, behind the formulas. */
function extensions(xml: string, place: TailPlace): string | null {
  let result = xml;
  let isGone = false;
  const found = RANGED.flatMap((name) => [...descendants(xml, name)]).sort((a, b) => b.start - a.start);
  for (const element of found) {
    const before = xml.slice(element.start, element.end);
    const cells = child(xml, element, "sqref");
    if (!cells) continue;
    const list = textContent(xml, cells);
    const kept = shiftedList(list, place.shift);
    if (kept === null) isGone = true;
    const after =
      kept === null
        ? ""
        : before
            .replace(FORMULA, (_, open: string, text: string, close: string) =>
              [open, anchoredFormula(text, list, place.sheet, place.shift), close].join(""),
            )
            .replace(/(<(?:[\w.-]+:)?sqref>)[^<]*/, (_, open: string) => open + kept);
    result = splice(result, element.start, element.end, after);
  }
  return isGone ? withoutEmpty(result) : result;
}

/** An extension that has lost all it held goes too. */
function withoutEmpty(xml: string): string | null {
  const root = tailElements(xml)[0]!;
  let result = xml;
  let left = 0;
  for (const extension of children(xml, root).reverse()) {
    const lists = children(xml, extension);
    const isEmpty = lists.length > 0 && lists.every((list) => children(xml, list).length === 0);
    if (isEmpty) result = splice(result, extension.start, extension.end, "");
    else left++;
  }
  return left === 0 ? null : result;
}

/** The range a table, a filter or a pivot stands on. */
export function shiftedRef(xml: string, shift: RowShift): string {
  return xml.replace(/(\sref\s*=\s*["'])([^"']*)/g, (whole, open: string, ref: string) => {
    const kept = shiftedReference(ref, shift, false);
    return kept === null ? whole : open + kept;
  });
}
