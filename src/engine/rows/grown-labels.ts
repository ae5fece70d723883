/** Merges and labels that take a new row in. */
import type { RowTable } from "../../forms/row-table";
import type { RowChange } from "../../model/row-change";
import type { SheetSnapshot } from "../../model/snapshot";
import { cellAt, filledIn, mergeAt, textOf, type RowCell } from "./row-cells";
import { short } from "./row-words";

/** Merges of single rows are repeated; label merges that end here take the new row in. */
export function mergesOf(sheet: SheetSnapshot, table: RowTable, model: number): RowChange["merges"] {
  const here = sheet.merges
    .filter(({ top, bottom }) => top <= model && bottom >= model)
    .map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
  const rows = here.filter(({ top, bottom, left }) => top === bottom && left >= table.name);
  const ending = here.filter(({ bottom, right }) => bottom === model && right < table.name);
  const single = singleLabels(sheet, table, model);
  return {
    dissolved: ending,
    made: [
      ...rows.map((merge) => ({ ...merge, top: model + 1, bottom: model + 1 })),
      ...ending.map((merge) => ({ ...merge, bottom: model + 1 })),
      ...single.map(({ column }) => ({ top: model, bottom: model + 1, left: column, right: column })),
    ],
  };
}

/** Labels of a group of one row, in a table that merges its labels. */
function singleLabels(sheet: SheetSnapshot, table: RowTable, model: number): RowCell[] {
  return filledIn(sheet, model).filter(
    ({ column }) =>
      column >= table.left &&
      column < table.name &&
      column !== table.serial &&
      mergeAt(sheet, model, column) === null &&
      labelsAreMerged(sheet, table, column),
  );
}

function labelsAreMerged(sheet: SheetSnapshot, table: RowTable, column: number): boolean {
  return sheet.merges.some(
    ({ top, bottom, left, right }) =>
      left <= column && right >= column && bottom > top && top >= table.top && bottom <= table.bottom,
  );
}

export function grownLabels(sheet: SheetSnapshot, table: RowTable, model: number): string[] {
  const texts = sheet.merges
    .filter(({ top, bottom, right }) => top <= model && bottom >= model && bottom > top && right < table.name)
    .map(({ top, left }) => textOf(cellAt(sheet, top, left)));
  const all = [...texts, ...singleLabels(sheet, table, model).map(textOf)].filter((text) => text !== "");
  return all.length > 0
    ? [`合并的${all.map((text) => `“${short(text)}”`).join("")}向下延长，包含新行。`]
    : [];
}
