/** One cell as text. */
import { isCellError, type CellValue } from "../../../model/snapshot";
import { escapeCellText, escapeXml } from "../xml/entities";
import { attribute, tagEnd, withAttribute } from "../xml/tags";

export interface CellContent {
  readonly value: CellValue;
  /** With "="; `value` is then its cached result. */
  readonly formula: string | null;
  /** Index of the shared string that holds exactly this value, with its runs. */
  readonly sharedString?: number;
}

/** The style index a cell's text names; null when it names none. */
export function styleOfCell(xml: string): number | null {
  const style = attribute(xml.slice(0, tagEnd(xml, 0)), "s");
  return style === undefined ? null : Number(style);
}

/** The index of the shared string a cell's text refers to. */
export function sharedStringOfCell(xml: string, prefix: string): number | null {
  if (attribute(xml.slice(0, tagEnd(xml, 0)), "t") !== "s") return null;
  const value = new RegExp(`<${prefix}v[^>]*>\\s*(\\d+)\\s*<`).exec(xml);
  return value ? Number(value[1]) : null;
}

/**
 * @param before the cell's text, null when it is not there yet
 * @param content undefined = kept
 * @param style index; 0 needs no attribute
 */
export function cellText(
  before: string | null,
  reference: string,
  prefix: string,
  content: CellContent | undefined,
  style: number,
): string {
  const end = before === null ? 0 : tagEnd(before, 0);
  let tag = before === null ? `<${prefix}c r="${reference}"/>` : before.slice(0, end);
  if (attribute(tag, "r") === undefined) tag = withAttribute(tag, "r", reference);
  if (style !== Number(attribute(tag, "s") ?? 0)) tag = withAttribute(tag, "s", style === 0 ? null : style);
  if (content === undefined) return before === null ? tag : tag + before.slice(end);
  // Type, cell and value metadata and phonetic hints belong to the former content.
  for (const name of ["t", "cm", "vm", "ph"]) tag = withAttribute(tag, name, null);
  const { type, body } = contentText(content, prefix);
  if (type !== null) tag = withAttribute(tag, "t", type);
  if (body === "") return tag.replace(/\s*\/?>$/, "/>");
  return `${tag.replace(/\s*\/?>$/, ">")}${body}</${prefix}c>`;
}

function contentText(content: CellContent, prefix: string): { type: string | null; body: string } {
  const { value, formula, sharedString } = content;
  const wrapped = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  const before = formula === null ? "" : `<${prefix}f>${escapeXml(formula.slice(1))}</${prefix}f>`;
  if (value === null || (value === "" && formula === null && sharedString === undefined))
    return { type: null, body: before };
  if (typeof value === "number") return { type: null, body: before + wrapped(numberText(value)) };
  if (typeof value === "boolean") return { type: "b", body: before + wrapped(value ? "1" : "0") };
  if (isCellError(value)) return { type: "e", body: before + wrapped(escapeXml(value.error)) };
  if (formula !== null) return { type: "str", body: before + wrapped(escapeCellText(value)) };
  if (sharedString !== undefined) return { type: "s", body: wrapped(String(sharedString)) };
  const space = /^\s|\s$|[\n\t]| {2}/.test(value) ? ' xml:space="preserve"' : "";
  return {
    type: "inlineStr",
    body: `<${prefix}is><${prefix}t${space}>${escapeCellText(value)}</${prefix}t></${prefix}is>`,
  };
}

/** The shortest digits that give the same double back; minus zero is zero. */
function numberText(value: number): string {
  return String(value === 0 ? 0 : value)
    .replace("e+", "E")
    .replace("e", "E");
}
