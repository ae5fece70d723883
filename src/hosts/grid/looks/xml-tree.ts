/** The small parts of a workbook (styles, theme) as trees of elements. Names are without their prefix; text is left out. */
import { unescapeXml } from "../../xlsx/xml/entities";
import { nextTag } from "../../xlsx/xml/tags";

export type Attributes = Readonly<Record<string, string | undefined>>;

export class XmlElement {
  readonly children: XmlElement[] = [];

  constructor(
    readonly name: string,
    readonly attributes: Attributes,
  ) {}

  child(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name);
  }

  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }
}

/**
 * @returns the root element.
 * @throws HostError damaged when a tag is cut off or there is no element.
 */
export function parseXml(xml: string): XmlElement {
  const top = new XmlElement("", {});
  const open: XmlElement[] = [top];
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind === "close") {
      if (open.length > 1) open.pop();
      continue;
    }
    const inside = xml.slice(tag.start + 1 + tag.name.length, tag.end);
    const element = new XmlElement(localName(tag.name), attributesOf(inside));
    open[open.length - 1]!.children.push(element);
    if (tag.kind === "open") open.push(element);
  }
  return top.children[0] ?? top;
}

/** All attributes in a tag's text, without their prefixes. */
export function attributesOf(tag: string): Attributes {
  const attributes: Record<string, string | undefined> = {};
  for (const [, name, double, single] of tag.matchAll(/([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes[localName(name!)] = unescapeXml(double ?? single ?? "");
  return attributes;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
