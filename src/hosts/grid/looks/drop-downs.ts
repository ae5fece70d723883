/** The clerk's own drop-down lists, as far as they stand in the sheet: literal ones and those from a range of the workbook. */
import { parseRangeA1 } from "../../../model/address";
import { unescapeXml } from "../../xlsx/xml/entities";
import { attribute, child, descendants, flag, textContent, type Element } from "../../xlsx/xml/tags";
import type { DropDown, Rectangle } from "./look";

/** `选项!$A$1:$A$4`, with a sheet name or without; relative references would mean another list in every cell. */
const fixedRange = /^(?:(?:'(?:[^'[\]]|'')+'|[^\s'![\](),:"]+)!)?\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?$/i;

/**
 * @param tail the sheet part's text behind its rows.
 * @param names the workbook's defined names with what they refer to.
 */
export function readDropDowns(tail: string, names: ReadonlyMap<string, string>): DropDown[] {
  return [...descendants(tail, "dataValidation")].flatMap((element) => {
    const { tag } = element;
    // «showDropDown» says, in spite of its name, that no arrow is shown.
    if (attribute(tag, "type") !== "list" || flag(tag, "showDropDown")) return [];
    const source = sourceOf(formulaOf(tail, element), names);
    const ranges = rangesOf(tail, element);
    if (source === null || ranges.length === 0) return [];
    const strict = flag(tag, "showErrorMessage") && (attribute(tag, "errorStyle") ?? "stop") === "stop";
    return [{ ranges, source, strict, ...(strict && { refusal: attribute(tag, "error") }) }];
  });
}

/** Names defined for the whole workbook, in capitals: case does not count in them. */
export function readDefinedNames(workbook: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const element of descendants(workbook, "definedName")) {
    const name = attribute(element.tag, "name");
    if (name !== undefined && attribute(element.tag, "localSheetId") === undefined)
      names.set(name.toUpperCase(), textContent(workbook, element).trim());
  }
  return names;
}

/** References of `sqref`; whatever is none is left out. */
export function rectangles(references: string): Rectangle[] {
  return references.split(/\s+/).flatMap((reference) => parseRangeA1(reference) ?? []);
}

/** In alternatives the last one is what everybody reads; in extensions the text stands in an element of its own. */
function formulaOf(tail: string, element: Element): string {
  const inside = tail.slice(element.contentStart, element.contentEnd);
  const formula = [...descendants(inside, "formula1")].at(-1);
  if (!formula) return "";
  return unescapeXml(inside.slice(formula.contentStart, formula.contentEnd).replace(/<[^>]*>/g, "")).trim();
}

function rangesOf(tail: string, element: Element): Rectangle[] {
  const outside = child(tail, element, "sqref");
  return rectangles(attribute(element.tag, "sqref") ?? (outside ? textContent(tail, outside).trim() : ""));
}

function sourceOf(formula: string, names: ReadonlyMap<string, string>): DropDown["source"] | null {
  if (formula.startsWith('"') && formula.endsWith('"'))
    return formula
      .slice(1, -1)
      .replace(/""/g, '"')
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== "");
  const reference = names.get(formula.toUpperCase()) ?? formula;
  return fixedRange.test(reference) ? { range: reference } : null;
}
