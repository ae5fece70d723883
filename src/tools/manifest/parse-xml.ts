/** The manifest as a tree. Well-formedness is strict: Excel's own parser does not forgive either. */

export class XmlNode {
  readonly children: XmlNode[] = [];
  text = "";

  constructor(
    readonly name: string,
    private readonly attributes: ReadonlyMap<string, string>,
    /** Name of the element around it. */
    readonly parent: string,
  ) {}

  attribute(name: string): string | undefined {
    return this.attributes.get(name);
  }

  child(name: string): XmlNode | undefined {
    return this.children.find((child) => child.name === name);
  }

  descendants(): XmlNode[] {
    return this.children.flatMap((child) => [child, ...child.descendants()]);
  }

  all(name: string): XmlNode[] {
    return this.descendants().filter((node) => node.name === name);
  }
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/gy;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** @returns the root element, or one Chinese sentence without its full stop */
export function parseXml(text: string): XmlNode | string {
  const outside = new XmlNode("", new Map(), "");
  const open: XmlNode[] = [outside];
  let end = 0;
  for (const [token, closed, opened, attributes = "", empty] of text.replace(/^\ufeff/, "").matchAll(TOKEN)) {
    end += token.length;
    const inside = open[open.length - 1]!;
    if (closed !== undefined) {
      if (closed !== inside.name) return `</${closed}> 与 <${inside.name}> 不配对`;
      open.pop();
    } else if (opened !== undefined) {
      const read = attributesIn(attributes);
      if (!read) return `<${opened}> 的属性重复`;
      const node = new XmlNode(opened, read, inside.name);
      inside.children.push(node);
      if (!empty) open.push(node);
    } else if (!token.startsWith("<")) {
      if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(token)) return "“&”没有写成 &amp;";
      inside.text += token.trim();
    }
  }
  if (end < text.replace(/^\ufeff/, "").length)
    return `第 ${text.slice(0, end).split("\n").length} 行有无法识别的内容`;
  if (open.length > 1) return `<${open[open.length - 1]!.name}> 没有结束`;
  const [root, second] = outside.children;
  return root && !second && outside.text === "" ? root : "根元素应当恰好一个";
}

function attributesIn(text: string): Map<string, string> | null {
  const found = new Map<string, string>();
  for (const [, name = "", double, single] of text.matchAll(ATTRIBUTE)) {
    if (found.has(name)) return null;
    found.set(name, unescape(double ?? single ?? ""));
  }
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescape(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_whole, name: string) => ENTITIES[name]!);
}
