/** Automatic numbers of lists and headings: numbering.xml, counted paragraph by paragraph as Word counts them. */
import { attribute, child, children, rootElement } from "../xlsx/xml/tags";
import { val } from "./values";
import { writtenNumber } from "./number-formats";

interface Level {
  readonly start: number;
  readonly format: string;
  /** «%1、», «%1.%2». */
  readonly text: string;
  /** Counts anew behind a paragraph of this level (0-based) or a higher one; −1 never. */
  readonly restartAfter: number;
  /** All numbers in digits. */
  readonly isLegal: boolean;
}

interface List {
  /** Lists of one abstract list count together. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this list begins anew. */
  readonly overrides: ReadonlyMap<number, number>;
}

/** Word knows nine. */
const LEVELS = 9;

export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  /** By abstract list: the number reached at each level. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  /** @param xml of numbering.xml; null = the document has no lists */
  constructor(xml: string | null) {
    this.#lists = xml === null ? new Map() : listsIn(xml);
  }

  /** Counts one paragraph of a list. @returns its number as shown, "" without one (bullets, unknown lists) */
  next(listId: string, level: number): string {
    const list = this.#lists.get(listId);
    const own = list?.levels.get(level);
    if (!list || !own) return "";
    let counters = this.#counters.get(list.abstract);
    if (!counters) this.#counters.set(list.abstract, (counters = []));
    const override = this.#begun.has(`${listId} ${level}`) ? undefined : list.overrides.get(level);
    this.#begun.add(`${listId} ${level}`);
    counters[level] = override ?? (counters[level] === undefined ? own.start : counters[level]! + 1);
    for (let deeper = level + 1; deeper < LEVELS; deeper++)
      if (level <= (list.levels.get(deeper)?.restartAfter ?? deeper - 1)) counters[deeper] = undefined;
    return shown(list, own, counters);
  }
}

function shown(list: List, own: Level, counters: readonly (number | undefined)[]): string {
  if (own.format === "bullet") return "";
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const definition = list.levels.get(level);
    const value = counters[level] ?? definition?.start ?? 1;
    return writtenNumber(value, own.isLegal ? "decimal" : (definition?.format ?? "decimal"));
  });
  return /[\p{L}\p{N}]/u.test(text) ? text : "";
}

function listsIn(xml: string): Map<string, List> {
  const root = rootElement(xml);
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  for (const element of children(xml, root)) {
    if (element.name === "abstractNum") {
      const levels = children(xml, element).filter(({ name }) => name === "lvl");
      abstracts.set(
        idOf(element.tag, "abstractNumId"),
        new Map(levels.map((level) => [Number(idOf(level.tag, "ilvl")), levelOf(xml, level)])),
      );
    } else if (element.name === "num") {
      const abstract = val(xml, element, "abstractNumId") ?? "";
      const levels = new Map(abstracts.get(abstract) ?? []);
      const overrides = new Map<number, number>();
      for (const override of children(xml, element).filter(({ name }) => name === "lvlOverride")) {
        const index = Number(idOf(override.tag, "ilvl"));
        const own = child(xml, override, "lvl");
        if (own) levels.set(index, levelOf(xml, own));
        const start = val(xml, override, "startOverride");
        if (start !== undefined) overrides.set(index, Number(start) || 0);
      }
      lists.set(idOf(element.tag, "numId"), { abstract, levels, overrides });
    }
  }
  return lists;
}

function idOf(tag: string, name: string): string {
  return attribute(tag, `w:${name}`) ?? attribute(tag, name) ?? "";
}

function levelOf(xml: string, level: Parameters<typeof val>[1]): Level {
  const restart = val(xml, level, "lvlRestart");
  const index = Number(idOf(level.tag, "ilvl"));
  const legal = child(xml, level, "isLgl");
  return {
    start: Number(val(xml, level, "start") ?? 0) || 0,
    format: formatOf(xml, level),
    text: val(xml, level, "lvlText") ?? "",
    restartAfter: restart === undefined ? index - 1 : Number(restart) - 1,
    isLegal: legal !== undefined,
  };
}

/** Newer formats stand in an AlternateContent whose fallback is «decimal»: the first that is found is the one meant. */
function formatOf(xml: string, level: Parameters<typeof val>[1]): string {
  const inside = xml.slice(level.contentStart, level.contentEnd);
  const tag = /<[\w.-]*:?numFmt\b[^>]*>/.exec(inside)?.[0] ?? "";
  return /\sw?:?val\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? "decimal";
}
