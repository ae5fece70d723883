/** A mapping as the clerk has it so far, and the layout it comes to. */
import type { SheetView } from "../sheet-view";
import type { CustomForm } from "../definition";
import { mappingFields, tablesOf, type MappedKind, type MappedTable, type MappingField } from "./fields";
import { guessColumns, guessHeader } from "./guess";
import { ownWording, type HeaderRows } from "./header";

export interface MappedColumn {
  readonly column: number;
  /** Suggested by its words; the clerk has not confirmed it yet. */
  readonly guessed: boolean;
}

export interface MappingDraft {
  readonly kind: MappedKind;
  readonly headers: Readonly<Partial<Record<MappedTable, HeaderRows>>>;
  /** By the key of the field. */
  readonly columns: Readonly<Record<string, MappedColumn>>;
}

/** @param rows where something like the form was seen; default the whole sheet */
export function guessedDraft(view: SheetView, kind: MappedKind, rows?: HeaderRows): MappingDraft {
  let draft: MappingDraft = { kind, headers: {}, columns: {} };
  for (const table of tablesOf(kind)) {
    const header = guessHeader(view, table, table === "funds" ? undefined : rows);
    if (header && !overlapsAny(header, draft)) draft = withHeader(view, draft, table, header);
  }
  return draft;
}

/** What the clerk has pointed at stays; the rest is guessed anew from the new header. */
export function withHeader(
  view: SheetView,
  draft: MappingDraft,
  table: MappedTable,
  header: HeaderRows,
): MappingDraft {
  const fields = mappingFields(draft.kind).filter((field) => field.table === table);
  const guesses = guessColumns(view, table, header);
  const columns = Object.fromEntries(
    Object.entries(draft.columns).filter(([key, { guessed }]) => !guessed || !isOf(key, table)),
  );
  const taken = new Set(
    Object.entries(columns).flatMap(([key, one]) => (isOf(key, table) ? one.column : [])),
  );
  for (const { key, id } of fields) {
    const column = guesses.get(id);
    if (column === undefined || columns[key] || taken.has(column)) continue;
    columns[key] = { column, guessed: true };
  }
  return { ...draft, headers: { ...draft.headers, [table]: header }, columns };
}

export function mappedFields(draft: MappingDraft): readonly (MappingField & MappedColumn)[] {
  return mappingFields(draft.kind).flatMap((field) => {
    const mapped = draft.columns[field.key];
    return mapped ? [{ ...field, ...mapped }] : [];
  });
}

/** Columns whose header has no wording of its own are left out; the check of the mapping names them. */
export function layoutOf(
  view: SheetView,
  draft: MappingDraft,
  name: { readonly id: string; readonly name: string },
): CustomForm {
  const columns: Record<string, string[]> = {};
  for (const { table, id, column } of mappedFields(draft)) {
    const header = draft.headers[table];
    const wording = header && ownWording(view, header, column);
    if (wording) columns[id] = [...new Set([...(columns[id] ?? []), wording])];
  }
  return { ...name, kind: draft.kind, columns };
}

function isOf(key: string, table: MappedTable): boolean {
  return key.startsWith(`${table}.`);
}

function overlapsAny({ top, bottom }: HeaderRows, { headers }: MappingDraft): boolean {
  return Object.values(headers).some((other) => top <= other.bottom && other.top <= bottom);
}
