/** Which header cells of a row belong to one table: forms may stand side by side, and a form may have gaps. */
import type { TableDefinition } from "./definition";
import type { HeaderColumn } from "./header-stack";

/**
 * Column id → its header; a header whose ids are all taken is in none. Of two that claim the same id, one that can mean
 * nothing else goes before one that can («调整预算数» beside «全年预算数» is the adjustment), and a header before the
 * title of the whole block on its left, which reaches down beside the data («预算资金» beside «年初预算数»).
 */
export function assign(columns: readonly HeaderColumn[]): Map<string, HeaderColumn> {
  const taken = new Map<string, HeaderColumn>();
  const left: HeaderColumn[] = [];
  const firsts = new Set(columns.map(({ ids }) => ids[0]));
  const hasOther = ({ ids }: HeaderColumn): boolean => ids.slice(1).some((id) => !firsts.has(id));
  for (const column of columns) {
    const first = column.ids[0];
    if (first === undefined) continue;
    const holder = taken.get(first);
    const yields =
      holder &&
      (isTaller(holder, column, holder === columns[0] ? 1 : TALLER_BY) ||
        (hasOther(holder) && !hasOther(column)) ||
        isOneOf(holder, column));
    if (holder && !yields) left.push(column);
    else {
      if (holder) left.push(holder);
      taken.set(first, column);
    }
  }
  for (const column of left) {
    const free = column.ids.find((id) => !taken.has(id));
    if (free !== undefined) taken.set(free, column);
  }
  return taken;
}

/** Rows by which the title of a block is taller than the headers beside it; one is enough for the first on the left. */
const TALLER_BY = 2;

function isTaller(a: HeaderColumn, b: HeaderColumn, by = TALLER_BY): boolean {
  return a.leaf.bottom >= b.leaf.bottom + by;
}

/** «一季度执行数» beside «累计执行数», «上年结转支出数» beside «支出数»: a part beside the whole or the year's own. */
function isOneOf(part: HeaderColumn, whole: HeaderColumn): boolean {
  const [one, all] = [part, whole].map(({ texts }) => texts.join(""));
  if (CARRIED_OVER.test(one!) && !CARRIED_OVER.test(all!)) return true;
  return /累计/u.test(all!) && !/累计|1-/u.test(one!) && /季度?|\d月|[本当]月/u.test(one!);
}

const CARRIED_OVER = /(?:上年|以前年度)度?结[转余]/u;

/** The lists of required columns of which none is there. */
export function missingColumns(
  definition: TableDefinition,
  ids: { has(id: string): boolean },
): readonly (readonly string[])[] {
  return definition.required.filter((anyOf) => !anyOf.some((id) => ids.has(id)));
}

export function isTable(definition: TableDefinition, columns: readonly HeaderColumn[]): boolean {
  const ids = assign(columns);
  const strange = columns.filter((column) => column.strange).length;
  return (
    // Figures between the words: titled values in a row, no header.
    strange * 2 < ids.size &&
    ids.size >= definition.atLeast &&
    missingColumns(definition, ids).length === 0 &&
    !definition.excluded?.some((id) => ids.has(id))
  );
}

/**
 * Cuts where a blank column or a repeated header shows that the next table begins. Behind a blank column, headers that
 * are mostly strange belong to something else; mostly known and new ones continue the table.
 */
export function segments(definition: TableDefinition, columns: readonly HeaderColumn[]): HeaderColumn[][] {
  const parts: HeaderColumn[][] = [];
  let current: HeaderColumn[] = [];
  for (const run of runs(columns)) {
    if (current.length > 0 && !continues(definition, current, run)) {
      parts.push(current);
      current = [];
    }
    for (const [index, column] of run.entries()) {
      const first = column.ids[0];
      const repeated = first !== undefined && current.some((other) => other.ids[0] === first);
      if (repeated && isTable(definition, current) && isTable(definition, run.slice(index))) {
        parts.push(current);
        current = [];
      }
      current.push(column);
    }
  }
  if (current.length > 0) parts.push(current);
  return parts;
}

/** Headers without a blank column between them. */
function runs(columns: readonly HeaderColumn[]): HeaderColumn[][] {
  const found: HeaderColumn[][] = [];
  for (const column of columns) {
    const last = found.at(-1);
    if (last && column.left === last.at(-1)!.right + 1) last.push(column);
    else found.push([column]);
  }
  return found;
}

function continues(
  definition: TableDefinition,
  current: readonly HeaderColumn[],
  run: readonly HeaderColumn[],
): boolean {
  if (isTable(definition, current) && isTable(definition, run)) return false;
  const known = assign(current);
  const fresh = run.filter((column) => column.ids.length > 0 && !known.has(column.ids[0]!)).length;
  return fresh * 2 >= run.length && fresh > 0;
}
