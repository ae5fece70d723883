/** Published indicators copied into the rows that a standard form keeps for their second level. */
import type { Filling } from "./filling";

export type Cells = Readonly<Record<string, string>>;

/** Second level of the seeds → as the standard forms print it; elsewhere only the word 指标 is missing. */
const LEVELS: Readonly<Record<string, string>> = { 可持续效益: "可持续影响指标" };

/** A second level that is named as its first is (满意度指标) begins at the first one's row. */
export function fillIndicators(
  form: Filling,
  indicators: readonly Cells[],
  { level2, columns }: { readonly level2: (cells: Cells) => string; readonly columns: readonly string[] },
): void {
  const { top } = form.find("三级指标");
  const places = columns.map((column) => ({ column, at: form.header([column], top).left }));
  const used = new Map<string, number>();
  for (const cells of indicators) {
    const label = level2(cells);
    const printed = LEVELS[label] ?? (form.has(label) ? label : `${label}指标`);
    const block = form.find(printed, { row: top });
    const index = used.get(label) ?? 0;
    used.set(label, index + 1);
    for (const { column, at } of places) form.put(block.top + index, at, cells[column] ?? "");
  }
}

/** Rows that the template needs for every second level. */
export function mostPerLevel(
  indicators: readonly Cells[],
  level2: (cells: Cells) => string | undefined,
): string {
  const counts = new Map<string, number>();
  for (const cells of indicators) {
    const label = level2(cells) ?? "";
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return String(Math.max(...counts.values()));
}
