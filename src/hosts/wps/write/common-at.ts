/** A property of scattered cells: where they are many, everything around them is asked first, in one question. */
import { contains } from "../../../model/address";
import { rectAround, rectsOf, type Place, type Rect } from "../../rects";
import { commonParts, together, valueIn, type Ask, type Part, type Trust } from "../areas";
import type { EtSheet } from "../wps-api";

export interface Common<T> {
  readonly at: (place: Place) => T;
  /** What all cells from the one to the other have in common, as far as it is known; null = unknown. */
  readonly whole: (from: Place, to: Place) => T | null;
}

/** Fewer pieces are asked for as they are. */
const MANY = 3;

/**
 * @param spread whether cells are likely to be alike down their column (formats) or all around (merges: there are none)
 * @param otherwise for cells the build tells nothing about
 */
export function commonAt<T>(
  sheet: EtSheet,
  places: readonly Place[],
  ask: Ask<T>,
  otherwise: T,
  trust: Trust,
  spread: "columns" | "around",
): Common<T> {
  const wholes: Part<T>[] = [];
  const single: Rect[] = [];
  for (const rects of stretches(places, spread)) {
    const around = rects.length > MANY ? [rectAround(rects)] : null;
    const value = around && together(sheet, around, ask, trust);
    if (around && value !== null) wholes.push({ rects: around, value });
    else single.push(...rects);
  }
  const parts = single.length > 0 ? commonParts(sheet, single, ask, trust) : [];
  return {
    at: valueIn([...wholes, ...parts], otherwise),
    whole: (from, to) =>
      wholes.find(({ rects: [rect] }) => contains(rect!, from) && contains(rect!, to))?.value ?? null,
  };
}

function stretches(places: readonly Place[], spread: "columns" | "around"): Rect[][] {
  const rects = rectsOf(places);
  if (spread === "around") return rects.length > 0 ? [rects] : [];
  const columns = new Map<string, Rect[]>();
  for (const rect of rects) {
    const key = `${rect.left}:${rect.right}`;
    const others = columns.get(key);
    if (others) others.push(rect);
    else columns.set(key, [rect]);
  }
  return [...columns.values()];
}
