/**
 * XML looked at tag by tag and edited as text. Nothing is ever serialised anew: every character outside of an edit stays
 * as it was, and with it everything this program knows nothing about.
 */
import { refuse } from "../refusals";
import { escapeXml, unescapeXml } from "./entities";

export interface Tag {
  /** Of «<». */
  readonly start: number;
  /** After «>». */
  readonly end: number;
  /** With prefix. */
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
}

export interface Element {
  readonly start: number;
  readonly end: number;
  /** Without prefix. */
  readonly name: string;
  /** With colon, "" without. */
  readonly prefix: string;
  /** The opening tag, «<…>» or «<…/>». */
  readonly tag: string;
  readonly isEmpty: boolean;
  readonly contentStart: number;
  readonly contentEnd: number;
}

const SLASH = 47;
const GREATER = 62;

/** The next tag at or behind `from`; comments, CDATA and instructions are passed over. */
export function nextTag(xml: string, from: number): Tag | null {
  for (let at = xml.indexOf("<", from); at >= 0; at = xml.indexOf("<", at)) {
    const next = xml.charCodeAt(at + 1);
    if (next === 33 || next === 63) {
      at = passOver(xml, at);
      continue;
    }
    const end = tagEnd(xml, at);
    const kind = next === SLASH ? "close" : xml.charCodeAt(end - 2) === SLASH ? "empty" : "open";
    const nameStart = at + (kind === "close" ? 2 : 1);
    let nameEnd = nameStart;
    for (let code = xml.charCodeAt(nameEnd); code > 32 && code !== SLASH && code !== GREATER;)
      code = xml.charCodeAt(++nameEnd);
    return { start: at, end, name: xml.slice(nameStart, nameEnd), kind };
  }
  return null;
}

function passOver(xml: string, at: number): number {
  const closing = xml.startsWith("<!--", at)
    ? "-->"
    : xml.startsWith("<![CDATA[", at)
      ? "]]>"
      : xml[at + 1] === "?"
        ? "?>"
        : null;
  if (closing === null) throw refuse("entities");
  const end = xml.indexOf(closing, at + 2);
  if (end < 0) throw refuse("damaged");
  return end + closing.length;
}

/** Attribute values may hold «>». @returns behind the tag */
export function tagEnd(xml: string, at: number): number {
  for (let i = at + 1; i < xml.length; i++) {
    const code = xml.charCodeAt(i);
    if (code === GREATER) return i + 1;
    if (code === 34 || code === 39) {
      i = xml.indexOf(code === 34 ? '"' : "'", i + 1);
      if (i < 0) break;
    }
  }
  throw refuse("damaged");
}

/** The element that an opening or empty tag begins. */
export function elementAt(xml: string, tag: Tag): Element {
  const colon = tag.name.indexOf(":") + 1;
  const base = {
    start: tag.start,
    name: tag.name.slice(colon),
    prefix: tag.name.slice(0, colon),
    tag: xml.slice(tag.start, tag.end),
    contentStart: tag.end,
  };
  if (tag.kind === "empty") return { ...base, isEmpty: true, end: tag.end, contentEnd: tag.end };
  let depth = 1;
  for (let next = nextTag(xml, tag.end); next; next = nextTag(xml, next.end)) {
    if (next.kind === "open") depth++;
    else if (next.kind === "close" && --depth === 0)
      return { ...base, isEmpty: false, end: next.end, contentEnd: next.start };
  }
  throw refuse("damaged");
}

/** @throws HostError damaged when there is none */
export function rootElement(xml: string): Element {
  const tag = nextTag(xml, 0);
  if (!tag || tag.kind === "close") throw refuse("damaged");
  return elementAt(xml, tag);
}

export function children(xml: string, parent: Element): Element[] {
  const found: Element[] = [];
  if (parent.isEmpty) return found;
  for (let tag = nextTag(xml, parent.contentStart); tag && tag.start < parent.contentEnd;) {
    if (tag.kind === "close") break;
    const child = elementAt(xml, tag);
    found.push(child);
    tag = nextTag(xml, child.end);
  }
  return found;
}

export function child(xml: string, parent: Element, name: string): Element | undefined {
  return children(xml, parent).find((element) => element.name === name);
}

/** All elements of this local name at any depth, in order of their beginning. */
export function* descendants(xml: string, name: string, from = 0): Generator<Element> {
  for (let tag = nextTag(xml, from); tag; tag = nextTag(xml, tag.end))
    if (tag.kind !== "close" && tag.name.slice(tag.name.indexOf(":") + 1) === name) yield elementAt(xml, tag);
}

export function textContent(xml: string, element: Element): string {
  return unescapeXml(xml.slice(element.contentStart, element.contentEnd));
}

/** @param name with prefix, where it has one */
export function attribute(tag: string, name: string): string | undefined {
  const match = attributePattern(name).exec(tag);
  return match ? unescapeXml(match[2]!.slice(1, -1)) : undefined;
}

/** An attribute whatever its prefix, such as r:id. */
export function attributeOfAnyPrefix(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s[\\w.-]+:${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
  return match ? unescapeXml(match[1]!.slice(1, -1)) : undefined;
}

/** XML's booleans: 1 or true. */
export function flag(tag: string, name: string, absent = false): boolean {
  const value = attribute(tag, name);
  return value === undefined ? absent : value === "1" || value === "true" || value === "on";
}

/** @param value null removes the attribute */
export function withAttribute(tag: string, name: string, value: string | number | null): string {
  const match = attributePattern(name).exec(tag);
  const written = value === null ? "" : `${name}="${escapeXml(String(value))}"`;
  if (match) {
    const before = tag.slice(0, match.index);
    return before + (written && match[1]! + written) + tag.slice(match.index + match[0].length);
  }
  return value === null ? tag : tag.replace(/\s*(\/?>)$/, (_, close: string) => ` ${written}${close}`);
}

const patterns = new Map<string, RegExp>();

function attributePattern(name: string): RegExp {
  let pattern = patterns.get(name);
  if (!pattern) patterns.set(name, (pattern = new RegExp(`(\\s)${name}\\s*=\\s*("[^"]*"|'[^']*')`)));
  return pattern;
}

export function splice(xml: string, start: number, end: number, replacement: string): string {
  return xml.slice(0, start) + replacement + xml.slice(end);
}

/** Takes pieces out, given in order; many at once cost no more than one. */
export function without(
  xml: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
): string {
  let copied = 0;
  const kept = ranges.map(({ start, end }) => {
    const piece = xml.slice(copied, start);
    copied = end;
    return piece;
  });
  return kept.join("") + xml.slice(copied);
}

/** Adds content at the end of an element, opening it when it is empty. */
export function appendTo(xml: string, element: Element, content: string): string {
  if (!element.isEmpty) return splice(xml, element.contentEnd, element.contentEnd, content);
  const open = element.tag.replace(/\s*\/>$/, ">");
  return splice(xml, element.start, element.end, `${open}${content}</${element.prefix}${element.name}>`);
}
