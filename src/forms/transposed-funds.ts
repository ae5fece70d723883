/** Fund sources as columns: «资金总额｜财政拨款｜其他资金» above, «年初预算数», «当期执行数» … down the side. */
import { AMOUNT_COLUMNS } from "../model/form";
import type { Area, SheetView } from "./sheet-view";
import { headerKey, Vocabulary } from "./labels";
import { fundTable } from "./catalogue/fund-table";
import { fundRowWords } from "./vocabularies";

const AMOUNTS: readonly string[] = [...AMOUNT_COLUMNS, "rate"];
const columnWords = new Vocabulary(fundTable.columns.filter((column) => AMOUNTS.includes(column.id)));

export interface TransposedFunds {
  /** One for each source, with its label. */
  readonly sources: readonly Area[];
  /** Field of the model → row. */
  readonly rows: ReadonlyMap<string, number>;
  readonly labels: ReadonlyMap<string, Area>;
}

export function findTransposed(view: SheetView, place: Area): TransposedFunds | null {
  for (let row = place.top; row < place.bottom; row++) {
    const sources = view
      .filled(row, place.left, place.right)
      .filter(
        (area) => area.top === row && fundRowWords.find(headerKey(view.text(row, area.left))).length > 0,
      );
    const first = sources[0];
    if (!first || sources.length < 2) continue;
    const rows = new Map<string, number>();
    const labels = new Map<string, Area>();
    for (let below = row + 1; below <= Math.min(place.bottom, row + 8); below++) {
      const label = view
        .filled(below, place.left, first.left - 1)
        .filter((area) => area.top === below)
        .at(-1);
      const id = label && columnWords.find(headerKey(view.text(label.top, label.left)))[0];
      if (label && id !== undefined && !rows.has(id)) {
        rows.set(id, below);
        labels.set(id, label);
      }
    }
    if (rows.size >= 2) return { sources, rows, labels };
  }
  return null;
}
