/** Many cells in one call, and what they have in common. */
import { a1, parseRangeA1, rangeA1 } from "../../model/address";
import { rectsOf, type Place, type Rect } from "../rects";
import { attempt } from "./session";
import type { EtRange, EtSheet } from "./wps-api";

/** Longest address `Range` takes, in characters. */
const MAX_ADDRESS = 240;

export function rangeOf(sheet: EtSheet, rect: Rect): EtRange {
  return sheet.Range(rangeA1(rect));
}

export function cellOf(sheet: EtSheet, place: Place): EtRange {
  return sheet.Range(a1(place));
}

/** Where a range lies; null for whole rows or columns and several areas. */
export function rectOf(range: EtRange): Rect | null {
  return parseRangeA1(range.Address(false, false));
}

/** Rectangles in groups that each make one range of several areas. */
export function groupsOf(rects: readonly Rect[]): { readonly rects: Rect[]; readonly address: string }[] {
  const groups: { rects: Rect[]; address: string }[] = [];
  for (const rect of rects) {
    const address = rangeA1(rect);
    const last = groups[groups.length - 1];
    if (last && last.address.length + address.length < MAX_ADDRESS) {
      last.rects.push(rect);
      last.address += `,${address}`;
    } else groups.push({ rects: [rect], address });
  }
  return groups;
}

/** Does the same to all these cells, in as few calls as may be; piece by piece where several areas are refused. */
export function eachArea(sheet: EtSheet, places: Iterable<Place>, put: (range: EtRange) => void): void {
  for (const { rects, address } of groupsOf(rectsOf(places))) {
    const inOne = () => {
      put(sheet.Range(address));
      return true;
    };
    if (rects.length === 1) inOne();
    else if (!attempt(inOne)) for (const rect of rects) put(rangeOf(sheet, rect));
  }
}

export interface Part<T> {
  readonly rects: readonly Rect[];
  readonly value: T;
}

export type Ask<T> = (range: EtRange) => T | null | undefined;

/**
 * Whether this build tells that the cells of a range differ, or gives us the first one's property for all: known once it
 * has told a difference. Until then a common answer is compared with the last cell's own.
 */
export interface Trust {
  /** Of ranges in one piece. */
  whole: boolean;
  /** Of ranges of several areas. */
  pieces: boolean;
}

/** What an interface without mixed answers would be worth: used where a wrong answer does no harm. */
export const TRUSTING: Trust = Object.freeze({ whole: true, pieces: true });

/**
 * What cells have in common: asked all at once, and in halves where they differ.
 * @param ask null or undefined = the cells differ
 */
export function commonParts<T>(
  sheet: EtSheet,
  rects: readonly Rect[],
  ask: Ask<T>,
  trust: Trust = { whole: false, pieces: false },
): Part<T>[] {
  return groupsOf(rects).flatMap((group) => partsOf(sheet, group.rects, ask, trust));
}

function partsOf<T>(sheet: EtSheet, rects: readonly Rect[], ask: Ask<T>, trust: Trust): Part<T>[] {
  const last = rects[rects.length - 1]!;
  const isCell = rects.length === 1 && last.top === last.bottom && last.left === last.right;
  const inOne = () => ask(sheet.Range(rects.map(rangeA1).join(",")));
  // A build that does not answer for several areas is asked for one after the other.
  const value = rects.length === 1 ? inOne() : attempt(inOne);
  const isCommon = value !== null && value !== undefined;
  if (isCell) return isCommon ? [{ rects, value }] : [];
  const kind = rects.length === 1 ? "whole" : "pieces";
  if (!isCommon && !trust[kind]) trust[kind] = true;
  if (isCommon && (trust[kind] || ask(cellOf(sheet, { row: last.bottom, column: last.right })) === value))
    return [{ rects, value }];
  return halves(rects).flatMap((half) => partsOf(sheet, half, ask, trust));
}

function halves(rects: readonly Rect[]): [readonly Rect[], readonly Rect[]] {
  const middle = rects.length >> 1;
  if (middle > 0) return [rects.slice(0, middle), rects.slice(middle)];
  const rect = rects[0]!;
  if (rect.bottom - rect.top >= rect.right - rect.left) {
    const row = (rect.top + rect.bottom) >> 1;
    return [[{ ...rect, bottom: row }], [{ ...rect, top: row + 1 }]];
  }
  const column = (rect.left + rect.right) >> 1;
  return [[{ ...rect, right: column }], [{ ...rect, left: column + 1 }]];
}

/** A lookup over parts; cells outside of all parts have `otherwise`. */
export function valueIn<T>(parts: readonly Part<T>[], otherwise: T): (place: Place) => T {
  const flat = parts.flatMap(({ rects, value }) => rects.map((rect) => ({ rect, value })));
  return ({ row, column }) =>
    flat.find(
      ({ rect }) => row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right,
    )?.value ?? otherwise;
}
