/** A table that goes on overleaf is several tables of the document: how they are known, and what they print again. */
import type { ReportCell, ReportTable } from "../../model/report-document";

/** «续表», «表2（续）», «续附表1-2», «接上页», and the number of the page. */
const BETWEEN =
  /^(?:[（(]?(?:[接续]上[表页]|(?:上)?续附?表?[\d一二三四五六七八九十.-]*|附?表[\d一二三四五六七八九十.-]*[（(]?续\d?[)）]?|.{0,24}[（(]续[表一二三\d]?[)）])[)）]?|[-—–]?\d{1,3}[-—–]?|第\d{1,3}页(?:[,，]?共\d{1,3}页)?)$/u;
const UNIT = /^[（(]?(金额)?(计量)?单位[:：]/u;
/** Headers have at most three rows, and a row of one has several labels. */
const MOST_ROWS = 3;
const FEWEST_LABELS = 3;

/** Lines between two tables that leave them one. */
export function standsBetween(line: string): boolean {
  const flat = line.replace(/\s/gu, "");
  return BETWEEN.test(flat) || UNIT.test(flat);
}

/**
 * The table without the header that the one before it has as well, wherever in it that stands. A cell that goes on below the
 * header (绩效指标 beside all its rows) stays.
 */
export function withoutRepeatedHeader(table: ReportTable, before: ReportTable): ReportTable {
  const count = repeatedRows(table, before);
  if (count === 0) return table;
  const cells = table.cells.flatMap((cell): ReportCell[] => {
    if (cell.row >= count) return [{ ...cell, row: cell.row - count }];
    const left = cell.row + cell.rows - count;
    return left > 0 ? [{ ...cell, row: 0, rows: left }] : [];
  });
  return { ...table, rowCount: table.rowCount - count, cells };
}

function repeatedRows(table: ReportTable, before: ReportTable): number {
  const labels = labelsOf(table, 0);
  if (labels.size < Math.min(FEWEST_LABELS, table.columnCount)) return 0;
  for (let row = 0; row < before.rowCount; row++) {
    if (!isSame(labels, labelsOf(before, row))) continue;
    let count = 1;
    while (
      count < Math.min(MOST_ROWS, table.rowCount - 1) &&
      labelsOf(table, count).size > 0 &&
      isSame(labelsOf(table, count), labelsOf(before, row + count))
    )
      count++;
    return count;
  }
  return 0;
}

/** What begins in a row, by column. */
function labelsOf({ cells }: ReportTable, row: number): ReadonlyMap<number, string> {
  return new Map(
    cells.flatMap((cell) => {
      const text = cell.text.replace(/\s/gu, "");
      return cell.row === row && text !== "" ? [[cell.column, text] as const] : [];
    }),
  );
}

/** The label at the edge may be left out overleaf. */
function isSame(labels: ReadonlyMap<number, string>, others: ReadonlyMap<number, string>): boolean {
  const missing = [...others.keys()].filter((column) => !labels.has(column));
  return (
    labels.size > 0 &&
    [...labels].every(([column, text]) => others.get(column) === text) &&
    missing.every((column) => column === 0)
  );
}
