/**
 * The ways in which a header of amounts goes with its lines: lines below with their labels on the left; sources as group
 * headers above the columns; labels that slipped under the first amount's header; and a label before every amount.
 */
import { firstColumn, fundRows, type FundRow } from "./fund-rows";
import { headerKey } from "./labels";
import type { Area, SheetView } from "./sheet-view";
import type { ColumnMatch, TableMatch } from "./tables";
import { fieldWords, fundRowWords } from "./vocabularies";
import type { Zone } from "./zones";

interface FundLayout {
  readonly table: TableMatch;
  readonly rows: readonly FundRow[];
}

export function fundLayout(view: SheetView, table: TableMatch, zone: Zone, limit: number): FundLayout {
  return (
    groupedLayout(view, table, limit) ??
    slippedLayout(view, table, limit) ??
    pairedLayout(view, table, limit) ?? { table, rows: fundRows(view, table, zone, limit) }
  );
}

/** «资金总额» over «年初预算｜执行数», «财政拨款» over the same again: one line, in the row below. */
function groupedLayout(view: SheetView, table: TableMatch, limit: number): FundLayout | null {
  const top = table.top === table.bottom ? table.top - 1 : table.top;
  const label = view.area(top, firstColumn(table));
  if (label.top < top || label.bottom >= table.bottom) return null;
  if (fundRowWords.find(headerKey(view.text(label.top, label.left))).length === 0) return null;
  if (isTitledValue(view, label)) return null;
  for (let row = table.dataTop; row <= Math.min(limit, table.dataTop + 2); row++)
    if (view.filled(row, table.left, table.right).length > 0) return { table, rows: [{ row, label }] };
  return null;
}

/** «专项资金名称｜制造业高质量发展专项资金»: the name of the project, above its money. */
function isTitledValue(view: SheetView, area: Area): boolean {
  const before = view.filled(area.top, view.left, area.left - 1).at(-1);
  return before !== undefined && fieldWords.find(headerKey(view.text(before.top, before.left))).length > 0;
}

/** 河北: «预算数｜236｜到位数｜236｜执行数｜231.5», under each header the label of the line and then its amount. */
function pairedLayout(view: SheetView, table: TableMatch, limit: number): FundLayout | null {
  const rows: FundRow[] = [];
  const columns = new Map(table.columns);
  for (let row = table.dataTop; row <= Math.min(limit, view.bottom); row++) {
    const pairs = [...table.columns.values()].flatMap((column) => pairIn(view, row, column) ?? []);
    const [first] = pairs;
    if (!first || pairs.length < LEAST_PAIRS) break;
    rows.push({ row, label: first.label });
    for (const { column, amount } of pairs)
      columns.set(column.id, { ...column, left: amount.left, right: amount.right });
  }
  return rows.length === 0 ? null : { table: { ...table, columns }, rows };
}

const LEAST_PAIRS = 2;

function pairIn(
  view: SheetView,
  row: number,
  column: ColumnMatch,
): { readonly column: ColumnMatch; readonly label: Area; readonly amount: Area } | null {
  const [label, amount, ...more] = view.filled(row, column.left, column.right);
  if (!label || !amount || more.length > 0 || label.top < row) return null;
  const isWords = /^\p{Script=Han}/u.test(view.text(label.top, label.left));
  return isWords && /^[-¥￥\d]/u.test(view.text(amount.top, amount.left)) ? { column, label, amount } : null;
}

/** Lines whose label stands under «年初预算数», all amounts one column to the right: read in the order of the headers. */
function slippedLayout(view: SheetView, table: TableMatch, limit: number): FundLayout | null {
  const rows: FundRow[] = [];
  const left = firstColumn(table);
  for (let row = table.dataTop; row <= Math.min(limit, view.bottom); row++) {
    const label = view.area(row, left);
    if (typeof view.value(row, left) !== "string") break;
    if (fundRowWords.find(headerKey(view.text(row, left))).length === 0) break;
    rows.push({ row, label });
  }
  const first = rows[0];
  if (!first) return null;
  const figures = view
    .filled(first.row, first.label.right + 1)
    .filter((area) => /^[-\d]/.test(view.text(area.top, area.left)));
  const rates = figures.filter((area) => /[%％]/.test(view.text(area.top, area.left)));
  const amounts = figures.filter((area) => !rates.includes(area));
  const columns = new Map<string, ColumnMatch>();
  for (const [id, column] of [...table.columns].sort(([, a], [, b]) => a.left - b.left)) {
    const area = id === "rate" ? rates.shift() : amounts.shift();
    if (area) columns.set(id, { ...column, left: area.left, right: area.right });
  }
  return { table: { ...table, columns, others: [] }, rows };
}
