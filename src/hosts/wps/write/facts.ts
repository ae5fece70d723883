/** What stands in the touched cells: contents in large calls, the rest only where the patch needs it. */
import { editsBySheet } from "../../edits-by-sheet";
import { a1, cellKey, contains, type CellAddress } from "../../../model/address";
import type { CellEdit } from "../../../model/finding";
import { changesContent, type CellFacts } from "../../patching";
import { rectAround, rectsOf, type Place, type Rect } from "../../rects";
import { cellOf, rectOf, together, type Ask, type Trust } from "../areas";
import { hexOf } from "../colours";
import type { CommentBook } from "../comments";
import { readContents, type Content } from "../read/block";
import type { FormatGrid } from "../read/format-grid";
import type { SheetReading } from "../read/sheet-reading";
import type { EtRange, EtSheet } from "../wps-api";
import { commonAt, type Common } from "./common-at";
import { numbersBetween, type NumberBetween } from "./numbers-between";

export type FactsOf = (at: CellAddress) => CellFacts | null;

/** Holes of so many rows cost less than another call. */
const GAP = 200;
/** With more rectangles than this one reading of everything around them is cheaper. */
const MANY = 8;
const MAX_AROUND = 2_000_000;

export interface Gathered {
  readonly factsOf: FactsOf;
  /** By sheet: numbers that are written along unchanged, so that scattered edits become tables. */
  readonly between: ReadonlyMap<string, readonly NumberBetween[]>;
}

/** @param read sheets that have been read just before, and their formats asked for */
export function gatherFacts(
  sheets: ReadonlyMap<string, EtSheet>,
  comments: CommentBook,
  edits: readonly CellEdit[],
  trust: Trust,
  read: ReadonlyMap<string, SheetReading> = new Map(),
): Gathered {
  const facts = new Map<string, CellFacts>();
  const between = new Map<string, readonly NumberBetween[]>();
  for (const [name, own] of editsBySheet(edits)) {
    const sheet = sheets.get(name);
    if (!sheet) continue;
    const asked = new AskedSheet(sheet, own, trust, read.get(name));
    between.set(name, asked.between());
    for (const [place, seen] of asked.facts()) {
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
  return { factsOf: (at) => facts.get(cellKey(at)) ?? null, between };
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
  const whole = rectAround(pieces);
  return (whole.bottom - whole.top + 1) * (whole.right - whole.left + 1) <= MAX_AROUND ? [whole] : pieces;
}

/** Formats that a number goes into and comes out of as it is: no text format, no dates, nothing unheard of. */
const OF_NUMBERS = /^(General|(?=.*0)[#0?,.%_*;()\s+\-"¥￥$@]+)$/;

class AskedSheet {
  readonly #all: readonly Place[];
  readonly #content: (place: Place) => Content;
  readonly #format: Common<string>;
  readonly #merged: Common<boolean>;
  readonly #isProtected: boolean;

  constructor(
    private readonly sheet: EtSheet,
    private readonly edits: readonly CellEdit[],
    private readonly trust: Trust,
    private readonly reading: SheetReading | undefined,
  ) {
    this.#all = edits.map(({ at }) => at);
    this.#content = reading ? (place) => reading.contentAt(place) : contentsAt(sheet, this.#all);
    const askFormat = (places: readonly Place[]): Common<string> =>
      commonAt(sheet, places, (range) => range.NumberFormat, "General", trust, "columns");
    this.#format = reading ? knownOr(reading.formats.grid, this.#all, askFormat) : askFormat(this.#all);
    this.#merged = reading?.hasNoMerges()
      ? { at: () => false, whole: () => false }
      : commonAt(sheet, this.#all, (range) => range.MergeCells, false, trust, "around");
    this.#isProtected = reading?.isProtected ?? sheet.ProtectContents;
  }

  between(): NumberBetween[] {
    if (this.#isProtected) return [];
    return numbersBetween(this.edits, this.#content, ({ column, top, bottom }) => {
      const format = this.#format.whole({ row: top, column }, { row: bottom, column });
      const isPlain =
        format !== null &&
        OF_NUMBERS.test(format) &&
        this.#merged.whole({ row: top, column }, { row: bottom, column }) === false;
      return isPlain && this.#hasNoArray({ top, bottom, left: column, right: column });
    });
  }

  #hasNoArray(rect: Rect): boolean {
    return (
      this.reading?.hasNoArrays() === true ||
      together(this.sheet, [rect], (range) => range.HasArray, this.trust) === false
    );
  }

  *facts(): Iterable<[Place, Omit<CellFacts, "note">]> {
    const { sheet, edits, trust } = this;
    const common = <T>(places: readonly Place[], ask: Ask<T>, otherwise: T) =>
      commonAt(sheet, places, ask, otherwise, trust, "columns").at;
    const locked = this.#isProtected
      ? common<boolean>(this.#all, (range) => range.Locked, true)
      : () => false;
    const writing = edits.filter(({ next }) => changesContent(next)).map(({ at }) => at);
    const formulas = writing.filter((place) => this.#content(place).formula !== null);
    const inArray = common<boolean>(formulas, (range) => range.HasArray, false);
    const painted = edits.filter(({ next }) => next.fill !== undefined || next.style !== undefined);
    const fill = common<string>(
      painted.map(({ at }) => at),
      fillOf,
      "",
    );
    for (const at of this.#all) {
      const obstacle =
        this.#merged.at(at) && isCovered(sheet, at)
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
          ...this.#content(at),
          numberFormat: this.#format.at(at),
          fill: colour === "" ? null : colour === PATTERNED ? undefined : colour,
          ...(obstacle && { obstacle }),
        },
      ];
    }
  }
}

/** Formats that a reading knows; the others are asked for. */
function knownOr(
  grid: FormatGrid,
  places: readonly Place[],
  ask: (places: readonly Place[]) => Common<string>,
): Common<string> {
  const unknown = places.filter((place) => grid.at(place) === null);
  const asked = unknown.length > 0 ? ask(unknown) : null;
  return {
    at: (place) => grid.at(place) ?? asked?.at(place) ?? "General",
    whole: (from, to) => grid.common(from, to) ?? asked?.whole(from, to) ?? null,
  };
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
