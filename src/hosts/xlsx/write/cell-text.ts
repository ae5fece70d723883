/** One cell as text. */
import { isCellError, type CellValue } from "../../../model/snapshot";
import { storedFormula } from "../../formula-names";
import { richText } from "../read/rich-text";
import { encodeXml } from "../xml/decode";
import { escapeCellText, escapeXml } from "../xml/entities";
import { attribute, child, rootElement, tagEnd, withAttribute } from "../xml/tags";
import type { RememberedContent } from "./style-token";

export interface CellContent extends RememberedContent {
  readonly value: CellValue;
  /** With "="; `value` is then its cached result. */
  readonly formula: string | null;
}

/** The style index a cell's text names; null when it names none. */
export function styleOfCell(xml: string): number | null {
  const style = attribute(xml.slice(0, tagEnd(xml, 0)), "s");
  return style === undefined ? null : Number(style);
}

/** What a cell's content has beyond its value, so that it can be written again just so. */
export function contentOfCell(xml: string, prefix: string): RememberedContent {
  const tag = xml.slice(0, tagEnd(xml, 0));
  const [type, rich] = [attribute(tag, "t"), attribute(tag, "vm")];
  const shared = type === "s" ? new RegExp(`<${prefix}v[^>]*>\\s*(\\d+)\\s*<`).exec(xml)?.[1] : undefined;
  const inline = type === "inlineStr" ? inlineRuns(xml) : undefined;
  return {
    ...(shared !== undefined && { sharedString: Number(shared) }),
    ...(rich !== undefined && /^\d+$/.test(rich) && { richValue: Number(rich) }),
    ...(inline !== undefined && { inline }),
  };
}

/** The inline string of a cell as XML, when it is more than plain text. */
function inlineRuns(xml: string): string | undefined {
  const string = child(xml, rootElement(xml), "is");
  return string && child(xml, string, "r") ? xml.slice(string.start, string.end) : undefined;
}

/** Text of an inline string as XML; null when it is none. */
export function textOfInline(xml: string, prefix: string): string | null {
  try {
    const string = rootElement(xml);
    const isWhole = string.start === 0 && string.end === xml.length;
    if (!isWhole || string.name !== "is" || string.prefix !== prefix) return null;
    const bytes = encodeXml(xml);
    const end = bytes.length - (xml.length - string.contentEnd);
    return richText(bytes, string.contentStart, end, prefix.length);
  } catch {
    return null;
  }
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
  if (content.richValue !== undefined) tag = withAttribute(tag, "vm", content.richValue);
  if (body === "") return tag.replace(/\s*\/?>$/, "/>");
  return `${tag.replace(/\s*\/?>$/, ">")}${body}</${prefix}c>`;
}

function contentText(content: CellContent, prefix: string): { type: string | null; body: string } {
  const { value, formula, sharedString, inline } = content;
  const wrapped = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  const before =
    formula === null ? "" : `<${prefix}f>${escapeXml(storedFormula(formula.slice(1)))}</${prefix}f>`;
  if (value === null || (value === "" && formula === null && sharedString === undefined))
    return { type: null, body: before };
  if (typeof value === "number") return { type: null, body: before + wrapped(numberText(value)) };
  if (typeof value === "boolean") return { type: "b", body: before + wrapped(value ? "1" : "0") };
  if (isCellError(value)) return { type: "e", body: before + wrapped(escapeXml(value.error)) };
  if (formula !== null) return { type: "str", body: before + wrapped(escapeCellText(value)) };
  if (sharedString !== undefined) return { type: "s", body: wrapped(String(sharedString)) };
  if (inline !== undefined) return { type: "inlineStr", body: inline };
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
