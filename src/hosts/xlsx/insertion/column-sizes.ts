/** Widths of single columns, which the file keeps by spans of columns with equal attributes. */
import { attribute, children, elementAt, nextTag, splice, withAttribute, type Element } from "../xml/tags";

/** As written in the file; null = not written. */
export interface ColumnSize {
  readonly width: string | null;
  readonly customWidth: string | null;
  readonly bestFit?: string | null;
}

interface Span {
  first: number;
  last: number;
  tag: string;
}

/**
 * @param head the worksheet's text before its rows
 * @param sizes by column, from 0; null = the column has none of its own
 */
export function withColumnSizes(
  head: string,
  prefix: string,
  sizes: Readonly<Record<number, ColumnSize | null>>,
): { readonly head: string; readonly before: Record<number, ColumnSize | null> } {
  const before: Record<number, ColumnSize | null> = {};
  const wanted = Object.entries(sizes);
  if (wanted.length === 0) return { head, before };
  const element = columnsElement(head, prefix);
  let spans: Span[] = element ? children(head, element).flatMap(({ tag }) => spanOf(tag)) : [];
  for (const [key, size] of wanted) {
    const column = Number(key);
    const span = spans.find(({ first, last }) => column >= first && column <= last);
    before[column] = span ? sizeOf(span.tag) : null;
    const tag = sized(span?.tag ?? `<${prefix}col/>`, size);
    spans = [
      ...spans.filter((other) => other !== span),
      ...(span
        ? [
            { ...span, last: column - 1 },
            { ...span, first: column + 1 },
          ]
        : []),
      { first: column, last: column, tag },
    ].filter(({ first, last }) => first <= last);
  }
  const text = columnsText(spans, prefix);
  return { head: element ? splice(head, element.start, element.end, text) : head + text, before };
}

function columnsElement(head: string, prefix: string): Element | null {
  for (let tag = nextTag(head, 0); tag; tag = nextTag(head, tag.end))
    if (tag.kind !== "close" && tag.name === `${prefix}cols`) return elementAt(head, tag);
  return null;
}

function spanOf(tag: string): Span[] {
  const first = Number(attribute(tag, "min")) - 1;
  const last = Number(attribute(tag, "max")) - 1;
  return first >= 0 && last >= first ? [{ first, last, tag: bare(tag) }] : [];
}

/** Without what tells where it stands. */
function bare(tag: string): string {
  return withAttribute(withAttribute(tag.replace(/\s*\/?>$/, "/>"), "min", null), "max", null);
}

function sizeOf(tag: string): ColumnSize {
  const of = (name: string) => attribute(tag, name) ?? null;
  return { width: of("width"), customWidth: of("customWidth"), bestFit: of("bestFit") };
}

function sized(tag: string, size: ColumnSize | null): string {
  const { width = null, customWidth = null, bestFit = null } = size ?? {};
  return Object.entries({ width, customWidth, bestFit }).reduce(
    (text, [name, value]) => withAttribute(text, name, value),
    tag,
  );
}

function columnsText(spans: readonly Span[], prefix: string): string {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    if (!/\s\w+\s*=/.test(span.tag)) continue; // says nothing any more
    const last = joined.at(-1);
    if (last && last.last + 1 === span.first && last.tag === span.tag) last.last = span.last;
    else joined.push({ ...span });
  }
  if (joined.length === 0) return "";
  const open = `<${prefix}col`;
  const cols = joined.map(
    ({ first, last, tag }) => `${open} min="${first + 1}" max="${last + 1}"${tag.slice(open.length)}`,
  );
  return `<${prefix}cols>${cols.join("")}</${prefix}cols>`;
}
