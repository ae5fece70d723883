/** What a paragraph's style says of it: whether it is a heading, a line of the contents, a numbered one. */
import { attribute, child, children, rootElement } from "../xlsx/xml/tags";
import { val } from "./values";

export interface ParagraphStyle {
  /** 0 = chapter, as in w:outlineLvl; null = running text. */
  readonly outline: number | null;
  readonly list: { readonly id: string; readonly level: number } | null;
  /** A line of the table of contents: it says what stands elsewhere. */
  readonly isContents: boolean;
}

const PLAIN: ParagraphStyle = { outline: null, list: null, isContents: false };
/** Styles may rest on one another; a chain longer than this is a circle. */
const LONGEST_CHAIN = 12;

export class Styles {
  readonly #own: ReadonlyMap<string, Own>;

  /** @param xml of styles.xml; null = the document has none */
  constructor(xml: string | null) {
    this.#own = new Map(xml === null ? [] : stylesIn(xml));
  }

  /** With what it inherits from the styles it is based on. */
  of(id: string): ParagraphStyle {
    let { outline, list, isContents } = PLAIN;
    let level: number | null = null;
    let next: string | undefined = id;
    for (let step = 0; next !== undefined && step < LONGEST_CHAIN; step++) {
      const own: Own | undefined = this.#own.get(next);
      if (!own) break;
      outline ??= own.outline;
      isContents ||= own.isContents;
      level ??= own.listLevel;
      list ??= own.listId === null ? null : { id: own.listId, level: 0 };
      next = own.basedOn;
    }
    return { outline, isContents, list: list && { ...list, level: level ?? 0 } };
  }
}

interface Own {
  readonly outline: number | null;
  readonly listId: string | null;
  readonly listLevel: number | null;
  readonly isContents: boolean;
  readonly basedOn: string | undefined;
}

/** Word's own headings have their level by name, whatever else the style says. */
function headingIn(name: string | undefined): string | undefined {
  const level = /^(?:heading|标题) ?([1-9])$/iu.exec(name ?? "")?.[1];
  return level === undefined ? undefined : String(Number(level) - 1);
}

function stylesIn(xml: string): [string, Own][] {
  return children(xml, rootElement(xml)).flatMap((style): [string, Own][] => {
    const id = attribute(style.tag, "w:styleId") ?? attribute(style.tag, "styleId");
    if (style.name !== "style" || id === undefined) return [];
    const properties = child(xml, style, "pPr");
    const numbered = properties && child(xml, properties, "numPr");
    const outline = (properties && val(xml, properties, "outlineLvl")) ?? headingIn(val(xml, style, "name"));
    return [
      [
        id,
        {
          outline: outline === undefined || !(Number(outline) < 9) ? null : Number(outline),
          listId: (numbered && val(xml, numbered, "numId")) ?? null,
          listLevel: numbered ? Number(val(xml, numbered, "ilvl") ?? 0) || 0 : null,
          isContents: /^(?:toc|目录) ?[1-9]$/iu.test(val(xml, style, "name") ?? ""),
          basedOn: val(xml, style, "basedOn"),
        },
      ],
    ];
  });
}
