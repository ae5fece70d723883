/**
 * Which rows the grid measures after a write. It would lay out every cell from the first row written to down to the last,
 * three seconds in a ledger of 10,000 projects; a number in the place of another needs no other height.
 */
import type { ICellData, Injector, IRange, Nullable } from "@univerjs/core";
import { SheetInterceptorService } from "@univerjs/preset-sheets-core";

/** @param rows those to be measured of what is being written, null = as the grid likes */
export function limitMeasuring(injector: Injector, rows: () => ReadonlySet<number> | null): void {
  injector.get(SheetInterceptorService).interceptAutoHeight({
    // Before the grid's own, which reads what is left here.
    priority: 1_000,
    getMutations(context) {
      const wanted = rows();
      if (wanted) context.autoHeightRanges = onlyRows(context.autoHeightRanges ?? context.ranges, wanted);
      return { redos: [], undos: [] };
    },
  });
}

/** @param written what will be written, by row and column @param before what is there so far */
export function rowsOfText(
  written: Readonly<Record<number, Readonly<Record<number, ICellData>>>>,
  before: (row: number, column: number) => Nullable<ICellData>,
): ReadonlySet<number> {
  const isText = (cell: Nullable<ICellData>): boolean => typeof cell?.v === "string" || Boolean(cell?.p);
  const rows = Object.entries(written).filter(([row, cells]) =>
    Object.entries(cells).some(
      ([column, cell]) => isText(cell) || isText(before(Number(row), Number(column))),
    ),
  );
  return new Set(rows.map(([row]) => Number(row)));
}

function onlyRows(ranges: readonly IRange[], rows: ReadonlySet<number>): IRange[] {
  return ranges.flatMap((range) => {
    const within = [...rows].filter((row) => row >= range.startRow && row <= range.endRow);
    return within.map((row) => ({ ...range, startRow: row, endRow: row }));
  });
}
