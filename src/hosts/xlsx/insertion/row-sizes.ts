/** Heights of single rows. */
import { attribute, tagEnd, withAttribute } from "../xml/tags";
import type { SheetPart } from "../write/sheet-part";

/** As written in the file; null = not written. */
export interface RowSize {
  readonly ht: string | null;
  readonly customHeight: string | null;
}

/** @returns the sizes that were there before; null = the row was not written at all */
export function changeRowSizes(
  part: SheetPart,
  sizes: Readonly<Record<number, RowSize | null>>,
): Record<number, RowSize | null> {
  const before: Record<number, RowSize | null> = {};
  const rows = Object.keys(sizes)
    .map(Number)
    .sort((a, b) => a - b);
  part.replaceRows(
    part.locate(rows).map((slot) => {
      const xml = slot.exists ? part.rowText(slot) : `<${part.prefix}row r="${slot.row + 1}"/>`;
      const end = tagEnd(xml, 0);
      const tag = xml.slice(0, end);
      before[slot.row] = slot.exists ? sizeOf(tag) : null;
      return { slot, xml: sized(tag, sizes[slot.row] ?? null) + xml.slice(end) };
    }),
  );
  return before;
}

function sizeOf(tag: string): RowSize {
  return { ht: attribute(tag, "ht") ?? null, customHeight: attribute(tag, "customHeight") ?? null };
}

function sized(tag: string, size: RowSize | null): string {
  const { ht = null, customHeight = null } = size ?? {};
  return withAttribute(withAttribute(tag, "ht", ht), "customHeight", customHeight);
}
