/** Which header cells of a row belong to one table: forms may stand side by side, and a form may have gaps. */
import type { TableDefinition } from "./definition";
import type { HeaderColumn } from "./header-stack";

/** Column id → its header; a header whose ids are all taken is in none. */
export function assign(columns: readonly HeaderColumn[]): Map<string, HeaderColumn> {
  const taken = new Map<string, HeaderColumn>();
  const left: HeaderColumn[] = [];
  for (const column of columns) {
    const first = column.ids[0];
    if (first === undefined) continue;
    if (taken.has(first)) left.push(column);
    else taken.set(first, column);
  }
  for (const column of left) {
    const free = column.ids.find((id) => !taken.has(id));
    if (free !== undefined) taken.set(free, column);
  }
  return taken;
}

/** The lists of required columns of which none is there. */
export function missingColumns(
  definition: TableDefinition,
  ids: { has(id: string): boolean },
): readonly (readonly string[])[] {
  return definition.required.filter((anyOf) => !anyOf.some((id) => ids.has(id)));
}

export function isTable(definition: TableDefinition, columns: readonly HeaderColumn[]): boolean {
  const ids = assign(columns);
  return (
    ids.size >= definition.atLeast &&
    missingColumns(definition, ids).length === 0 &&
    !definition.excluded?.some((id) => ids.has(id))
  );
}

/** Cuts where a blank column or a repeated header shows that the next table begins, and only if both sides are one. */
export function segments(definition: TableDefinition, columns: readonly HeaderColumn[]): HeaderColumn[][] {
  const parts: HeaderColumn[][] = [];
  let current: HeaderColumn[] = [];
  columns.forEach((column, index) => {
    const previous = current.at(-1);
    const gap = previous !== undefined && column.left > previous.right + 1;
    const first = column.ids[0];
    const repeated = first !== undefined && current.some((other) => other.ids[0] === first);
    if ((gap || repeated) && isTable(definition, current) && isTable(definition, columns.slice(index))) {
      parts.push(current);
      current = [];
    }
    current.push(column);
  });
  if (current.length > 0) parts.push(current);
  return parts;
}
