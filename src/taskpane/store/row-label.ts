/** What a row of the sheet is about: its indicator, fund line or project. */
import type { PerformanceForm } from "../../model/form";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { sheetOf } from "./cell-lookup";

/** Two Chinese characters or more: neither a number nor a sign. */
const WORDS = /[\u3400-\u9fff]{2}/;

export type RowLabels = (sheet: string, row: number) => string | null;

/** Labels of known rows are collected once; any other row is named by its first cell with words in it. */
export function rowLabels(forms: readonly PerformanceForm[], snapshot: WorkbookSnapshot): RowLabels {
  const known = new Map<string, string>();
  for (const form of forms) {
    const named = [...form.funds.map((line) => line.label), ...form.indicators.map((line) => line.name)];
    for (const { value, cell } of named) if (value) known.set(`${cell.at.sheet}!${cell.at.row}`, value);
  }
  return (sheet, row) => known.get(`${sheet}!${row}`) ?? firstWords(snapshot, sheet, row);
}

function firstWords(snapshot: WorkbookSnapshot, name: string, row: number): string | null {
  const sheet = sheetOf(snapshot, name);
  const cells = sheet?.values[row - sheet.origin.row] ?? [];
  const words = cells.find((value): value is string => typeof value === "string" && WORDS.test(value));
  return words?.replace(/\s+/g, " ").trim() ?? null;
}
