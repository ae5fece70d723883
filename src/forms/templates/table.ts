/** Plain tables and forms of label and value, as in the annexes of a report. */
import type { SheetBuilder } from "./sheet-builder";

export interface TableData {
  readonly title: string;
  /** Line above the table at its right edge: «单位：万元». */
  readonly caption?: string;
  /** Label and value lines between title and table: 项目单位（盖章）. */
  readonly heading?: string;
  /** One path a column: ["年度总体目标", "预期目标"] makes a two-row header. */
  readonly headers: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  /** Columns whose blank cells are merged with the filled one above, as published. */
  readonly mergeDown?: readonly number[];
  readonly widths?: readonly number[];
  /** Sentences under the table. */
  readonly notes?: readonly string[];
}

export interface FieldsData {
  readonly title: string;
  readonly caption?: string;
  readonly heading?: string;
  /** Label, value, label, value …; the last value runs to the right edge. */
  readonly lines: readonly (readonly string[])[];
  readonly columns?: number;
}

interface LaidTable {
  /** First row of the header. */
  readonly header: number;
  /** First row of data. */
  readonly data: number;
  /** First free row below. */
  readonly next: number;
}

export function layTable(sheet: SheetBuilder, data: TableData, top = 0): LaidTable {
  const last = data.headers.length - 1;
  let row = layHead(sheet, data, Math.max(last, sheet.columns - 1), top);
  const depth = Math.max(...data.headers.map((path) => path.length));
  const header = row;
  layHeaders(sheet, data.headers, row, depth);
  sheet.freeze(top === 0 ? row + depth : 0);
  row += depth;
  data.rows.forEach((cells, index) => {
    cells.forEach((text, column) => {
      const mergedAbove = data.mergeDown?.includes(column) && text === "" && index > 0;
      if (mergedAbove) return;
      let bottom = row + index;
      if (data.mergeDown?.includes(column) && !isTotal(cells))
        while (isContinuation(data, bottom - row + 1, column)) bottom++;
      sheet.put(row + index, column, text, text.length > 18 ? "text" : "value", { row: bottom });
    });
  });
  data.headers.forEach((_, column) => sheet.width(column, data.widths?.[column] ?? 16));
  return { header, data: row, next: layProse(sheet, data.notes ?? [], row + data.rows.length) };
}

function isContinuation(data: TableData, index: number, column: number): boolean {
  const next = data.rows[index];
  return next !== undefined && next[column] === "" && !isTotal(next);
}

function isTotal(cells: readonly string[]): boolean {
  return cells.some((text) => /^(合计|总计)$/.test(text));
}

/** @returns the first free row below. */
export function layFields(sheet: SheetBuilder, data: FieldsData, top = 0): number {
  const right = (data.columns ?? sheet.columns) - 1;
  let row = layHead(sheet, data, right, top);
  for (const line of data.lines) {
    line.forEach((text, column) =>
      sheet.put(row, column, text, column % 2 === 0 ? "label" : text.length > 18 ? "text" : "value", {
        column: column === line.length - 1 ? right : column,
      }),
    );
    const longest = Math.max(...line.map((text) => text.length));
    if (longest > 60) sheet.height(row, Math.ceil(longest / 34) * 15 + 6);
    row++;
  }
  for (let column = 0; column <= right; column++) sheet.width(column, column % 2 === 0 ? 20 : 26);
  return row;
}

/** Sentences below a table, each merged over the whole width. @returns the first free row below. */
export function layProse(sheet: SheetBuilder, sentences: readonly string[], top: number): number {
  sentences.forEach((text, index) => {
    sheet.put(top + index, 0, text, "prose", { column: sheet.columns - 1 });
    sheet.height(top + index, Math.max(1, Math.ceil(text.length / (sheet.columns * 7))) * 15 + 3);
  });
  return top + sentences.length;
}

function layHead(
  sheet: SheetBuilder,
  data: { readonly title: string; readonly caption?: string; readonly heading?: string },
  right: number,
  top: number,
): number {
  let row = top;
  if (data.title) {
    sheet.put(row, 0, data.title, "title", { column: right });
    sheet.height(row++, 30);
  }
  if (data.heading) sheet.put(row++, 0, data.heading, "prose", { column: right });
  if (data.caption) sheet.put(row++, 0, data.caption, "caption", { column: right });
  return row;
}

function layHeaders(
  sheet: SheetBuilder,
  headers: readonly (readonly string[])[],
  top: number,
  depth: number,
): void {
  headers.forEach((path, column) => {
    path.forEach((label, level) => {
      const sameGroup = (other: readonly string[] | undefined): boolean =>
        other !== undefined &&
        level < path.length - 1 &&
        other.slice(0, level + 1).join() === path.slice(0, level + 1).join();
      if (sameGroup(headers[column - 1])) return;
      let right = column;
      while (sameGroup(headers[right + 1])) right++;
      const bottom = level === path.length - 1 ? top + depth - 1 : top + level;
      sheet.put(top + level, column, label, "label", { row: bottom, column: right });
    });
  });
}
