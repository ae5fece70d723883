/** From findings to one patch: every cell is changed at most once, and two fixes never undo each other. */
import { cellKey } from "../model/address";
import type { CellChange, CellEdit, Finding, Patch, Severity } from "../model/finding";
import { sameContent } from "../model/snapshot";
import type { Review } from "./review";

export interface Plan {
  readonly patch: Patch;
  /** Findings whose fix is in the patch. */
  readonly fixed: readonly Finding[];
  /** Findings whose fix contradicts a weightier one on the same cell; check again after applying. */
  readonly postponed: readonly Finding[];
}

/** All that follows from the form itself: rates, totals, notations. */
export function planSafe(review: Pick<Review, "findings">): Plan {
  return planSelected(review.findings.filter((finding) => finding.fix?.safety === "safe"));
}

/**
 * The fixes of the given findings, whatever their safety: the caller has asked the clerk. Where two differ on a cell the
 * more severe finding wins, then the one that comes first; a fix is taken whole or not at all.
 */
export function planSelected(findings: readonly Finding[]): Plan {
  const edits = new Map<string, CellEdit>();
  const fixed = new Set<Finding>();
  const postponed = new Set<Finding>();
  for (const finding of byWeight(findings)) {
    const merged = finding.fix ? mergeInto(edits, finding.fix.edits) : null;
    if (!merged) {
      if (finding.fix) postponed.add(finding);
      continue;
    }
    for (const [key, edit] of merged) edits.set(key, edit);
    fixed.add(finding);
  }
  return {
    patch: { edits: inSheetOrder([...edits.values()]) },
    fixed: findings.filter((finding) => fixed.has(finding)),
    postponed: findings.filter((finding) => postponed.has(finding)),
  };
}

/** Several patches as one, the earlier winning; edits that contradict an earlier one are left out. */
export function joinPatches(...patches: readonly Patch[]): Patch {
  const edits = new Map<string, CellEdit>();
  for (const edit of patches.flatMap((patch) => patch.edits))
    for (const [key, merged] of mergeInto(edits, [edit]) ?? []) edits.set(key, merged);
  return { edits: inSheetOrder([...edits.values()]) };
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function byWeight(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]); // stable: first come, first served
}

/** The changed entries, or null when one edit contradicts what is already planned for its cell. */
function mergeInto(
  planned: ReadonlyMap<string, CellEdit>,
  edits: readonly CellEdit[],
): Map<string, CellEdit> | null {
  const merged = new Map<string, CellEdit>();
  for (const edit of edits) {
    const key = cellKey(edit.at);
    const other = merged.get(key) ?? planned.get(key);
    const both = other ? combine(other, edit) : edit;
    if (!both) return null;
    merged.set(key, both);
  }
  return merged;
}

/** Two edits of one cell as one: a value from the one and a fill from the other go together, two values do not. */
function combine(a: CellEdit, b: CellEdit): CellEdit | null {
  if (!sameContent(a.expected, b.expected)) return null;
  const content = (change: CellChange): boolean => change.value !== undefined || change.formula !== undefined;
  if (content(a.next) && content(b.next) && !sameChange(a.next, b.next)) return null;
  const others = ["numberFormat", "fill", "note", "style"] as const;
  const clash = (name: (typeof others)[number]): boolean =>
    a.next[name] !== undefined && b.next[name] !== undefined && a.next[name] !== b.next[name];
  if (others.some(clash)) return null;
  // The same new content twice needs one reason; two kinds of change need both.
  const repeated = content(a.next) && content(b.next) && a.why !== undefined;
  const why = (repeated ? [a.why] : [a.why, b.why]).filter((text) => text !== undefined).join("；");
  return {
    ...b,
    ...a,
    expectedFormula: a.expectedFormula ?? b.expectedFormula,
    next: { ...b.next, ...a.next },
    ...(why ? { why } : {}),
  };
}

function sameChange(a: CellChange, b: CellChange): boolean {
  return a.formula === b.formula && (a.formula !== undefined || sameContent(a.value, b.value));
}

function inSheetOrder(edits: CellEdit[]): CellEdit[] {
  return edits.sort(
    (a, b) =>
      (a.at.sheet < b.at.sheet ? -1 : a.at.sheet > b.at.sheet ? 1 : 0) ||
      a.at.row - b.at.row ||
      a.at.column - b.at.column,
  );
}
