/** Lays out a form of titled values, funds, goals and indicators: annexes of 财预〔2019〕136号 and 财预〔2020〕10号. */
import { layLevels } from "./levels";
import type { SheetBuilder } from "./sheet-builder";
import { layProse } from "./table";

/** Columns of the sheet, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface PlacedColumn extends Span {
  /** Column id of the form's definition. */
  readonly id: string;
  readonly text: string;
  /** Header above this one and its neighbours. */
  readonly group?: string;
  /** Content is prose, set to the left. */
  readonly wide?: boolean;
}

export interface ProjectLayout {
  /** In characters. */
  readonly widths: readonly number[];
  /** Lines of titled values under the title. */
  readonly lines: readonly (readonly { id: string; text: string; label: Span; value: Span }[])[];
  readonly funds: { readonly text: string; readonly label: Span; readonly columns: readonly PlacedColumn[] };
  readonly goals: {
    readonly text: string;
    /** With a header of their own when there are several. */
    readonly columns: readonly PlacedColumn[];
  };
  /** From 三级指标 on; the levels stand in columns B and C. */
  readonly indicators: readonly PlacedColumn[];
}

export interface ProjectContent {
  readonly title: string;
  readonly year: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly funds: readonly { readonly label: string; readonly cells: Readonly<Record<string, string>> }[];
  readonly goals: Readonly<Record<string, string>>;
  readonly indicators: readonly {
    readonly level1: string;
    readonly level2: string;
    readonly cells: Readonly<Record<string, string>>;
  }[];
  /** Cells of the row 总分; null = no such row. */
  readonly total: Readonly<Record<string, string>> | null;
  readonly notes: readonly string[];
}

/** Rows at which the parts begin. */
interface ProjectPlaces {
  readonly funds: number;
  readonly header: number;
  readonly indicators: number;
  readonly total: number | null;
}

/** Columns that hold 项目资金 and the goals' label, and the label of a fund row. */
const BLOCK: Span = { from: 0, to: 1 };
const TITLE_HEIGHT = 32;
const LINE = 15;

export function layProjectForm(
  sheet: SheetBuilder,
  layout: ProjectLayout,
  content: ProjectContent,
): ProjectPlaces {
  const last = sheet.columns - 1;
  layout.widths.forEach((width, column) => sheet.width(column, width));
  sheet.put(0, 0, content.title, "title", { column: last });
  sheet.height(0, TITLE_HEIGHT);
  sheet.put(1, 0, `（${content.year}年度）`, "subtitle", { column: last });
  let row = 2;
  for (const line of layout.lines) {
    for (const { id, text, label, value } of line) {
      sheet.put(row, label.from, text, "label", { column: label.to });
      sheet.put(row, value.from, content.fields[id] ?? "", "text", { column: value.to });
    }
    sheet.height(row++, 22);
  }
  const funds = row;
  const goals = layFunds(sheet, layout, content, funds);
  const header = layGoals(sheet, layout, content, goals);
  const indicators = layHeader(sheet, layout, content, header);
  layIndicators(sheet, layout, content, indicators);
  let end = indicators + content.indicators.length;
  const total = content.total ? end : null;
  if (content.total) layTotal(sheet, layout, content.total, end++);
  layProse(sheet, content.notes, end);
  return { funds, header, indicators, total };
}

function layFunds(
  sheet: SheetBuilder,
  { funds }: ProjectLayout,
  content: ProjectContent,
  top: number,
): number {
  const bottom = top + content.funds.length;
  sheet.put(top, BLOCK.from, funds.text, "label", { row: bottom, column: BLOCK.to });
  sheet.put(top, funds.label.from, "", "label", { column: funds.label.to });
  for (const { text, from, to } of funds.columns) sheet.put(top, from, text, "label", { column: to });
  sheet.height(top, 30);
  content.funds.forEach(({ label, cells }, index) => {
    const row = top + 1 + index;
    sheet.put(row, funds.label.from, label, "row", { column: funds.label.to });
    for (const { id, from, to } of funds.columns)
      sheet.put(row, from, cells[id] ?? "", "value", { column: to });
    sheet.height(row, 22);
  });
  return bottom + 1;
}

function layGoals(
  sheet: SheetBuilder,
  { goals, widths }: ProjectLayout,
  content: ProjectContent,
  top: number,
): number {
  const titled = goals.columns.length > 1;
  const row = titled ? top + 1 : top;
  sheet.put(top, BLOCK.from, goals.text, "label", { row, column: BLOCK.to });
  let lines = 4;
  for (const { id, text, from, to } of goals.columns) {
    if (titled) sheet.put(top, from, text, "label", { column: to });
    const words = content.goals[id] ?? "";
    sheet.put(row, from, words, "text", { column: to });
    lines = Math.max(lines, linesOf(words, widths, { from, to }));
  }
  if (titled) sheet.height(top, 22);
  sheet.height(row, lines * LINE + 6);
  return row + 1;
}

/** @returns the row of the first indicator */
function layHeader(
  sheet: SheetBuilder,
  { indicators }: ProjectLayout,
  content: ProjectContent,
  top: number,
): number {
  const bottom = indicators.some(({ group }) => group !== undefined) ? top + 1 : top;
  sheet.put(top, 0, "绩效指标", "label", { row: bottom + content.indicators.length });
  indicators.forEach(({ text, group, from, to }, index) => {
    if (group === undefined) {
      sheet.put(top, from, text, "label", { row: bottom, column: to });
      return;
    }
    sheet.put(bottom, from, text, "label", { column: to });
    if (indicators[index - 1]?.group === group) return;
    const end = indicators.filter((other) => other.group === group).at(-1)!.to;
    sheet.put(top, from, group, "label", { column: end });
  });
  for (let row = top; row <= bottom; row++) sheet.height(row, bottom > top && row === top ? 20 : 34);
  return bottom + 1;
}

function layIndicators(
  sheet: SheetBuilder,
  { indicators: columns, widths }: ProjectLayout,
  content: ProjectContent,
  top: number,
): void {
  layLevels(sheet, content.indicators, top, 1);
  content.indicators.forEach(({ cells }, index) => {
    let lines = 1;
    for (const { id, from, to, wide } of columns.filter((column) => column.from > 2)) {
      const text = cells[id] ?? "";
      sheet.put(top + index, from, text, wide ? "text" : "value", { column: to });
      lines = Math.max(lines, linesOf(text, widths, { from, to }));
    }
    sheet.height(top + index, lines * LINE + 7);
  });
}

function layTotal(
  sheet: SheetBuilder,
  { indicators }: ProjectLayout,
  cells: Readonly<Record<string, string>>,
  row: number,
): void {
  const counted = indicators.filter(({ id }) => id in cells);
  sheet.put(row, 0, "总分", "label", { column: counted[0]!.from - 1 });
  for (const { id, from, to } of counted) sheet.put(row, from, cells[id]!, "value", { column: to });
  sheet.height(row, 22);
}

/** A 汉字 takes two characters of the width, the margins of a cell one. */
function linesOf(text: string, widths: readonly number[], { from, to }: Span): number {
  const width = widths.slice(from, to + 1).reduce((all, one) => all + one, 0);
  return Math.ceil((text.length * 2 + 1) / width);
}
