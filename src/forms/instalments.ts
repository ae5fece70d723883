/** Columns of what was spent in the first month, the second, and so on, which add up to 累计支出. */
import type { Instalments, RowSource } from "../model/form";
import type { MoneyUnit } from "../model/values";
import { amountColumn } from "./ledger-cells";
import { headerKey } from "./labels";
import { DEFAULT_UNIT } from "./parse-funds";
import type { SheetView } from "./sheet-view";
import type { ColumnMatch, TableMatch } from "./tables";
import { moneyUnitIn, parseAmount } from "./values";
import { flat } from "./text-cells";
import type { LedgerRows } from "./ledger-rows";

const MONTH = /(?<![\d\-–—~～至到])(1[0-2]|[1-9])月(?![\d\-–—~～至到])/u;
const QUARTER = /([一二三四1-4])季度/u;
const QUARTERS = "一二三四";
/** Of a month as well, but not what was spent in it. */
const OTHER =
  /计划|预算|预计|应|率|进度|比例|累计|截[至止]|结余|下达|到位|目标|序时|同期|上年|去年|说明|原因|备注/u;
const LEAST = 2;

/** Nothing unless they follow each other from the first one on, each of them once. */
export function instalmentsOf(
  view: SheetView,
  table: TableMatch,
  rows: LedgerRows,
  formUnit: MoneyUnit | null,
): Pick<RowSource, "instalments"> {
  const { others } = table;
  for (const [of, numberOf] of [
    ["月", monthOf],
    ["季度", quarterOf],
  ] as const) {
    const found = others
      .filter(({ id, text }) => (id === "" || id === "executed") && !OTHER.test(text))
      .map((column) => ({ column, number: numberOf(column) }))
      .filter(({ number }) => number > 0)
      .sort((a, b) => a.number - b.number);
    if (found.length < LEAST || found.some(({ number }, index) => number !== index + 1)) continue;
    const columns = found.map(({ column }) => column);
    return { instalments: { of, ...read(view, columns, rows, formUnit) } };
  }
  return partsOf(view, table, rows, formUnit);
}

/** «燃油费｜维修费｜保险费｜支出合计»: what stands between the budget and a 合计 that is spent. */
function partsOf(
  view: SheetView,
  { columns, others }: TableMatch,
  rows: LedgerRows,
  formUnit: MoneyUnit | null,
): Pick<RowSource, "instalments"> {
  const whole = columns.get("executed");
  if (!whole || !WHOLE.test(headerKey(whole.texts.at(-1)!))) return {};
  const before = Math.max(
    ...[...columns.values()].filter(({ left }) => left < whole.left).map(({ right }) => right),
  );
  const parts = others.filter(
    ({ id, left, text }) => id === "" && left > before && left < whole.left && !OTHER.test(text),
  );
  if (parts.length < LEAST) return {};
  return { instalments: { of: "项", ...read(view, parts, rows, formUnit) } };
}

function read(
  view: SheetView,
  columns: readonly ColumnMatch[],
  { rows, totalRow }: LedgerRows,
  formUnit: MoneyUnit | null,
): Omit<Instalments, "of"> {
  const unitOf = ({ text }: ColumnMatch): MoneyUnit => moneyUnitIn(text) ?? formUnit ?? DEFAULT_UNIT;
  return {
    names: columns.map(({ text }) => flat(text)),
    columns: columns.map((column) => amountColumn(view, column, rows, unitOf(column))),
    totals: columns.map((column) =>
      totalRow === null ? null : parseAmount(view.cell(totalRow, column.left), { unit: unitOf(column) }),
    ),
  };
}

const WHOLE = /(?:合计|小计|总计)$/u;

function monthOf({ texts }: ColumnMatch): number {
  return Number(MONTH.exec(texts.at(-1)!)?.[1] ?? 0);
}

function quarterOf({ text }: ColumnMatch): number {
  const named = QUARTER.exec(text)?.[1] ?? "";
  return QUARTERS.includes(named) ? QUARTERS.indexOf(named) + 1 : Number(named);
}
