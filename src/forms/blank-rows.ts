/** Rows of a form's indicators in which nothing is entered yet: room for more indicators. */
import type { CellRange } from "../model/address";
import type { CellView, SheetSnapshot } from "../model/snapshot";
import { catalogueWith } from "./catalogue";
import type { CustomForm } from "./definition";
import { findPlaces, type ProjectPlace } from "./places";
import { sheetView } from "./sheet-view";
import { TableCells } from "./table-cells";
import { level } from "./text-cells";

interface BlankRow {
  readonly row: number;
  /** As written, without blanks; null where no label stands. */
  readonly level1: string | null;
  readonly level2: string | null;
  /** Column id → its blank cell in this row. */
  readonly cells: Readonly<Record<string, CellView>>;
}

/** What a clerk fills in. A row where any of it stands is not blank. */
const ENTERED = [
  "name",
  "target",
  "adjustedTarget",
  "actual",
  "forecast",
  "planned",
  "operator",
  "unit",
  "weight",
  "score",
  "explanation",
  "reason",
  "remark",
];

/**
 * @param range of the form, as it was read from this very sheet
 * @returns top down; empty when the range is no form with indicators
 */
export function blankIndicatorRows(
  sheet: SheetSnapshot,
  range: CellRange,
  custom: readonly CustomForm[] = [],
): readonly BlankRow[] {
  const view = sheetView(sheet);
  const place = findPlaces(view, catalogueWith(custom)).places.find(
    (one): one is ProjectPlace =>
      one.kind === "project" &&
      one.indicators.top >= range.top &&
      one.indicators.top <= range.bottom &&
      one.indicators.left >= range.left &&
      one.indicators.left <= range.right,
  );
  if (!place) return [];
  const cells = new TableCells(view, place.indicators);
  const rows: BlankRow[] = [];
  const last = (place.rows.totalRow ?? place.rows.end + 1) - 1;
  for (let row = place.indicators.dataTop; row <= last; row++) {
    const read = ENTERED.flatMap((id) => {
      const cell = cells.read(row, id);
      return cell ? [[id, cell] as const] : [];
    });
    const isBlank = read.every(
      ([, { cell, continued }]) => !continued && cell.text.trim() === "" && cell.formula === null,
    );
    const name = place.indicators.columns.get("name");
    if (!isBlank || !name) continue;
    rows.push({
      row,
      level1: labelOf(cells, row, "level1"),
      level2: labelOf(cells, row, "level2"),
      cells: Object.fromEntries(read.map(([id, { cell }]) => [id, cell])),
    });
  }
  return rows;
}

function labelOf(cells: TableCells, row: number, id: string): string | null {
  const read = cells.read(row, id);
  return read ? level(read.cell).value : null;
}
