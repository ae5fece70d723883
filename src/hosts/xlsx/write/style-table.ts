/** The styles part: cell styles are looked up and appended, those that exist never change. */
import type { WorkbookPackage } from "../package/workbook-package";
import { builtInFormatId, customFormats, formatOfStyle } from "../read/number-formats";
import { escapeXml } from "../xml/entities";
import { attribute, flag, withAttribute } from "../xml/tags";
import { plainStyles } from "./plain-styles";
import { StyleLists, type StyleList } from "./style-lists";

const FIRST_CUSTOM_FORMAT = 164;
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
export class StyleTable {
  readonly #pack: WorkbookPackage;
  /** Null = the workbook has none yet; it gets one as soon as a style is needed. */
  #part: string | null;
  readonly #original: string;
  readonly #lists: StyleLists;
  readonly #derived = new Map<string, number>();
  readonly #fills = new Map<number, string | null | undefined>();
  /** Codes by id. */
  #customFormats: Map<number, string> | null = null;

  constructor(pack: WorkbookPackage) {
    this.#pack = pack;
    this.#part = pack.workbookPart("styles");
    this.#original = this.#part === null ? plainStyles(pack.mainNamespace) : pack.text(this.#part);
    this.#lists = new StyleLists(this.#original);
  }

  has(style: number): boolean {
    return style < Math.max(1, this.#lists.texts("cellXfs").length);
  }

  numberFormat(style: number): string {
    const xf = this.#lists.texts("cellXfs")[style];
    return xf === undefined ? "General" : formatOfStyle(tagOf(xf), this.#custom);
  }

  get #custom(): Map<number, string> {
    return (this.#customFormats ??= customFormats(this.#original));
  }

  /** False when the style lets its cells be edited on a protected sheet. */
  isLocked(style: number): boolean {
    const text = this.#lists.texts("cellXfs")[style] ?? "";
    const protection = /<(?:[\w.-]+:)?protection\b[^>]*>/.exec(text)?.[0];
    return protection === undefined || flag(protection, "locked", true);
  }

  /** #RRGGBB of a plain fill, null for none, undefined for patterns, gradients and colours of the theme. */
  fill(style: number): string | null | undefined {
    if (!this.#fills.has(style)) this.#fills.set(style, this.#fillOf(style));
    return this.#fills.get(style);
  }

  #fillOf(style: number): string | null | undefined {
    const xf = this.#lists.texts("cellXfs")[style];
    const text = this.#lists.texts("fills")[Number((xf && attribute(tagOf(xf), "fillId")) ?? 0)];
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
    const texts = this.#lists.texts("cellXfs");
    let xf = plainXf(texts[base] ?? texts[0] ?? `<${this.#lists.prefix("cellXfs")}xf/>`);
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
    return this.#lists.item(name, write);
  }

  save(): void {
    const xml = this.#lists.written();
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
