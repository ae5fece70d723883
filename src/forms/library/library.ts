/** 指标库: indicators that logistics departments really use, with how each is measured. */
import { compact } from "../labels";
import type { LibraryIndicator } from "./indicator";
import { costs, effects, outputs } from "./indicators";

export type { LibraryIndicator } from "./indicator";

export const library: readonly LibraryIndicator[] = [...outputs, ...costs, ...effects];

export const topics: readonly string[] = [...new Set(library.map(({ topic }) => topic))];

/**
 * @param query words apart by blanks, all of which must occur in name, topic, level or formula; blank = everything
 * @param topic one of `topics`; blank = all
 */
export function searchLibrary(query: string, topic = ""): readonly LibraryIndicator[] {
  const words = query
    .trim()
    .split(/\s+/)
    .map(compact)
    .filter((word) => word !== "");
  return library.filter((indicator) => {
    if (topic !== "" && indicator.topic !== topic) return false;
    const { name, level1, level2, formula, unit } = indicator;
    const text = compact([name, indicator.topic, level1, level2, formula, unit].join("|"));
    return words.every((word) => text.includes(word));
  });
}
