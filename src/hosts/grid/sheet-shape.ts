/** What a sheet of the grid is besides its cells: merged areas, drop-down lists, widths and heights. */
import { mergeWorksheetSnapshotWithDefault, type IWorksheetData } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveWorksheetMergeMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/preset-sheets-core";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
} from "@univerjs/preset-sheets-data-validation";
import { gridDropDown } from "./drop-downs";
import { gridRanges } from "./grid-ranges";
import type { DropDown, Rectangle } from "./looks/look";

/** Ctrl+Z takes none of this back: the file could not follow. */
export class SheetShape {
  readonly #mutate: (id: string, sheet: string, params: object) => void;

  /** @param mutate runs a mutation of the grid on a sheet, by name, as our own work */
  constructor(mutate: (id: string, sheet: string, params: object) => void) {
    this.#mutate = mutate;
  }

  /** @param index number of sheets there are: behind the others, not in front */
  insertSheet(
    sheet: Partial<IWorksheetData> & { id: string; name: string },
    index: number,
    dropDowns: readonly DropDown[],
  ): void {
    this.#mutate(InsertSheetMutation.id, sheet.name, {
      index,
      sheet: mergeWorksheetSnapshotWithDefault(sheet),
    });
    this.addDropDowns(sheet.name, dropDowns, sheet.id);
  }

  merge(sheet: string, ranges: readonly Rectangle[]): void {
    this.#mutate(AddWorksheetMergeMutation.id, sheet, { ranges: gridRanges(ranges) });
  }

  unmerge(sheet: string, ranges: readonly Rectangle[]): void {
    this.#mutate(RemoveWorksheetMergeMutation.id, sheet, { ranges: gridRanges(ranges) });
  }

  /** @param id unique within the sheet */
  addDropDowns(sheet: string, dropDowns: readonly DropDown[], id: string): void {
    const rule = dropDowns.map((dropDown, index) => gridDropDown(dropDown, `${id} ${index}`));
    if (rule.length > 0) this.#mutate(AddDataValidationMutation.id, sheet, { rule, source: "patched" });
  }

  removeDropDowns(sheet: string, count: number, id: string): void {
    const ruleId = Array.from({ length: count }, (_, index) => `${id} ${index}`);
    if (count > 0) this.#mutate(RemoveDataValidationMutation.id, sheet, { ruleId, source: "patched" });
  }

  /** @param columns pixels by column, @param rows by row */
  resize(
    sheet: string,
    columns: Readonly<Record<number, number>>,
    rows: Readonly<Record<number, number>>,
  ): void {
    const first = { endRow: 0, endColumn: 0, startRow: 0, startColumn: 0 };
    for (const [column, colWidth] of Object.entries(columns)) {
      const range = { ...first, startColumn: Number(column), endColumn: Number(column) };
      this.#mutate(SetWorksheetColWidthMutation.id, sheet, { ranges: [range], colWidth });
    }
    for (const [row, rowHeight] of Object.entries(rows)) {
      const ranges = [{ ...first, startRow: Number(row), endRow: Number(row) }];
      this.#mutate(SetWorksheetRowHeightMutation.id, sheet, { ranges, rowHeight });
      this.#mutate(SetWorksheetRowIsAutoHeightMutation.id, sheet, { ranges, autoHeightInfo: 0 });
    }
  }
}
