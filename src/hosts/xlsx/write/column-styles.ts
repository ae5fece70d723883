/** Styles that cells inherit from their column. */
import { attribute, nextTag } from "../xml/tags";

export class ColumnStyles {
  readonly #spans: { first: number; last: number; style: number }[] = [];

  /** @param head the worksheet's text before its rows */
  constructor(head: string) {
    for (let tag = nextTag(head, 0); tag; tag = nextTag(head, tag.end)) {
      if (tag.kind === "close" || tag.name.slice(tag.name.indexOf(":") + 1) !== "col") continue;
      const text = head.slice(tag.start, tag.end);
      const style = Number(attribute(text, "style") ?? 0);
      if (style === 0) continue;
      const first = Number(attribute(text, "min")) - 1;
      this.#spans.push({ first, last: Number(attribute(text, "max")) - 1, style });
    }
  }

  at(column: number): number {
    return this.#spans.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  }
}
