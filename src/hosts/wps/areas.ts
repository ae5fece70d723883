/** Many cells in one call, and what they have in common. */
import { a1, parseRangeA1, rangeA1 } from "../../model/address";
import { rectsOf, type Place, type Rect } from "../rects";
import { attempt } from "./session";
import type { EtRange, EtSheet } from "./wps-api";

/** Longest address `Range` takes, in characters. */
const MAX_ADDRESS = 240;
/** Ranges that `Union` takes. */
const MAX_JOINED = 30;

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
function groupsOf(rects: readonly Rect[]): { readonly rects: Rect[]; readonly address: string }[] {
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

/**
 * All these cells as few ranges: as one where the build joins several.
 * @param join of the application; takes 2 to 30 ranges
 */
export function rangesOf(
  sheet: EtSheet,
  rects: readonly Rect[],
  join: (ranges: [EtRange, EtRange, ...EtRange[]]) => EtRange,
): EtRange[] {
  const pieces = groupsOf(rects).map(({ address }) => sheet.Range(address));
  const joined: EtRange[] = [];
  for (let from = 0; from < pieces.length; from += MAX_JOINED) {
    const [first, second, ...others] = pieces.slice(from, from + MAX_JOINED);
    const one = second && attempt(() => join([first!, second, ...others]));
    joined.push(...(one ? [one] : [first!, ...(second ? [second] : []), ...others]));
  }
  return joined;
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
  /** Common answers are taken as they come for now, and looked into later. */
  readonly hopeful?: true;
}

/**
 * Whether this build tells that cells differ, found out on cells that are known to: one question, where comparing every
 * common answer with a cell's own would take one each.
 * @returns null when all are alike, so that it cannot be found out here
 */
export function learnTrust<T>(
  sheet: EtSheet,
  parts: readonly Part<T>[],
  ask: Ask<T>,
  trust: Trust,
): boolean | null {
  if (trust.pieces) return true;
  const [first] = parts;
  const other = parts.find(({ value }) => value !== first?.value);
  if (!first || !other) return null;
  const cells = [first, other].map(({ rects: [rect] }) => ({
    ...rect!,
    bottom: rect!.top,
    right: rect!.left,
  }));
  const answers: Trust = { whole: false, pieces: false, hopeful: true };
  together(sheet, cells, ask, answers);
  take(trust, answers);
  return answers.pieces;
}

/** What the one has learned, the other knows too. */
export function take(trust: Trust, { whole, pieces }: Trust): void {
  trust.whole ||= whole;
  trust.pieces ||= pieces;
}

/** Whether the last cell of each part says the same as all of them did. */
export function provenBySample<T>(sheet: EtSheet, parts: readonly Part<T>[], ask: Ask<T>): boolean {
  return parts.every(({ rects, value }) => {
    const { bottom: row, right: column } = rects[rects.length - 1]!;
    return isCell(rects) || ask(cellOf(sheet, { row, column })) === value;
  });
}

/** What an interface without mixed answers would be worth: used where a wrong answer does no harm. */
export const TRUSTING: Trust = Object.freeze({ whole: true, pieces: true });

/**
 * What cells have in common: asked all at once, and in halves where they differ.
 * @param ask null or undefined = the cells differ
 * @param fewest cells that are worth being asked apart
 */
export function commonParts<T>(
  sheet: EtSheet,
  rects: readonly Rect[],
  ask: Ask<T>,
  trust: Trust = { whole: false, pieces: false },
  fewest = 1,
): Part<T>[] {
  const partsOf = (some: readonly Rect[]): Part<T>[] => {
    const value = together(sheet, some, ask, trust);
    if (value !== null) return [{ rects: some, value }];
    return isCell(some) || cellsIn(some) < fewest ? [] : halves(some).flatMap(partsOf);
  };
  return groupsOf(rects).flatMap((group) => partsOf(group.rects));
}

/** Whether one question does for all of these. */
export function fitTogether(rects: readonly Rect[]): boolean {
  return groupsOf(rects).length === 1;
}

function cellsIn(rects: readonly Rect[]): number {
  return rects.reduce(
    (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
    0,
  );
}

/** One question for all these cells. @returns null when they differ, or the build does not tell */
export function together<T>(sheet: EtSheet, rects: readonly Rect[], ask: Ask<T>, trust: Trust): T | null {
  const last = rects[rects.length - 1]!;
  const inOne = () => ({ value: ask(sheet.Range(rects.map(rangeA1).join(","))) ?? null });
  // A build that does not answer for several areas is asked for one after the other.
  const answer = rects.length === 1 ? inOne() : attempt(inOne);
  const value = answer?.value ?? null;
  if (isCell(rects) || !answer) return value;
  if (value === null) return learn(rects, trust);
  if (trust.hopeful || trust[rects.length === 1 ? "whole" : "pieces"]) return value;
  return ask(cellOf(sheet, { row: last.bottom, column: last.right })) === value ? value : null;
}

/** The build has just told that cells differ. Who tells it of several areas tells it of one. */
function learn(rects: readonly Rect[], trust: Trust): null {
  if (!trust.whole) trust.whole = true;
  if (rects.length > 1 && !trust.pieces) trust.pieces = true;
  return null;
}

function isCell([rect, ...others]: readonly Rect[]): boolean {
  return others.length === 0 && rect!.top === rect!.bottom && rect!.left === rect!.right;
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
