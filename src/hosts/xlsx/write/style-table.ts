/** The styles part: cell styles are looked up and appended, those that exist never change. */
import type { WorkbookPackage } from "../package/workbook-package";
import { plainStyles } from "./plain-styles";
import { builtInFormatId, customFormats, formatOfStyle } from "../read/number-formats";
import {
  appendTo,
  attribute,
  child,
  children,
  flag,
  rootElement,
  splice,
  withAttribute,
  type Element,
} from "../xml/tags";
import { escapeXml } from "../xml/entities";

/** Order of the parts of a style sheet (ECMA-376 CT_Stylesheet). */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const FIRST_CUSTOM_FORMAT = 164;
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
export type StyleList = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/**
 * Items that spreadsheets take for granted, whether they are written or not: the first style and font are those of every
 * cell without one, and the first two fills are none and grey dots.
 */
const GRANTED: Partial<Record<StyleList, (prefix: string) => readonly string[]>> = {
  fonts: (p) => [`<${p}font/>`],
  fills: (p) =>
    ["none", "gray125"].map((type) => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`),
  borders: (p) => [`<${p}border/>`],
  cellXfs: (p) => [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`],
};

/** Items of one list as text. */
interface Items {
  readonly texts: string[];
  /** The first place of each text. */
  readonly places: Map<string, number>;
  /** How many stand in the part already; the others are only in here until `save`. */
  known: number;
  readonly prefix: string;
}

export class StyleTable {
  readonly #pack: WorkbookPackage;
  /** Null = the workbook has none yet; it gets one as soon as a style is needed. */
  #part: string | null;
  readonly #original: string;
  #xml: string;
  /** Read on demand. */
  readonly #lists = new Map<StyleList, Items>();
  readonly #derived = new Map<string, number>();
  readonly #fills = new Map<number, string | null | undefined>();
  /** Codes by id. */
  #customFormats: Map<number, string> | null = null;

  constructor(pack: WorkbookPackage) {
    this.#pack = pack;
    this.#part = pack.workbookPart("styles");
    this.#original = this.#part === null ? plainStyles(pack.mainNamespace) : pack.text(this.#part);
    this.#xml = this.#original;
  }

  has(style: number): boolean {
    return style < Math.max(1, this.#list("cellXfs").texts.length);
  }

  numberFormat(style: number): string {
    const xf = this.#list("cellXfs").texts[style];
    return xf === undefined ? "General" : formatOfStyle(tagOf(xf), this.#custom);
  }

  get #custom(): Map<number, string> {
    return (this.#customFormats ??= customFormats(this.#xml));
  }

  /** False when the style lets its cells be edited on a protected sheet. */
  isLocked(style: number): boolean {
    const text = this.#list("cellXfs").texts[style] ?? "";
    const protection = /<(?:[\w.-]+:)?protection\b[^>]*>/.exec(text)?.[0];
    return protection === undefined || flag(protection, "locked", true);
  }

  /** #RRGGBB of a plain fill, null for none, undefined for patterns, gradients and colours of the theme. */
  fill(style: number): string | null | undefined {
    if (!this.#fills.has(style)) this.#fills.set(style, this.#fillOf(style));
    return this.#fills.get(style);
  }

  #fillOf(style: number): string | null | undefined {
    const xf = this.#list("cellXfs").texts[style];
    const text = this.#list("fills").texts[Number((xf && attribute(tagOf(xf), "fillId")) ?? 0)];
    const pattern = text === undefined ? null : /<(?:[\w.-]+:)?patternFill\b[^>]*>/.exec(text)?.[0];
    const type = pattern && attribute(pattern, "patternType");
    if (pattern === null || type === "none" || (pattern !== undefined && type === undefined)) return null;
    const colour = /<(?:[\w.-]+:)?fgColor\b[^>]*>/.exec(text!)?.[0];
    const rgb = colour && attribute(colour, "rgb");
    return type === "solid" && rgb && rgb.length >= 6 ? `#${rgb.slice(-6).toUpperCase()}` : undefined;
  }

  /** A style that differs from `base` in number format or fill only. */
  derive(base: number, change: { numberFormat?: string; fill?: string | null }): number {
    const key = JSON.stringify([base, change.numberFormat, change.fill]);
    const known = this.#derived.get(key);
    if (known !== undefined) return known;
    const list = this.#list("cellXfs");
    let xf = plainXf(list.texts[base] ?? list.texts[0] ?? `<${list.prefix}xf/>`);
    if (change.numberFormat !== undefined)
      xf = onTag(xf, { numFmtId: this.formatId(change.numberFormat), applyNumberFormat: 1 });
    if (change.fill !== undefined) xf = onTag(xf, { fillId: this.fillId(change.fill), applyFill: 1 });
    const index = this.item("cellXfs", () => xf);
    this.#derived.set(key, index);
    return index;
  }

  formatId(code: string): number {
    const builtIn = builtInFormatId(code);
    if (builtIn !== null) return builtIn;
    for (const [id, known] of this.#custom) if (known === code) return id;
    const id = Math.max(FIRST_CUSTOM_FORMAT, ...[...this.#custom.keys()].map((known) => known + 1));
    this.#custom.set(id, code);
    this.item("numFmts", (prefix) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  /** @param fill #RRGGBB or null */
  fillId(fill: string | null): number {
    // The first fill is none in every workbook.
    if (fill === null) return 0;
    return this.item("fills", (p) => {
      const colour = `<${p}fgColor rgb="FF${fill.slice(1).toUpperCase()}"/><${p}bgColor indexed="64"/>`;
      return `<${p}fill><${p}patternFill patternType="solid">${colour}</${p}patternFill></${p}fill>`;
    });
  }

  /** The index of an item with exactly this text, appended when there is none. */
  item(name: StyleList, write: (prefix: string) => string): number {
    const list = this.#list(name);
    const granted = GRANTED[name]?.(list.prefix) ?? [];
    list.texts.push(...granted.slice(list.texts.length));
    const text = write(list.prefix);
    const known = list.places.get(text);
    if (known !== undefined) return known;
    list.places.set(text, list.texts.length);
    return list.texts.push(text) - 1;
  }

  save(): void {
    const xml = this.#text(...this.#lists.keys());
    if (xml === this.#original) return;
    this.#part ??= this.#newPart();
    this.#pack.setText(this.#part, xml);
  }

  #newPart(): string {
    const part = this.#pack.freePart((number) => `xl/styles${number === 1 ? "" : number}.xml`);
    this.#pack.relate(this.#pack.workbook, "styles", part);
    this.#pack.declarePart(part, STYLES_TYPE);
    return part;
  }

  #list(name: StyleList): Items {
    const known = this.#lists.get(name);
    if (known) return known;
    const root = rootElement(this.#xml);
    const element = child(this.#xml, root, name);
    const texts = element
      ? children(this.#xml, element).map((item) => this.#xml.slice(item.start, item.end))
      : [];
    const places = new Map<string, number>();
    texts.forEach((text, index) => places.has(text) || places.set(text, index));
    const list = { texts, places, known: texts.length, prefix: root.prefix };
    this.#lists.set(name, list);
    return list;
  }

  /** The part's text with the new items of these lists written into it. */
  #text(...names: StyleList[]): string {
    for (const name of names) {
      const list = this.#list(name);
      const added = list.texts.slice(list.known);
      if (added.length === 0) continue;
      const element = this.#place(name, list.prefix);
      const tag = withAttribute(element.tag, "count", list.texts.length);
      const grown = appendTo(this.#xml, element, added.join(""));
      this.#xml = splice(grown, element.start, element.start + openLength(grown, element), opened(tag));
      list.known = list.texts.length;
    }
    return this.#xml;
  }

  /** The list's element, put in where the order of the parts wants it. */
  #place(name: StyleList, prefix: string): Element {
    const root = rootElement(this.#xml);
    const found = child(this.#xml, root, name);
    if (found) return found;
    const later = ORDER.slice(ORDER.indexOf(name) + 1);
    const next = children(this.#xml, root).find((element) => later.includes(element.name));
    const at = next?.start ?? root.contentEnd;
    this.#xml = splice(this.#xml, at, at, `<${prefix}${name} count="0"></${prefix}${name}>`);
    return child(this.#xml, rootElement(this.#xml), name)!;
  }
}

function tagOf(xml: string): string {
  return xml.slice(0, xml.indexOf(">") + 1);
}

/** Some writers wrap a style in alternatives; the fallback is the one everyone understands. */
function plainXf(xml: string): string {
  if (!/^<(?:[\w.-]+:)?AlternateContent/.test(xml)) return xml;
  return /<(?:[\w.-]+:)?Fallback[^>]*>([^]*)<\/(?:[\w.-]+:)?Fallback>/.exec(xml)?.[1]?.trim() ?? xml;
}

function onTag(xml: string, attributes: Readonly<Record<string, number>>): string {
  const tag = tagOf(xml);
  const edited = Object.entries(attributes).reduce(
    (text, [name, value]) => withAttribute(text, name, value),
    tag,
  );
  return edited + xml.slice(tag.length);
}

function opened(tag: string): string {
  return tag.replace(/\s*\/>$/, ">");
}

/** An empty element has been opened by now. */
function openLength(xml: string, element: Element): number {
  return xml.indexOf(">", element.start) + 1 - element.start;
}
