/** Which rows under an indicator header are its rows: to the total, the notes or the next form. */
import { HUNDRED, sum, ZERO, type Decimal } from "../model/decimal";
import { headerKey } from "./labels";
import type { Area, SheetView } from "./sheet-view";
import { TableCells } from "./table-cells";
import type { TableMatch } from "./tables";
import { fieldWords, goalWords, isFootLine, isHeading, isTitle, totalWords } from "./vocabularies";
import { namesBudgetExecution, parseNumber } from "./values";
import type { Zone } from "./zones";

export interface IndicatorRows {
  readonly rows: readonly number[];
  readonly totalRow: number | null;
  /** Last row that belongs to the table. */
  readonly end: number;
  /** Headers of later pages that continue this table. */
  readonly repeated: readonly TableMatch[];
}

/** Columns of which one at least must hold something in a row of the table. */
const CONTENT = ["name", "target", "adjustedTarget", "actual", "forecast", "planned", "weight", "score"];
/** No single indicator has so many points. */
const LEAST_TOTAL = 80;
/** Lines of text that may stand between the last indicator and the total. */
const FOOT_LINES_ABOVE_TOTAL = 2;
/** A page header: title, year, unit and the header itself. */
const PAGE_HEADER_ROWS = 8;

/** @param others headers of other tables in this one's columns, top down: where one begins, this one ends */
export function indicatorRows(
  view: SheetView,
  table: TableMatch,
  zone: Zone,
  others: readonly TableMatch[],
): IndicatorRows {
  const cells = new TableCells(view, table);
  const rows: number[] = [];
  const repeated: TableMatch[] = [];
  let end = table.dataTop - 1;
  let row = table.dataTop;
  while (row <= view.bottom) {
    const judged = judge(view, cells, row, zone, others, end >= table.dataTop);
    const verdict = judged === "row" && isBareTotal(cells, row, rows) ? "total" : judged;
    if (verdict === "total") return { rows, totalRow: row, end: row, repeated };
    if (verdict === "stop") {
      const page = others.find((other) => isNextPage(view, table, other, row, zone, others));
      if (!page) break;
      repeated.push(page);
      end = page.dataTop - 1;
      row = page.dataTop;
      continue;
    }
    if (verdict === "row") rows.push(row);
    if (verdict !== "blank") end = row;
    row += 1;
  }
  return { rows, totalRow: null, end, repeated };
}

type Verdict = "row" | "blank" | "skip" | "stop" | "total";

function judge(
  view: SheetView,
  cells: TableCells,
  row: number,
  zone: Zone,
  others: readonly TableMatch[],
  /** A total above all rows is none of theirs; below the levels of an empty form it is. */
  begun: boolean,
): Verdict {
  if (others.some((other) => row >= other.top && row <= other.bottom)) return "stop";
  const filled = view.filled(row, zone.left, zone.right);
  const own = filled.filter((area) => area.top === row);
  const first = own[0];
  if (!first) return "blank";
  const text = view.text(first.top, first.left);
  const totals = own
    .filter((area) => area.left <= (cells.table.columns.get("name")?.right ?? zone.right))
    .map((area) => totalWords.find(headerKey(view.text(area.top, area.left)))[0]);
  if (totals.includes("subtotal")) return "skip";
  if (totals.includes("total") && !hasTarget(cells, row)) return begun ? "total" : "skip";
  if (isFootLine(text)) return begun && totalFollows(view, cells, row, zone) ? "skip" : "stop";
  if (isBudgetLine(view, cells, row)) return "row";
  if (isRow(cells, row)) return startsForm(view, own, text, cells) ? "stop" : "row";
  if (isHeading(text) || startsForm(view, own, text, cells)) return "stop";
  return isLevelLine(view, cells, row, own.length, zone) ? "skip" : "stop";
}

/** «其他需要说明事项｜无» stands between the indicators and their total on some forms (云南). */
function totalFollows(view: SheetView, cells: TableCells, row: number, zone: Zone): boolean {
  for (let below = row + 1; below <= row + FOOT_LINES_ABOVE_TOTAL; below++) {
    const first = view.filled(below, zone.left, zone.right).find((area) => area.top === below);
    if (!first) return false;
    const words = totalWords.find(headerKey(view.text(first.top, first.left)));
    if (words[0] === "total") return pointsIn(cells, below) !== null && !hasTarget(cells, below);
  }
  return false;
}

function hasTarget(cells: TableCells, row: number): boolean {
  return ["target", "actual"].some((id) => {
    const read = cells.read(row, id);
    if (read === null || read.continued || cells.spans(row, "name", id)) return false;
    const text = read.cell.text.trim();
    return text !== "" && totalWords.find(headerKey(text)).length === 0;
  });
}

/** Nothing but the points of all rows above it, or 100: the total whose label was left out or merged away. */
function isBareTotal(cells: TableCells, row: number, rows: readonly number[]): boolean {
  const others = CONTENT.filter((id) => id !== "weight" && id !== "score");
  if (others.some((id) => ownText(cells, row, id) !== "" || cells.read(row, id)?.continued)) return false;
  const points = pointsIn(cells, row);
  if (points === null || points.lt(LEAST_TOTAL)) return false;
  return points.eq(HUNDRED) || points.eq(sum(rows.map((above) => pointsIn(cells, above) ?? ZERO)));
}

function pointsIn(cells: TableCells, row: number): Decimal | null {
  const read = cells.read(row, "weight");
  return read && !read.continued ? parseNumber(read.cell).value : null;
}

function ownText(cells: TableCells, row: number, id: string): string {
  const read = cells.read(row, id);
  return read === null || read.continued ? "" : read.cell.text.trim();
}

function isRow(cells: TableCells, row: number): boolean {
  if (cells.spans(row, "name", "target") || cells.spans(row, "name", "actual")) return false;
  return CONTENT.some((id) => ownText(cells, row, id) !== "");
}

/** 河北: «预算执行率» across all columns of words, then its points. */
function isBudgetLine(view: SheetView, cells: TableCells, row: number): boolean {
  return budgetLabel(view, cells, row) !== null && pointsIn(cells, row) !== null;
}

/** The label of a row that names no indicator but the budget's execution. */
export function budgetLabel(view: SheetView, cells: TableCells, row: number): Area | null {
  const name = cells.table.columns.get("name");
  if (!name || ownText(cells, row, "name") !== "") return null;
  const own = view.filled(row, view.left, name.right).filter((area) => area.top === row);
  const [label] = own;
  return label && own.length === 1 && namesBudgetExecution(view.text(label.top, label.left)) ? label : null;
}

/** A titled value or the heading of goals: the next form begins. */
function startsForm(
  view: SheetView,
  own: readonly { readonly top: number; readonly left: number }[],
  text: string,
  cells: TableCells,
): boolean {
  const name = cells.table.columns.get("name");
  const nameLeft = name?.left ?? 0;
  const key = headerKey(text.split(/[:：]/)[0]!);
  // No indicator is called 项目名称, even where its column is the first.
  if (fieldWords.means(key, ["projectName"])) return true;
  if (own[0]!.left >= nameLeft && own.length > 1) return false;
  return (
    fieldWords.find(key).length > 0 || goalWords.find(key).length > 0 || (own.length === 1 && isHeading(text))
  );
}

/** Only a level, a serial number or a leftover stands in the row: a row of the empty form. */
function isLevelLine(view: SheetView, cells: TableCells, row: number, filled: number, zone: Zone): boolean {
  const level = ["level1", "level2", "serial", "group"].some((id) => {
    const read = cells.read(row, id);
    return read !== null && read.cell.text.trim() !== "" && !cells.spans(row, id, "target");
  });
  if (level) return true;
  // Something in the columns of reasons or remarks only.
  const nameLeft = cells.table.columns.get("name")?.left ?? zone.left;
  return filled <= 2 && view.filled(row, zone.left, nameLeft).every((area) => area.top < row);
}

/** The same header again, with nothing of another form in between. */
function isNextPage(
  view: SheetView,
  table: TableMatch,
  page: TableMatch,
  row: number,
  zone: Zone,
  others: readonly TableMatch[],
): boolean {
  if (page.definition !== table.definition || page.bottom < row || page.top > row + PAGE_HEADER_ROWS)
    return false;
  if (!sameColumns(table, page)) return false;
  if (others.some((other) => other !== page && other.top >= row && other.top < page.top)) return false;
  for (let above = row; above < page.top; above++)
    for (const area of view.filled(above, zone.left, zone.right)) {
      const words = view.text(area.top, area.left);
      if (fieldWords.means(headerKey(words.split(/[:：]/)[0]!), ["projectName"])) return false;
      if (isTitle(words) && !standsAbove(view, table, zone, words)) return false;
    }
  return true;
}

/** The tall title on the left is often not repeated. */
export function sameColumns(table: TableMatch, page: TableMatch): boolean {
  return [...table.columns].every(
    ([id, column]) => id === "group" || page.columns.get(id)?.left === column.left,
  );
}

function standsAbove(view: SheetView, table: TableMatch, zone: Zone, title: string): boolean {
  const wanted = headerKey(title);
  for (let row = table.top - 1; row >= Math.max(view.top, table.top - 30); row--)
    for (const area of view.filled(row, zone.left, zone.right))
      if (headerKey(view.text(area.top, area.left)) === wanted) return true;
  return false;
}
