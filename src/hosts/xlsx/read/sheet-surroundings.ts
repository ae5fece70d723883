/** What a worksheet says before and behind its rows: hidden columns, protection, merges. */
import { parseRangeA1, type CellRange } from "../../../model/address";
import { refuse } from "../refusals";
import { attribute, flag, nextTag } from "../xml/tags";
import { refuseDocumentType } from "../xml/decode";

/** Far more than any form has; lists made to exhaust memory are longer. */
const MAX_MERGES = 200_000;
const MAX_COLUMN = 16_384;

export interface Surroundings {
  readonly hiddenColumns: readonly number[];
  readonly isProtected: boolean;
  readonly merges: readonly Omit<CellRange, "sheet">[];
}

/**
 * @param head text before the rows, @param tail text behind them
 * @throws HostError unsafe for a document type or too many merges
 */
export function surroundings(head: string, tail: string): Surroundings {
  refuseDocumentType(head);
  const hidden = new Set<number>();
  for (const tag of tags(head, "col"))
    if (flag(tag, "hidden")) {
      const last = Math.min(Number(attribute(tag, "max") ?? 0), MAX_COLUMN);
      for (let column = Number(attribute(tag, "min") ?? 1); column <= last; column++) hidden.add(column - 1);
    }
  const merges = [];
  for (const tag of tags(tail, "mergeCell")) {
    const range = parseRangeA1(attribute(tag, "ref") ?? "");
    if (range) merges.push(range);
    if (merges.length > MAX_MERGES) throw refuse("bomb");
  }
  const [protection] = [...tags(tail, "sheetProtection")];
  return {
    hiddenColumns: [...hidden].sort((a, b) => a - b),
    isProtected: protection !== undefined && flag(protection, "sheet"),
    merges,
  };
}

/** Opening tags of this local name. The texts are pieces of a part, so elements need not be closed in them. */
function* tags(xml: string, name: string): Generator<string> {
  if (!xml.includes(name)) return;
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end))
    if (tag.kind !== "close" && tag.name.slice(tag.name.indexOf(":") + 1) === name)
      yield xml.slice(tag.start, tag.end);
}
