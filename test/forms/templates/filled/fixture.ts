/** Standard templates with contents of the project's own: how they are described and typed in. */
import type { TemplateValues } from "../../../../src/forms/templates";
import { fillIndicators } from "../../../../src/tools/acceptance/fill-indicators";
import type { Filling } from "../../../../src/tools/acceptance/filling";

type Cell = { readonly row: number; readonly column: number };
type Locate = (form: Filling) => Cell;

/** One cell typed over (blank: emptied), the rule that must speak, and the cell it must speak of. */
export interface Flaw {
  readonly rule: string;
  readonly cell: Locate;
  readonly typed: string;
  /** Where it is reported when not in the cell itself. */
  readonly at?: Locate;
}

export interface Fixture {
  readonly title: string;
  readonly template: string;
  readonly values?: TemplateValues;
  fill(form: Filling): void;
  readonly flaws: readonly Flaw[];
}

/** The box right of a label. */
export const beside =
  (label: string): Locate =>
  (form) => {
    const { top, right } = form.find(label);
    return { row: top, column: right + 1 };
  };

/** Under a header path, in the row where a text stands. */
export const cell =
  (row: string, ...header: readonly string[]): Locate =>
  (form) => ({ row: form.rowOf(row), column: form.header(header).left });

/** The same among the indicators, whose headers 分值 and 得分 stand over the funds as well. */
export const indicator =
  (row: string, ...header: readonly string[]): Locate =>
  (form) => {
    const { top } = form.find("三级指标");
    return { row: form.rowOf(row, top), column: form.header(header, top).left };
  };

/** Label → content of the box beside it. */
export function putFields(form: Filling, fields: Readonly<Record<string, string>>): void {
  for (const [label, text] of Object.entries(fields)) form.putBeside(label, text);
}

/** Rows one below the other. @param block header from which on the columns are looked for */
export function putRows(
  form: Filling,
  headers: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
  block = headers[0]!.at(-1)!,
): void {
  const from = form.find(block).top;
  const places = headers.map((path) => form.header(path, headers[0]!.length > 1 ? 0 : from));
  const top = Math.max(...places.map(({ bottom }) => bottom)) + 1;
  rows.forEach((texts, index) =>
    texts.forEach((text, column) => form.put(top + index, places[column]!.left, text)),
  );
}

/** Row label → amounts in the columns named. */
export function putFunds(
  form: Filling,
  columns: readonly string[],
  rows: Readonly<Record<string, readonly string[]>>,
): void {
  for (const [label, texts] of Object.entries(rows))
    texts.forEach((text, index) => form.put(form.rowOf(label), form.header([columns[index]!]).left, text));
}

/** Second level, then the contents of the columns named. */
export function putIndicators(
  form: Filling,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const indicators = rows.map(([level2 = "", ...texts]) => ({
    ...Object.fromEntries(columns.map((column, index) => [column, texts[index] ?? ""])),
    level2,
  }));
  fillIndicators(form, indicators, { level2: (cells) => cells["level2"] ?? "", columns });
}
