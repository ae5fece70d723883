/**
 * What all adapters do alike before they write: compare what a patch expects with what the cells hold, and work out the
 * patch that undoes it. An adapter reads the touched cells in one batch, asks `planPatch`, and writes in one batch.
 */
import { a1, type CellAddress } from "../model/address";
import type { CellChange, CellEdit, Patch } from "../model/finding";
import { isCellError, sameContent, type CellValue } from "../model/snapshot";
import { combineEdits } from "./combine-edits";
import { shownFormula } from "./formula-names";
import type { Conflict } from "./host";
import { invalidPart } from "./valid-edit";

export type Obstacle = "merged" | "protected" | "array-formula" | "table-header";

/** What a host knows of a cell before it is written. */
export interface CellFacts {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** #RRGGBB, null = no fill, undefined = a fill that is no plain colour. */
  readonly fill: string | null | undefined;
  /** Text of a note of ours. */
  readonly note: string | null;
  /** Someone else's note stands here, so that none of ours is written. */
  readonly foreignNote?: boolean;
  /** Restores the cell's whole style, where the host can. */
  readonly style?: string;
  /** merged = covered by a merge, not its top-left cell; protected = locked on a protected sheet. */
  readonly obstacle?: Obstacle;
}

export type PatchPlan =
  | { readonly outcome: "ready"; readonly edits: readonly CellEdit[]; readonly inverse: Patch }
  | { readonly outcome: "refused"; readonly conflicts: readonly Conflict[] };

/**
 * @param factsOf null when there is no such sheet.
 * @returns ready: the edits to write (at most one a cell; notes where someone else's stands already left out).
 */
export function planPatch(patch: Patch, factsOf: (at: CellAddress) => CellFacts | null): PatchPlan {
  const conflicts: Conflict[] = [];
  const inverse: CellEdit[] = [];
  const combined = combineEdits(patch.edits);
  for (const edit of combined.clashes)
    conflicts.push(conflict(edit, "invalid", null, "同一单元格在一次修改里有两种写法，请只保留一种。"));
  const edits = combined.edits.map((edit) => {
    const broken = invalidPart(edit);
    if (broken) {
      conflicts.push(conflict(edit, "invalid", null, broken));
      return edit;
    }
    const facts = factsOf(edit.at);
    const problem = facts ? obstacleTo(edit, facts) : noSheet(edit);
    if (problem) conflicts.push(problem);
    if (!facts || problem) return edit;
    const feasible = facts.foreignNote ? withoutNote(edit) : edit;
    inverse.unshift(inverseOf(feasible, facts));
    return feasible;
  });
  return conflicts.length > 0
    ? { outcome: "refused", conflicts }
    : { outcome: "ready", edits, inverse: { edits: inverse } };
}

/** Whether the edit changes what the cell holds, rather than only how it looks. */
export function changesContent(change: CellChange): boolean {
  return change.value !== undefined || change.formula !== undefined;
}

/** Equal but for spaces and letter case outside of quotes: hosts give formulas back in their own writing. */
export function sameFormula(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && canonical(a) === canonical(b));
}

function canonical(formula: string): string {
  return shownFormula(formula)
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/\s+/g, "").toUpperCase()))
    .join("");
}

function obstacleTo(edit: CellEdit, facts: CellFacts): Conflict | null {
  const where = conflictPlace(edit.at);
  const content = changesContent(edit.next);
  if (facts.obstacle === "merged")
    return conflict(
      edit,
      "merged",
      facts.value,
      `${where}被合并单元格遮住，请改为修改合并区域左上角的单元格。`,
    );
  if (facts.obstacle === "protected")
    return conflict(edit, "protected", facts.value, `${where}已被工作表保护锁定，请先撤销工作表保护再试。`);
  if (facts.obstacle === "array-formula" && content)
    return conflict(
      edit,
      "array-formula",
      facts.value,
      `${where}属于数组公式或共享公式，请先在表格里改写该公式。`,
    );
  if (facts.obstacle === "table-header" && content)
    return conflict(edit, "table-header", facts.value, `${where}是“表格”的标题单元格，请在表格里手工修改。`);
  const sameValue = edit.compareValue === false || sameContent(edit.expected, facts.value);
  const formulaKept = edit.expectedFormula === undefined || sameFormula(edit.expectedFormula, facts.formula);
  if (sameValue && formulaKept) return null;
  const [before, now] = sameValue
    ? [edit.expectedFormula ?? "无公式", facts.formula ?? "无公式"]
    : [shown(edit.expected), shown(facts.value)];
  return conflict(
    edit,
    "changed",
    facts.value,
    `${where}的内容已变：应为“${before}”，现为“${now}”，未作任何修改，请重新校核。`,
  );
}

function noSheet(edit: CellEdit): Conflict {
  return conflict(edit, "no-sheet", null, `找不到工作表“${edit.at.sheet}”，可能已改名或删除，请重新校核。`);
}

function conflict(edit: CellEdit, reason: Conflict["reason"], found: CellValue, message: string): Conflict {
  return { edit, reason, found, message };
}

/** How the message of a conflict begins. */
export function conflictPlace(at: CellAddress): string {
  return `“${at.sheet}”${a1(at)}`;
}

function shown(value: CellValue): string {
  if (value === null || value === "") return "空白";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function withoutNote(edit: CellEdit): CellEdit {
  const { note: _kept, ...next } = edit.next;
  return { ...edit, next };
}

/** Restores exactly the parts that the edit changes. */
function inverseOf(edit: CellEdit, before: CellFacts): CellEdit {
  const { next } = edit;
  const content = changesContent(next);
  const formulaAfter = content ? (next.formula ?? null) : before.formula;
  const looks = next.numberFormat !== undefined || next.fill !== undefined || next.style !== undefined;
  const restored: CellChange = {
    ...(content && { value: before.value }),
    ...(content && before.formula !== null && { formula: before.formula }),
    ...((next.numberFormat !== undefined || next.style !== undefined) && {
      numberFormat: before.numberFormat,
    }),
    ...((next.fill !== undefined || next.style !== undefined) &&
      before.fill !== undefined && { fill: before.fill }),
    ...(next.note !== undefined && { note: before.note }),
    ...((looks || content) && before.style !== undefined && { style: before.style }),
  };
  return {
    at: edit.at,
    expected: content ? (next.value ?? null) : before.value,
    // A formula's result follows other cells, and a change of looks is undone whatever the cell holds by now.
    ...((formulaAfter !== null || !content) && { compareValue: false as const }),
    ...(content && { expectedFormula: formulaAfter }),
    next: restored,
    why: "撤销",
  };
}
