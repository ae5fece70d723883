/** Tables of the workbook, taken over as they stand. */
import { moneyUnitIn } from "../../forms/values";
import type { DataTable, PerformanceForm } from "../../model/form";
import type { Drafting } from "./drafting";
import type { ReportColumn, ReportTable } from "./report-draft";
import { lineOf } from "./words";

const NUMBERS = /金额|预算|支付|执行|单价|数量|占比|决算|安排/u;

/** @param fallback what the table is called where it has no title of its own */
export function tableBlock(
  { title, unit }: PerformanceForm,
  table: DataTable,
  fallback: string,
  drafting: Drafting,
): { readonly name: string; readonly table: ReportTable } {
  const ids = Object.keys(table.headers);
  const headers = ids.map((id) => lineOf(table.headers[id]!.cell.text));
  const rows = table.rows.map((row) =>
    ids.map((id) => {
      const cell = row.cells[id];
      return cell && !cell.inherited ? cell.cell.text.trim() : "";
    }),
  );
  const columns = headers.map((header, index): ReportColumn => ({
    header,
    width: widthOf([header, ...rows.map((row) => row[index]!)]),
    align: NUMBERS.test(header) && header !== "预算内容" ? "right" : header === "序号" ? "center" : "left",
  }));
  const named = headers.some((header) => moneyUnitIn(header) !== null);
  return drafting.table(
    lineOf(title?.value).replace(/^表\d+[：:]?/u, "") || fallback,
    named ? null : unit,
    columns,
    rows,
  );
}

/** In characters, within what a column may sensibly take. */
export function widthOf(texts: readonly string[]): number {
  const longest = Math.max(...texts.map((text) => [...text].length));
  return Math.min(Math.max(longest, 4), 22);
}
