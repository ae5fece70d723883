/** Small tables and annexes: found by their header words like the large forms, read as rows of data or as indicators. */
import type { CellRange } from "../model/address";
import type { DataRow, DataTable, PerformanceForm } from "../model/form";
import type { Sourced } from "../model/sourced";
import { anchorRows } from "./anchor-rows";
import { blankForm } from "./blank-form";
import { sealAbove, titleAbove } from "./captions";
import { smallTables, type SmallTableDefinition } from "./catalogue/small-tables";
import { findUnit } from "./headings";
import { compact, headerKey } from "./labels";
import { rangeNotices } from "./notices";
import { parseIndicators } from "./parse-indicators";
import type { ProjectPlace } from "./places";
import type { Area, SheetView } from "./sheet-view";
import { TableCells } from "./table-cells";
import { compileTable, locateTables, type CompiledTable, type TableMatch } from "./tables";
import { changed, flat } from "./text-cells";
import type { Decimal } from "../model/decimal";
import { parseNumber, parseText, periodIn, yearIn } from "./values";
import { isFootLine, isTitle, totalWords } from "./vocabularies";

const compiled = new Map<SmallTableDefinition, CompiledTable>(
  smallTables.map((definition) => [definition, compileTable(definition.table)]),
);

/** Rows above a table that may hold its title, unit and seal. */
const HEAD = 6;

/** @param taken places of other forms */
export function findSmallTables(view: SheetView, taken: readonly Area[]): readonly PerformanceForm[] {
  const anchors = anchorRows(view, [...compiled.values()], taken);
  const places: Area[] = [...taken];
  const found: { readonly match: TableMatch; readonly definition: SmallTableDefinition }[] = [];
  for (const [definition, table] of compiled) {
    const { matches } = locateTables(view, table, anchors.get(table.definition) ?? []);
    for (const match of matches) {
      const title = titleAbove(view, match)?.value ?? view.sheet.name;
      const isTold = definition.titledBy?.some((id) => match.columns.has(id));
      if (definition.title && !isTold && !definition.title.test(headerKey(title))) continue;
      if (places.some((area) => overlaps(area, match))) continue;
      places.push(match);
      found.push({ match, definition });
    }
  }
  const forms = found
    .sort((a, b) => a.match.top - b.match.top || a.match.left - b.match.left)
    .map(({ match, definition }) => {
      const next = places.filter(
        (area) => area.top > match.bottom && area.left <= match.right && match.left <= area.right,
      );
      return formOf(view, definition, match, Math.min(view.bottom, ...next.map((area) => area.top - 1)));
    });
  return joined(forms);
}

function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function formOf(
  view: SheetView,
  definition: SmallTableDefinition,
  match: TableMatch,
  last: number,
): PerformanceForm {
  const rows = dataRows(view, match, last);
  const title = titleAbove(view, match);
  const range = rangeUnder(title, view, match, rows.at(-1) ?? match.bottom);
  const head = { ...range, top: Math.max(view.top, match.top - HEAD), bottom: match.bottom };
  const seal = sealAbove(view, { ...head, bottom: match.top - 1 });
  const headers = [...match.columns.values()].map((column) => column.text);
  const periods = headers.map(periodIn).filter((period) => period !== null);
  return {
    ...blankForm(definition.kind, range),
    title,
    unit: findUnit(view, head),
    year: [title?.value ?? "", ...headers].map(yearIn).find((year) => year !== null) ?? null,
    period:
      periods[0] ??
      (title?.value ? periodIn(title.value) : null) ??
      (definition.kind === "score-sheet" ? { from: 1, to: 12 } : null),
    fields: seal ? { unitSeal: seal } : {},
    ...(definition.kind === "score-sheet"
      ? scoresOf(view, match, rows)
      : {
          indicators: definition.asIndicators ? parseIndicators(view, match, rows) : [],
          tables: [tableOf(view, definition, match, rows)],
        }),
    notices: rangeNotices(view, range),
  };
}

/** Rows of points, and their total. */
function scoresOf(
  view: SheetView,
  match: TableMatch,
  rows: readonly number[],
): Pick<PerformanceForm, "indicators" | "total"> {
  const cells = new TableCells(view, match);
  const isTotal = (row: number): boolean =>
    view
      .filled(row, match.left, match.columns.get("name")!.right)
      .some(
        (area) => area.top === row && totalWords.find(headerKey(view.text(row, area.left)))[0] === "total",
      );
  const totalRow = rows.find(isTotal);
  const points = (id: string): Sourced<Decimal> | null => {
    const read = totalRow === undefined ? null : cells.read(totalRow, id);
    return read && parseNumber(read.cell, { percentAsPoints: true });
  };
  return {
    indicators: parseIndicators(
      view,
      match,
      rows.filter((row) => row !== totalRow && !isSubtotal(view, match, row)),
    ),
    total: totalRow === undefined ? null : { weight: points("weight"), score: points("score") },
  };
}

function isSubtotal(view: SheetView, { left, columns }: TableMatch, row: number): boolean {
  return view
    .filled(row, left, columns.get("name")!.right)
    .some(
      (area) => area.top === row && totalWords.find(headerKey(view.text(row, area.left)))[0] === "subtotal",
    );
}

/** From the title, or where there is none from the header. */
function rangeUnder(
  title: Sourced<string> | null,
  view: SheetView,
  { left, right, ...match }: TableMatch,
  bottom: number,
): CellRange {
  return { sheet: view.sheet.name, top: title?.cell.at.row ?? match.top, left, bottom, right };
}

/** Down to the notes, the next title or a gap; a row of column numbers is skipped with the header. */
function dataRows(view: SheetView, match: TableMatch, last: number): readonly number[] {
  const rows: number[] = [];
  let blank = 0;
  for (let row = match.dataTop; row <= last && blank < 2; row++) {
    const areas = view.filled(row, match.left, match.right);
    const own = areas.filter((area) => area.top === row);
    if (own.length === 0) {
      blank += areas.length === 0 ? 1 : 0;
      continue;
    }
    blank = 0;
    const text = view.text(own[0]!.top, own[0]!.left);
    if (isFootLine(text)) break;
    if (areas.length === 1 && (isTitle(text) || isLineAcross(text, areas[0]!, match))) break;
    rows.push(row);
    if (own.some((area) => totalWords.exactly(headerKey(view.text(area.top, area.left))).includes("total")))
      break;
  }
  return rows;
}

/** A caption or a paragraph under the table: alone in its row, as wide as the table or more than a cell's words. */
function isLineAcross(text: string, area: Area, match: TableMatch): boolean {
  return area.right - area.left >= match.right - match.left || text.length > 20 || /[，。；：]/u.test(text);
}

function tableOf(
  view: SheetView,
  definition: SmallTableDefinition,
  match: TableMatch,
  rows: readonly number[],
): DataTable {
  const cells = new TableCells(view, match);
  const ids = [...match.columns.keys()];
  const headers = Object.fromEntries(
    ids.map((id) => {
      const { row, column } = match.columns.get(id)!;
      return [id, changed(parseText(view.cell(row, column)), flat)];
    }),
  );
  return {
    id: definition.table.id,
    headers,
    rows: rows.map((row) => dataRow(view, cells, ids, row)),
  };
}

function dataRow(view: SheetView, cells: TableCells, ids: readonly string[], row: number): DataRow {
  const read: Record<string, Sourced<string>> = {};
  for (const id of ids) {
    const found = cells.read(row, id)!;
    const value = changed(parseText(found.cell), flat);
    read[id] = found.continued ? { ...value, inherited: true } : value;
  }
  // «预算内容» over two columns, the second of which holds the parts of the first.
  const item = cells.table.columns.get("item");
  if (item && item.right > item.left && !ids.includes("detail")) {
    const area = view.area(row, item.left);
    if (area.right < item.right) read["detail"] = changed(parseText(view.cell(row, area.right + 1)), flat);
  }
  const first = Object.values(read).find((cell) => cell.value !== null && !cell.inherited);
  const isTotal =
    first !== undefined && totalWords.exactly(headerKey(compact(first.value!))).includes("total");
  return { isTotal, cells: read };
}

/** 绩效指标表: the report's own list of indicators with their targets; the forms beside it are compared with it. */
export function parseIndicatorTable(
  view: SheetView,
  { indicators: match, rows }: ProjectPlace,
): PerformanceForm {
  const title = titleAbove(view, match);
  const range = rangeUnder(title, view, match, Math.max(match.bottom, rows.end));
  return {
    ...blankForm("indicator-table", range),
    title,
    year: title?.value ? yearIn(title.value) : null,
    indicators: parseIndicators(view, match, rows.rows),
    notices: rangeNotices(view, range),
  };
}

/** A table of targets is the report's own, not the application (申报) that the budget was asked with. */
export function isIndicatorTable(view: SheetView, { indicators }: ProjectPlace): boolean {
  const key = headerKey(titleAbove(view, indicators)?.value ?? view.sheet.name);
  return /绩效指标(表|情况|一览)?$/.test(key) && !/申报|批复|审核|目标表/.test(key);
}

/** 附表1-2 holds two tables under one title: they are one form. */
function joined(forms: readonly PerformanceForm[]): readonly PerformanceForm[] {
  const result: PerformanceForm[] = [];
  for (const form of forms) {
    const above = result.at(-1);
    const continues =
      above?.kind === "tracking-plan" &&
      form.kind === "tracking-plan" &&
      above.tables[0]?.id !== form.tables[0]?.id;
    if (!continues) result.push(form);
    else
      result[result.length - 1] = {
        ...above,
        range: {
          ...above.range,
          bottom: form.range.bottom,
          right: Math.max(above.range.right, form.range.right),
        },
        unit: above.unit ?? form.unit,
        tables: [...above.tables, ...form.tables],
      };
  }
  return result;
}
