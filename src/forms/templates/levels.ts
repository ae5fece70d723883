/** Labels of the first and second level, merged down over their indicators. */
import type { SheetBuilder } from "./sheet-builder";

export interface LevelRow {
  readonly level1: string;
  readonly level2: string;
}

/** Puts both levels from `column` on; neighbours with the same label (and the same first level) share one merged cell. */
export function layLevels(sheet: SheetBuilder, rows: readonly LevelRow[], top: number, column: number): void {
  const run = (start: number, same: (row: LevelRow) => boolean): number => {
    let end = start;
    while (end + 1 < rows.length && same(rows[end + 1]!)) end++;
    return end;
  };
  for (let i = 0; i < rows.length;) {
    const { level1 } = rows[i]!;
    const end = run(i, (row) => row.level1 === level1);
    sheet.put(top + i, column, level1, "label", { row: top + end });
    for (let j = i; j <= end;) {
      const { level2 } = rows[j]!;
      const last = run(j, (row) => row.level1 === level1 && row.level2 === level2);
      sheet.put(top + j, column + 1, level2, "label", { row: top + last });
      j = last + 1;
    }
    i = end + 1;
  }
}
