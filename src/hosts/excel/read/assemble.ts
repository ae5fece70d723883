/** Blocks of one sheet as a snapshot. */
import type { CellValue, SheetSnapshot } from "../../../model/snapshot";
import { formulaOf, valueOf } from "../content";
import type { Rect } from "../rects";
import type { SheetEntry } from "../sheet-list";
import type { Block } from "./block";

/** @param blocks in any order, not overlapping, inside `used`; null `used` = an empty sheet */
export function assemble(
  sheet: SheetEntry,
  isProtected: boolean,
  used: Rect | null,
  blocks: readonly Block[],
): SheetSnapshot {
  const rowCount = used ? used.bottom - used.top + 1 : 0;
  const columnCount = used ? used.right - used.left + 1 : 0;
  const origin = used ? { row: used.top, column: used.left } : { row: 0, column: 0 };
  const values: CellValue[][] = Array.from({ length: rowCount }, () =>
    new Array<CellValue>(columnCount).fill(null),
  );
  const formats = new Array<readonly string[] | undefined>(rowCount).fill(undefined);
  const texts = new Array<(string | null)[] | undefined>(rowCount).fill(undefined);
  const formulas = new Map<string, string>();
  const share = sharing();
  for (const block of blocks) {
    const left = block.rect.left - origin.column;
    block.values.forEach((raw, index) => {
      const row = block.rect.top + index;
      const into = values[row - origin.row];
      if (!into) return;
      raw.forEach((cell, column) => {
        into[left + column] = valueOf(cell);
        const formula = formulaOf(block.formulas[index]?.[column], cell);
        if (formula) formulas.set(`${row},${block.rect.left + column}`, formula);
      });
      formats[row - origin.row] = share(
        spread(formats[row - origin.row], columnCount, left, block.formats[index] ?? []),
      );
      texts[row - origin.row] = shownTexts(into, left, block.texts[index] ?? [], texts[row - origin.row]);
    });
  }
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    origin,
    rowCount,
    columnCount,
    values,
    formulas,
    formats,
    texts,
    merges: blocks.flatMap(({ merges }) => merges).map((rect) => ({ sheet: sheet.name, ...rect })),
    hiddenRows: numbers(blocks.flatMap(({ hiddenRows }) => hiddenRows)),
    hiddenColumns: numbers(blocks.flatMap(({ hiddenColumns }) => hiddenColumns)),
    protected: isProtected,
    date1904: false, // Office.js does not tell up to ExcelApi 1.15
  };
}

function spread(
  row: readonly string[] | undefined,
  width: number,
  left: number,
  formats: readonly string[],
): string[] {
  const whole = row ? [...row] : new Array<string>(width).fill("General");
  formats.forEach((format, column) => (whole[left + column] = format || "General"));
  return whole;
}

/** Rows with the same formats share one array; forms repeat few kinds of rows. */
function sharing(): (row: string[]) => readonly string[] {
  const kinds = new Map<string, readonly string[]>();
  return (row) => {
    const key = row.join("\u0000");
    const same = kinds.get(key);
    if (same) return same;
    kinds.set(key, row);
    return row;
  };
}

/** Displayed texts where they say more than the value; Excel gives #### for columns that are too narrow. */
function shownTexts(
  values: readonly CellValue[],
  left: number,
  texts: readonly string[],
  row: (string | null)[] | undefined,
): (string | null)[] | undefined {
  let kept = row;
  texts.forEach((text, column) => {
    const value = values[left + column];
    if (typeof value !== "number" || text === "" || /^#+$/.test(text) || text === String(value)) return;
    kept ??= new Array<string | null>(values.length).fill(null);
    kept[left + column] = text;
  });
  return kept;
}

/** Ascending, each once: neighbouring blocks name the same columns. */
function numbers(list: readonly number[]): number[] {
  return [...new Set(list)].sort((a, b) => a - b);
}
