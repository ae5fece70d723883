/** What stands in the touched cells: contents in large calls, the rest only where the patch needs it. */
import { editsBySheet } from "../../edits-by-sheet";
import { a1, cellKey, contains, type CellAddress } from "../../../model/address";
import type { CellEdit } from "../../../model/finding";
import { changesContent, type CellFacts } from "../../patching";
import { rectsOf, type Place, type Rect } from "../../rects";
import { cellOf, commonParts, rectOf, valueIn, type Ask } from "../areas";
import { hexOf } from "../colours";
import type { CommentBook } from "../comments";
import { readContents, type Content } from "../read/block";
import type { EtRange, EtSheet } from "../wps-api";

export type FactsOf = (at: CellAddress) => CellFacts | null;

/** Holes of so many rows cost less than another call. */
const GAP = 200;
/** With more rectangles than this one reading of everything around them is cheaper. */
const MANY = 8;
const MAX_AROUND = 2_000_000;

export function gatherFacts(
  sheets: ReadonlyMap<string, EtSheet>,
  comments: CommentBook,
  edits: readonly CellEdit[],
): FactsOf {
  const facts = new Map<string, CellFacts>();
  for (const [name, own] of editsBySheet(edits)) {
    const sheet = sheets.get(name);
    if (!sheet) continue;
    for (const [place, seen] of factsIn(sheet, own)) {
      const at = { sheet: name, ...place };
      const note = own.some(({ next }) => next.note !== undefined)
        ? comments.of(name).get(a1(place))
        : undefined;
      facts.set(cellKey(at), {
        ...seen,
        note: note?.ours ? note.text : null,
        ...(note && !note.ours && { foreignNote: true }),
      });
    }
  }
  return (at) => facts.get(cellKey(at)) ?? null;
}

/** Contents of these places, in blocks around them. */
export function contentsAt(sheet: EtSheet, places: readonly Place[]): (place: Place) => Content {
  const found = new Map<string, Content>();
  for (const rect of around(places)) {
    let row = rect.top;
    for (const cells of readContents(sheet, rect)) {
      cells.forEach((cell, index) => found.set(`${row},${rect.left + index}`, cell));
      row++;
    }
  }
  return ({ row, column }) => found.get(`${row},${column}`) ?? { value: null, formula: null };
}

function around(places: readonly Place[]): Rect[] {
  const pieces = rectsOf(places, GAP);
  if (pieces.length <= MANY) return pieces;
  const whole = pieces.reduce((all, piece) => ({
    top: Math.min(all.top, piece.top),
    left: Math.min(all.left, piece.left),
    bottom: Math.max(all.bottom, piece.bottom),
    right: Math.max(all.right, piece.right),
  }));
  return (whole.bottom - whole.top + 1) * (whole.right - whole.left + 1) <= MAX_AROUND ? [whole] : pieces;
}

function* factsIn(sheet: EtSheet, edits: readonly CellEdit[]): Iterable<[Place, Omit<CellFacts, "note">]> {
  const all = edits.map(({ at }) => at);
  const content = contentsAt(sheet, all);
  const common = <T>(places: readonly Place[], ask: Ask<T>, otherwise: T) =>
    places.length === 0 ? () => otherwise : valueIn(commonParts(sheet, rectsOf(places), ask), otherwise);
  const format = common<string>(all, (range) => range.NumberFormat, "General");
  const merged = common<boolean>(all, (range) => range.MergeCells, false);
  const locked = sheet.ProtectContents ? common<boolean>(all, (range) => range.Locked, true) : () => false;
  const writing = edits.filter(({ next }) => changesContent(next)).map(({ at }) => at);
  const formulas = writing.filter((place) => content(place).formula !== null);
  const inArray = common<boolean>(formulas, (range) => range.HasArray, false);
  const painted = edits.filter(({ next }) => next.fill !== undefined || next.style !== undefined);
  const fill = common<string>(
    painted.map(({ at }) => at),
    fillOf,
    "",
  );
  for (const at of all) {
    const obstacle =
      merged(at) && isCovered(sheet, at)
        ? "merged"
        : locked(at)
          ? "protected"
          : inArray(at)
            ? "array-formula"
            : undefined;
    const colour = fill(at);
    yield [
      at,
      {
        ...content(at),
        numberFormat: format(at),
        fill: colour === "" ? null : colour === PATTERNED ? undefined : colour,
        ...(obstacle && { obstacle }),
      },
    ];
  }
}

function isCovered(sheet: EtSheet, at: Place): boolean {
  const area = rectOf(cellOf(sheet, at).MergeArea);
  return area !== null && contains(area, at) && (area.top !== at.row || area.left !== at.column);
}

const NO_PATTERN = -4142;
const SOLID = 1;
const PATTERNED = "patterned";

/** "" = none. */
function fillOf({ Interior }: EtRange): string | null {
  const pattern = Interior.Pattern;
  if (pattern === null || pattern === undefined) return null;
  if (pattern === NO_PATTERN) return "";
  if (pattern !== SOLID) return PATTERNED;
  const colour = Interior.Color;
  if (typeof colour !== "number") return null;
  return colour < 0 ? "" : hexOf(colour);
}
