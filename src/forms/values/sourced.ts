/** Ways a cell can turn out, so that every parser words them alike. */
import { isCellError, type CellView } from "../../model/snapshot";
import type { ReadIssue, Sourced } from "../../model/sourced";
import { foldText, isNullWord, saysSomething } from "./normalise";

export function held<T>(cell: CellView, value: T): Sourced<T> {
  return { cell, value, issue: null, placeholder: null };
}

export function refused<T>(cell: CellView, issue: ReadIssue): Sourced<T> {
  return { cell, value: null, issue, placeholder: null };
}

/** What every parser settles first: blank, error and null words. Null when there is content to read. */
export function withoutContent<T>(cell: CellView): Sourced<T> | null {
  const { value } = cell;
  if (value === null) return { cell, value: null, issue: null, placeholder: null };
  if (isCellError(value)) return refused(cell, "error");
  // No spreadsheet shows such a number; a program that writes files may.
  if (typeof value === "number") return Number.isFinite(value) ? null : refused(cell, "error");
  if (typeof value !== "string") return null;
  if (saysSomething(value)) return null;
  if (foldText(value) === "") return { cell, value: null, issue: null, placeholder: null };
  return isNullWord(value) ? { cell, value: null, issue: null, placeholder: value.trim() } : null;
}
