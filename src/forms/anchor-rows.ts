/** The one pass over all cells: in which rows a table could begin. Cheap enough for 200,000 rows. */
import { headerKey } from "./labels";
import type { TableDefinition } from "./definition";
import type { CompiledTable } from "./tables";
import type { CellValue } from "../model/snapshot";
import type { Area, SheetView } from "./sheet-view";

/** Every standard anchor holds one of these. */
const PROMISING = "指级級标標目项項预預算资資到完成执執支途额額年调調值实實下费費排批核称容牌用进分";
const LONGEST = 60;
/** Two clauses make a sentence about a project, which may well name an anchor. */
const SENTENCE = /[，。；][^（）()]*[，。；]/;
const LONG = 24;
/** More headers than this on a sheet are not headers. */
const MOST_ROWS = 5_000;
/** After so many different texts in a row that begin no table, one with a number beside it is taken for data unread. */
const FEW_IN_VAIN = 64;
/** A column with so many different texts in a row and no header among them is data: only words seen before count on. */
const MOST_IN_VAIN = 2_000;

/**
 * Definition → rows with one of its anchors, ascending.
 * @param taken places in which no table is looked for any more; only those across the whole sheet are left out here
 */
export function anchorRows(
  view: SheetView,
  tables: readonly CompiledTable[],
  taken: readonly Area[] = [],
): ReadonlyMap<TableDefinition, readonly number[]> {
  const found = new Map<TableDefinition, number[]>(tables.map((table) => [table.definition, []]));
  const known = new Map<string, readonly TableDefinition[]>();
  const promising = promisingIn(tables);
  const inVain: number[] = [];
  const tablesOf = (text: string, column: number): readonly TableDefinition[] => {
    let ids = known.get(text);
    if (ids === undefined) {
      const tries = inVain[column] ?? 0;
      if (tries > MOST_IN_VAIN) return NONE;
      const key = headerKey(text);
      ids = tables
        .filter(({ definition, vocabulary }) => vocabulary.means(key, definition.anchors))
        .map(({ definition }) => definition);
      inVain[column] = ids.length > 0 ? 0 : tries + 1;
      known.set(text, ids);
    }
    return ids;
  };
  /** The last text of each column that begins no table: many columns hold the same one all the way down. */
  const inert: (string | undefined)[] = [];
  const across = taken.filter((area) => area.left <= view.left && area.right >= view.right);
  view.sheet.values.forEach((cells, index) => {
    const at = view.top + index;
    if (across.some((area) => area.top <= at && at <= area.bottom)) return;
    for (let column = 0; column < cells.length; column++) {
      const value = cells[column];
      if (typeof value !== "string" || value === inert[column]) continue;
      if (value.length < 2 || value.length > LONGEST || !promising.test(value)) continue;
      if (value.length > LONG && SENTENCE.test(value)) continue;
      if ((inVain[column] ?? 0) > FEW_IN_VAIN && isBesideNumber(cells, column) && !known.has(value)) continue;
      const begun = tablesOf(value, column);
      inert[column] = begun.length === 0 ? value : undefined;
      for (const definition of begun) {
        const rows = found.get(definition)!;
        if (rows.at(-1) !== at && rows.length < MOST_ROWS) rows.push(at);
      }
    }
  });
  return found;
}

const NONE: readonly TableDefinition[] = [];

/** Beside a header stand headers. */
function isBesideNumber(cells: readonly CellValue[], column: number): boolean {
  return typeof cells[column - 1] === "number" || typeof cells[column + 1] === "number";
}

/** A clerk's own header words may hold any characters. */
function promisingIn(tables: readonly CompiledTable[]): RegExp {
  const words = tables.flatMap(({ definition }) => Object.values(definition.custom?.columns ?? {}).flat());
  const own = [...new Set(words.join("").replace(/[\s\]\\^-]/gu, ""))].join("");
  return new RegExp(`[${PROMISING}${own}]`, "u");
}
