/** Columns of what was spent in the first month, the second, and so on, which add up to 累计支出. */
import type { RowSource } from "../model/form";
import type { MoneyUnit } from "../model/values";
import { amountColumn } from "./ledger-cells";
import { DEFAULT_UNIT } from "./parse-funds";
import type { SheetView } from "./sheet-view";
import type { ColumnMatch, TableMatch } from "./tables";
import { moneyUnitIn } from "./values";

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
  { others }: TableMatch,
  rows: readonly number[],
  formUnit: MoneyUnit | null,
): Pick<RowSource, "instalments"> {
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
    const columns = found.map(({ column }) =>
      amountColumn(view, column, rows, moneyUnitIn(column.text) ?? formUnit ?? DEFAULT_UNIT),
    );
    return { instalments: { of, columns } };
  }
  return {};
}

function monthOf({ texts }: ColumnMatch): number {
  return Number(MONTH.exec(texts.at(-1)!)?.[1] ?? 0);
}

function quarterOf({ text }: ColumnMatch): number {
  const named = QUARTER.exec(text)?.[1] ?? "";
  return QUARTERS.includes(named) ? QUARTERS.indexOf(named) + 1 : Number(named);
}
