/** The notations of places that a package uses, shifted: formulas, references, lists of references. */
import { parseRangeA1, rangeA1, type CellRange } from "../../../model/address";
import { filledFormula } from "../../../model/references/filled-formula";
import { grownFormula, shiftFormula, shiftedSpan, type RowShift } from "../../../model/references/row-shift";
import { escapeXml, unescapeXml } from "../xml/entities";

type Rect = Omit<CellRange, "sheet">;

/**
 * A formula in XML, without «=». Ranges that end right above new rows take them in.
 * @param home sheet the formula stands on; null for none
 */
export function shiftedXmlFormula(xml: string, home: string | null, shift: RowShift): string {
  const formula = unescapeXml(xml);
  const shifted = grownFormula(shiftFormula(formula, home, shift).formula, home, shift);
  // What is not touched keeps its own escapes.
  return shifted === formula ? xml : escapeText(shifted);
}

/** As spreadsheets write formulas: quotes and line feeds stand as they are. */
export function escapeText(text: string): string {
  return escapeXml(text).replaceAll("&quot;", '"').replaceAll("&#10;", "\n").replaceAll("&#9;", "\t");
}

/** «A1:B2», «$A$1» … @returns null when nothing of it is left; what is no reference of cells stays */
export function shiftedReference(text: string, shift: RowShift, grows = true): string | null {
  const range = parseRangeA1(text);
  if (!range) return text;
  const span = grownSpan(range, shift, grows);
  if (!span) return null;
  if (span.top === range.top && span.bottom === range.bottom) return text;
  return rangeA1(span);
}

/** A range list. @returns null when nothing of it is left */
export function shiftedList(text: string, shift: RowShift, grows = true): string | null {
  const kept = text
    .split(/\s+/)
    .filter((one) => one !== "")
    .flatMap((one) => shiftedReference(one, shift, grows) ?? []);
  return kept.length > 0 ? kept.join(" ") : null;
}

/** What applies to the row above new rows applies to them too. */
function grownSpan<S extends Rect>(span: S, shift: RowShift, grows = true): S | null {
  const shifted = shiftedSpan(span, shift);
  if (!grows || shift.kind !== "insert" || !shifted || span.bottom !== shift.row - 1) return shifted;
  return { ...shifted, bottom: shifted.bottom + shift.count };
}

/**
 * Formulas of conditional formats and validations are meant for the first cell of their list: when its row goes, they are
 * first put as the next row has them.
 */
export function anchoredFormula(xml: string, list: string, home: string, shift: RowShift): string {
  const ranges = list.split(/\s+/).flatMap((one) => parseRangeA1(one) ?? []);
  const first = Math.min(...ranges.map(({ top }) => top));
  const end = shift.row + shift.count;
  const goes = shift.kind === "delete" && first >= shift.row && first < end;
  if (!goes) return shiftedXmlFormula(xml, home, shift);
  const next = Math.min(...ranges.flatMap(({ top, bottom }) => (bottom >= end ? [Math.max(top, end)] : [])));
  if (next === Infinity) return xml;
  return shiftedXmlFormula(escapeText(filledFormula(unescapeXml(xml), next - first)), home, shift);
}
