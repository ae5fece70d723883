/** Whole rows put into a sheet or taken out of it: where rows, spans and references come to stand. */
import type { CellRange } from "../address";
import { referenceText, replaceReferences, sameSheet, type Reference } from "./references";

export interface RowShift {
  readonly kind: "insert" | "delete";
  readonly sheet: string;
  /** The first row put in, or the first taken out; from 0. */
  readonly row: number;
  readonly count: number;
}

type Span = Pick<CellRange, "top" | "bottom">;

const LAST_ROW = 1_048_575;

/** @returns null for a row that is taken out or pushed off the sheet */
export function shiftedRow(row: number, shift: RowShift): number | null {
  const { kind, row: from, count } = shift;
  if (row < from) return row;
  if (kind === "insert") return row + count > LAST_ROW ? null : row + count;
  return row < from + count ? null : row - count;
}

/** A span grows when rows come between its ends and shrinks with the rows taken out of it. @returns null: wholly gone */
export function shiftedSpan<S extends Span>(span: S, shift: RowShift): S | null {
  const { kind, row: from, count } = shift;
  // What reaches the sheet's last row goes on reaching it.
  const isOpen = span.bottom >= LAST_ROW;
  if (kind === "insert") {
    const top = span.top >= from ? span.top + count : span.top;
    const bottom = isOpen || span.bottom + count > LAST_ROW ? LAST_ROW : span.bottom + count;
    return top > LAST_ROW ? null : { ...span, top, bottom: span.bottom >= from ? bottom : span.bottom };
  }
  const end = from + count;
  if (span.top >= from && span.bottom < end) return null;
  const top = span.top < from ? span.top : Math.max(from, span.top - count);
  const bottom = span.bottom < from ? span.bottom : Math.max(from - 1, span.bottom - count);
  return { ...span, top, bottom: isOpen ? LAST_ROW : bottom };
}

/** The shift that takes this one back. */
export function backShift(shift: RowShift): RowShift {
  return { ...shift, kind: shift.kind === "insert" ? "delete" : "insert" };
}

export interface ShiftedFormula {
  readonly formula: string;
  /** A reference lost all it referred to. */
  readonly lost: boolean;
  /** A reference through several sheets would afterwards mean different rows on one of them. */
  readonly torn: boolean;
}

/**
 * The formula as a spreadsheet would have it after the shift.
 * @param home the sheet the formula stands on
 */
export function shiftFormula(formula: string, home: string | null, shift: RowShift): ShiftedFormula {
  let lost = false;
  let torn = false;
  const shifted = replaceReferences(formula, (reference) => {
    if (reference.top === null || reference.bottom === null) return null;
    if (reference.lastSheet !== null) {
      torn ||= Math.max(reference.top, reference.bottom) >= shift.row;
      return null;
    }
    const sheet = reference.sheet ?? home;
    if (sheet === null || !sameSheet(sheet, shift.sheet)) return null;
    const moved = shiftedReference(reference, shift);
    if (moved) return referenceText(moved);
    lost = true;
    return `${reference.prefix}#REF!`;
  });
  return { formula: shifted, lost, torn };
}

function shiftedReference(reference: Reference, shift: RowShift): Reference | null {
  const { top, bottom } = reference as Reference & Span;
  if (!reference.isRange) {
    const row = shiftedRow(top, shift);
    return row === null ? null : { ...reference, top: row, bottom: row };
  }
  const isTurned = top > bottom;
  const span = shiftedSpan(isTurned ? { top: bottom, bottom: top } : { top, bottom }, shift);
  if (!span) return null;
  return isTurned
    ? { ...reference, top: span.bottom, bottom: span.top }
    : { ...reference, top: span.top, bottom: span.bottom };
}

/**
 * Ranges of several rows that end right above inserted rows take them in: a total of the rows above counts the new ones.
 * @param formula as it is after the shift
 */
export function grownFormula(formula: string, home: string | null, shift: RowShift): string {
  if (shift.kind !== "insert") return formula;
  return replaceReferences(formula, (reference) => {
    const { top, bottom, isRange, lastSheet } = reference;
    const sheet = reference.sheet ?? home;
    if (!isRange || lastSheet !== null || top === null || bottom !== shift.row - 1 || top >= bottom)
      return null;
    if (sheet === null || !sameSheet(sheet, shift.sheet)) return null;
    return referenceText({ ...reference, bottom: bottom + shift.count });
  });
}
