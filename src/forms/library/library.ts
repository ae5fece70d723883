/** 指标库: indicators that logistics departments really use, with how each is measured. */
import type { Direction } from "../../model/values";
import { compact } from "../labels";
import { costs, effects, outputs } from "./indicators";

export interface LibraryIndicator {
  readonly name: string;
  /** 物业, 绿化, 食堂 … */
  readonly topic: string;
  readonly level1: string;
  readonly level2: string;
  /** Typical unit of the value; blank for a qualitative one. */
  readonly unit: string;
  readonly direction: Direction;
  /** How the value is worked out or established. */
  readonly formula: string;
}

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
