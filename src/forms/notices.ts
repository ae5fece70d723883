/** Facts a clerk should hear about the place a form stands in; nobody's mistake. */
import { a1, columnName, rangeA1, type CellRange } from "../model/address";
import type { Notice, SheetSnapshot } from "../model/snapshot";
import type { SheetView } from "./sheet-view";

export function rangeNotices(view: SheetView, range: CellRange): readonly Notice[] {
  const { hiddenRows, hiddenColumns, name } = view.sheet;
  const rows = hiddenRows.filter((row) => row >= range.top && row <= range.bottom);
  const columns = hiddenColumns.filter((column) => column >= range.left && column <= range.right);
  const notices: Notice[] = [];
  if (rows.length > 0)
    notices.push({
      code: "hidden-rows",
      message: `第 ${listed(spans(rows), (row) => String(row + 1))} 行被隐藏，已一并读取和校核。`,
      sheet: name,
      cells: spans(rows).map(([top, bottom]) => rangeA1({ ...range, top, bottom })),
    });
  if (columns.length > 0)
    notices.push({
      code: "hidden-columns",
      message: `${listed(spans(columns), columnName)} 列被隐藏，已一并读取和校核。`,
      sheet: name,
      cells: spans(columns).map(([left, right]) => rangeA1({ ...range, left, right })),
    });
  return notices;
}

/** @param hasForms notices about a sheet without any form would only disturb */
export function sheetNotices(sheet: SheetSnapshot, hasForms: boolean): readonly Notice[] {
  if (!hasForms) return [];
  const notices: Notice[] = [];
  const cells = [a1(sheet.origin)];
  if (sheet.hidden)
    notices.push({
      code: "hidden-sheet",
      message: `工作表“${sheet.name}”是隐藏的，其中的表已一并读取和校核。`,
      sheet: sheet.name,
      cells,
    });
  if (sheet.protected)
    notices.push({
      code: "protected-sheet",
      message: `工作表“${sheet.name}”受保护，可以校核，但要先撤销工作表保护才能修改。`,
      sheet: sheet.name,
      cells,
    });
  return notices;
}

/** Runs of neighbours: 3 4 5 9 → [3,5] [9,9]. */
function spans(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number <= last[1] + 1) last[1] = Math.max(last[1], number);
    else runs.push([number, number]);
  }
  return runs;
}

function listed(runs: readonly [number, number][], show: (n: number) => string): string {
  return runs.map(([from, to]) => (from === to ? show(from) : `${show(from)}-${show(to)}`)).join("、");
}
