/** Lists behind the rows that carry the number of their items: merges, input rules. */
import { appendTo, attribute, children, splice, withAttribute, without, type Element } from "../xml/tags";
import { insertIntoTail, tailElements } from "../write/sheet-order";

/** @param items elements as text; none leaves the tail as it is */
export function withItems(tail: string, prefix: string, list: string, items: readonly string[]): string {
  if (items.length === 0) return tail;
  const found = tailElements(tail).find(({ name }) => name === list);
  const grown = found
    ? appendTo(tail, found, items.join(""))
    : insertIntoTail(tail, list, `<${prefix}${list}>${items.join("")}</${prefix}${list}>`);
  return counted(grown, list);
}

/** Takes items out; a list without any goes too. */
export function withoutItems(tail: string, list: string, isGone: (item: Element) => boolean): string {
  const found = tailElements(tail).find(({ name }) => name === list);
  if (!found) return tail;
  const items = children(tail, found);
  const gone = items.filter(isGone);
  if (gone.length === 0) return tail;
  if (gone.length === items.length) return splice(tail, found.start, found.end, "");
  return counted(without(tail, gone), list);
}

function counted(tail: string, list: string): string {
  const found = tailElements(tail).find(({ name }) => name === list);
  if (!found) return tail;
  const count = children(tail, found).length;
  if (attribute(found.tag, "count") === String(count)) return tail;
  return splice(tail, found.start, found.contentStart, withAttribute(found.tag, "count", count));
}
