/** The lists of a style sheet: items are looked up and appended as text, those that exist never change. */
import { appendTo, child, children, rootElement, splice, withAttribute, type Element } from "../xml/tags";

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
  /** How many stand in the part already; the others are only in here until `written`. */
  known: number;
  readonly prefix: string;
}

export class StyleLists {
  #xml: string;
  /** Read on demand. */
  readonly #lists = new Map<StyleList, Items>();

  /** @param xml of the styles part */
  constructor(xml: string) {
    this.#xml = xml;
  }

  prefix(name: StyleList): string {
    return this.#list(name).prefix;
  }

  texts(name: StyleList): readonly string[] {
    return this.#list(name).texts;
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

  /** The part's text with the new items in it. */
  written(): string {
    for (const [name, list] of this.#lists) {
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

  /** The list's element, put in where the order of the parts wants it. */
  #place(name: StyleList, prefix: string): Element {
    const root = rootElement(this.#xml);
    const found = child(this.#xml, root, name);
    if (found) return found;
    const later = ORDER.slice(ORDER.indexOf(name) + 1);
    const next = children(this.#xml, root).find((element) => later.includes(element.name));
    const element = `<${prefix}${name} count="0"></${prefix}${name}>`;
    this.#xml = next
      ? splice(this.#xml, next.start, next.start, element)
      : appendTo(this.#xml, root, element);
    return child(this.#xml, rootElement(this.#xml), name)!;
  }
}

function opened(tag: string): string {
  return tag.replace(/\s*\/>$/, ">");
}

/** An empty element has been opened by now. */
function openLength(xml: string, element: Element): number {
  return xml.indexOf(">", element.start) + 1 - element.start;
}
