/**
 * Number formats, asked only where they say something: at numbers, and at blanks that may still be filled in with one (a
 * rate). Neighbours below each other are asked together with all others that hold the same kind of numbers, because they most
 * likely bear the same format; one call then does for a whole ledger's amounts.
 */
import {
  commonParts,
  fitTogether,
  learnTrust,
  provenBySample,
  take,
  together,
  type Ask,
  type Part,
  type Trust,
} from "../areas";
import { rectsOf, type Place, type Rect } from "../../rects";
import type { EtSheet } from "../wps-api";
import { FormatGrid } from "./format-grid";
import { FORM_ROWS, gapFor, groupsOf, type Values } from "./format-kinds";

const ask: Ask<string> = (range) => range.NumberFormat;

/** The number formats of one sheet, as far as they have been asked for. */
export class SheetFormats {
  readonly grid = new FormatGrid();
  readonly #parts: Part<string>[] = [];
  /** Taken as they came. */
  #unproven: Part<string>[] = [];

  constructor(private readonly sheet: EtSheet) {}

  /**
   * Asks for what is not known yet; answers are taken as they come until `settleFormats`.
   * @param others cells of a form to be asked for too, whatever they hold
   */
  ask(values: Values, columnCount: number, origin: Place, trust: Trust, others: readonly Place[] = []): void {
    const hopeful: Trust = { ...trust, hopeful: true };
    const isNew = (place: Place): boolean => this.grid.at(place) === null;
    const all = groupsOf(values, columnCount, origin, others);
    const groups = all.flatMap(({ kind, places }) => {
      const rects = rectsOf(this.grid.isEmpty ? places : places.filter(isNew), gapFor(values));
      return rects.length > 0 ? [{ kind, rects }] : [];
    });
    const plain = groups.filter(({ kind }) => kind.isPlain);
    const united = plain.flatMap(({ rects }) => rects);
    const mayBeAlike = values.length <= FORM_ROWS && plain.length > 1 && fitTogether(united);
    const common = mayBeAlike ? together(this.sheet, united, ask, hopeful) : null;
    if (common !== null) this.#take(plain.map(({ rects }) => ({ rects, value: common })));
    for (const { kind, rects } of common === null ? groups : groups.filter(({ kind }) => !kind.isPlain))
      this.#take(commonParts(this.sheet, rects, ask, hopeful, kind.fewest));
    take(trust, hopeful);
  }

  learnTrust(trust: Trust): boolean | null {
    return learnTrust(this.sheet, this.#parts, ask, trust);
  }

  /** @param doubtful the build is known to give the first cell's format for all: every column is asked for on its own */
  proveOrAskAgain(trust: Trust, doubtful: boolean): void {
    const hoped = this.#unproven;
    this.#unproven = [];
    if (!doubtful && provenBySample(this.sheet, hoped, ask)) return;
    const asked = hoped.flatMap(({ rects }) => rects);
    for (const rect of asked) this.grid.put(rect, "General");
    for (const rect of asked.flatMap(columnsOf)) this.#take(commonParts(this.sheet, [rect], ask, trust));
    this.#unproven = [];
  }

  #take(parts: readonly Part<string>[]): void {
    this.#parts.push(...parts);
    this.#unproven.push(...parts);
    for (const { rects, value } of parts) for (const rect of rects) this.grid.put(rect, value || "General");
  }
}

function columnsOf(rect: Rect): Rect[] {
  return Array.from({ length: rect.right - rect.left + 1 }, (_, index) => ({
    ...rect,
    left: rect.left + index,
    right: rect.left + index,
  }));
}

/** Sees to it that the answers hold for all the cells they were given for. */
export function settleFormats(all: readonly SheetFormats[], trust: Trust): void {
  const told = all.map((formats) => formats.learnTrust(trust));
  if (trust.pieces) return;
  for (const formats of all) formats.proveOrAskAgain(trust, told.includes(false));
}
