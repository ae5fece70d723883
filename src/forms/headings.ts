/** What stands above and around the tables: title, year, unit, period. */
import type { PerformanceForm } from "../model/form";
import type { Sourced } from "../model/sourced";
import type { MoneyUnit } from "../model/values";
import type { Area, SheetView } from "./sheet-view";
import type { TableMatch } from "./tables";
import { changed, flat } from "./text-cells";
import { moneyUnitIn, parseText, periodAlone, periodIn, yearIn } from "./values";
import { isTitle } from "./vocabularies";

/** The title nearest to the table: a page may begin with other headings. */
export function findTitle(view: SheetView, place: Area): Sourced<string> | null {
  const lowest = Math.min(place.bottom, place.top + 40);
  for (let row = place.top; row <= lowest; row++)
    for (const area of view.filled(row, place.left, place.right)) {
      if (area.top !== row || !isTitle(view.text(area.top, area.left))) continue;
      return changed(parseText(view.cell(area.top, area.left)), flat);
    }
  return null;
}

const WIDE_GAP = /[\s\u3000]{2,}/u;

/** From the title, else from a heading such as «（2020年度）», else from the texts given. */
export function findYear(
  view: SheetView,
  place: Area,
  title: string | null,
  more: readonly string[],
): number | null {
  const inTitle = title === null ? null : yearIn(title);
  if (inTitle !== null) return inTitle;
  for (let row = place.top; row <= Math.min(place.bottom, place.top + 12); row++)
    for (const area of view.filled(row, place.left, place.right)) {
      if (typeof view.value(area.top, area.left) !== "string") continue;
      const year = headingYear(view.text(area.top, area.left));
      if (year !== null) return year;
    }
  for (const text of more) {
    const year = yearIn(text);
    if (year !== null) return year;
  }
  return null;
}

/** Of a short heading, or of one among several that wide gaps set apart: «填报单位：某局　　2021年度　　单位：万元». */
function headingYear(text: string): number | null {
  const parts = text.length <= 30 ? [text] : text.split(WIDE_GAP);
  for (const part of parts) {
    const named = part.length <= 30 && /年|^\D{0,2}(19|20)\d{2}\D{0,2}$/.test(part);
    const year = named ? yearIn(part) : null;
    if (year !== null) return year;
  }
  return null;
}

/** «项目资金（万元）», «单位：万元» above or in the rows given; figures with a unit of their own do not count. */
export function findUnit(view: SheetView, place: Area): MoneyUnit | null {
  for (let row = place.top; row <= place.bottom; row++)
    for (const area of view.filled(row, place.left, place.right)) {
      if (area.top !== row) continue;
      const text = view.text(area.top, area.left);
      for (const part of text.length > 60 ? text.split(WIDE_GAP) : [text]) {
        if (part.length > 60 || /\d\s*(亿|万|千|元)/.test(part)) continue;
        const unit = moneyUnitIn(part);
        if (unit !== null) return unit;
      }
    }
  return null;
}

/** «支出占全年预算比例»: the budget of the year, not the months of the spending. */
const OF_BUDGET = /占.*预算/u;

/** «1-7月执行数», «1-7月执行情况»: the months named by the columns of results. */
export function findPeriod(
  tables: readonly TableMatch[],
  texts: readonly string[],
): PerformanceForm["period"] {
  for (const table of tables)
    for (const id of ["executed", "actual", "rate", "goalActual"]) {
      const column = table.columns.get(id);
      const period = column ? periodIn(column.text.replace(OF_BUDGET, "")) : null;
      if (period !== null) return period;
    }
  for (const text of texts) {
    const period = periodIn(text);
    if (period !== null) return period;
  }
  return null;
}

/** A line of its own under the title, or a value, that is nothing but the months covered. */
export function periodOnItsOwn(view: SheetView, place: Area): PerformanceForm["period"] {
  for (let row = place.top; row <= place.bottom; row++)
    for (const area of view.filled(row, place.left, place.right)) {
      const text = view.text(area.top, area.left);
      const period = periodAlone(text) ?? periodAlone(`${text} ${valueRightOf(view, area, place)}`);
      if (period !== null) return period;
    }
  return null;
}

function valueRightOf(view: SheetView, label: Area, place: Area): string {
  const next = view.filled(label.top, label.right + 1, place.right)[0];
  return next ? view.text(next.top, next.left) : "";
}
