/** The one pass over all cells: in which rows a table could begin. Cheap enough for 200,000 rows. */
import { headerKey } from "./labels";
import type { CompiledTable } from "./tables";
import type { SheetView } from "./sheet-view";

/** Every anchor holds one of these. */
const PROMISING = /[指级級标標目项項预預算资資到完成执執]/;
const LONGEST = 60;
/** More headers than this on a sheet are not headers. */
const MOST_ROWS = 5_000;

/** Definition id → rows with one of its anchors, ascending. */
export function anchorRows(
  view: SheetView,
  tables: readonly CompiledTable[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>(tables.map((table) => [table.definition.id, []]));
  const known = new Map<string, readonly string[]>();
  const tablesOf = (text: string): readonly string[] => {
    let ids = known.get(text);
    if (ids === undefined) {
      ids = startsOf(text, tables);
      if (known.size < 50_000) known.set(text, ids);
    }
    return ids;
  };
  view.sheet.values.forEach((cells, index) => {
    for (const value of cells) {
      if (typeof value !== "string" || value.length < 2 || value.length > LONGEST || !PROMISING.test(value))
        continue;
      for (const id of tablesOf(value)) {
        const rows = found.get(id)!;
        const row = view.top + index;
        if (rows.at(-1) !== row && rows.length < MOST_ROWS) rows.push(row);
      }
    }
  });
  return found;
}

function startsOf(text: string, tables: readonly CompiledTable[]): readonly string[] {
  const key = headerKey(text);
  return tables
    .filter(({ definition, vocabulary }) =>
      vocabulary.find(key).some((id) => definition.anchors.includes(id)),
    )
    .map(({ definition }) => definition.id);
}
