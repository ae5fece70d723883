/** A value together with the cell it stands in: a rule speaks of budgets, yet every finding knows its cell. */
import type { CellView } from "./snapshot";

/**
 * Why a cell that holds something has no value.
 * unreadable: none of the known notations · ambiguous: several readings, the clerk must choose · error: an error cell
 * · wrong-type: e.g. a percentage in a money column.
 */
export type ReadIssue = "unreadable" | "ambiguous" | "error" | "wrong-type";

export interface Sourced<T> {
  readonly cell: CellView;
  /** Null when blank, a null word (see `placeholder`) or unreadable (see `issue`). */
  readonly value: T | null;
  readonly issue: ReadIssue | null;
  /** The null word that stands in the cell: "/", "—", "无" … kept apart from blank. Null for blank and for content. */
  readonly placeholder: string | null;
  /** True when it was inherited from a merged, blank or heading cell above rather than standing in this row. */
  readonly inherited?: boolean;
}

/** Nothing at all stands in the cell. */
export function isBlank(sourced: Sourced<unknown>): boolean {
  return sourced.value === null && sourced.issue === null && sourced.placeholder === null;
}

/** Blank or a null word. */
export function isEmpty(sourced: Sourced<unknown> | null | undefined): boolean {
  return !sourced || (sourced.value === null && sourced.issue === null);
}
