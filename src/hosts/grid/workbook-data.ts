/** A read workbook and its looks → what the grid shows. */
import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { SHEET_CONDITIONAL_FORMATTING_PLUGIN } from "@univerjs/preset-sheets-conditional-formatting";
import { DATA_VALIDATION_PLUGIN_NAME } from "@univerjs/preset-sheets-data-validation";
import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import { shownFormula } from "../formula-names";
import { gridContent } from "./cell-content";
import { gridStyle } from "./cell-style";
import { gridCondition } from "./conditions";
import { gridDropDown } from "./drop-downs";
import type { SheetLook, WorkbookLook } from "./looks/look";

export const workbookId = "workbook";

/** Blank rows and columns offered beyond the used ones, so that there is room to write. */
const spareRows = 30;
const spareColumns = 6;
const leastRows = 60;
const leastColumns = 20;
/** Beyond these the grid would spend its time on blank cells. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

/** @param idOf the grid's id of a sheet by its name. */
export function workbookData(
  snapshot: WorkbookSnapshot,
  look: WorkbookLook,
  idOf: (sheetName: string) => string,
): IWorkbookData {
  const styles: Record<string, IStyleData> = Object.fromEntries(
    look.looks.map((cellLook, index) => [String(index), gridStyle(cellLook)]),
  );
  const sheets = snapshot.sheets.map((sheet) =>
    worksheetData(sheet, look.sheets.get(sheet.name), idOf(sheet.name), (index) =>
      look.looks[index] ? String(index) : undefined,
    ),
  );
  return {
    id: workbookId,
    name: "",
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [
      resource(DATA_VALIDATION_PLUGIN_NAME, look, idOf, ({ dropDowns }, id) =>
        dropDowns.map((dropDown, index) => gridDropDown(dropDown, `${id} ${index}`)),
      ),
      resource(SHEET_CONDITIONAL_FORMATTING_PLUGIN, look, idOf, ({ conditions }, id) =>
        conditions.map((condition, index) => gridCondition(condition, `${id} ${index}`)),
      ),
    ],
  };
}

/** What a part of the grid keeps of each sheet. */
function resource(
  part: string,
  { sheets }: WorkbookLook,
  idOf: (sheetName: string) => string,
  rulesOf: (sheet: SheetLook, id: string) => readonly object[],
): { name: string; data: string } {
  const rules = [...sheets].map(([name, sheet]) => [idOf(name), rulesOf(sheet, idOf(name))] as const);
  return {
    name: part,
    data: JSON.stringify(Object.fromEntries(rules.filter(([, list]) => list.length > 0))),
  };
}

type StyleOf = (look: number) => string | IStyleData | undefined;

/** @param styleOf the style of a look's index: an id of the workbook's table, or the style itself. */
export function worksheetData(
  sheet: SheetSnapshot,
  look: SheetLook | undefined,
  id: string,
  styleOf: StyleOf,
): Partial<IWorksheetData> & { id: string; name: string } {
  const cellData = cellsOf(sheet, look, styleOf);
  const lastUsedColumn = sheet.origin.column + sheet.columnCount;
  const rows = Object.keys(cellData).reduce((most, row) => Math.max(most, Number(row) + 1), 0);
  const columns = (look?.cells ?? []).reduce<number>(
    (most, row) => Math.max(most, row?.length ?? 0),
    lastUsedColumn,
  );
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cellData,
    rowCount: Math.min(mostRows, Math.max(leastRows, rows + spareRows)),
    columnCount: Math.min(mostColumns, Math.max(leastColumns, columns + spareColumns)),
    mergeData: sheet.merges.map((merge) => ({
      startRow: merge.top,
      endRow: merge.bottom,
      startColumn: merge.left,
      endColumn: merge.right,
    })),
    ...(look && layoutOf(look, columns + spareColumns, styleOf)),
  };
}

function cellsOf(
  sheet: SheetSnapshot,
  look: SheetLook | undefined,
  styleOf: StyleOf,
): Record<number, Record<number, ICellData>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  look?.cells.forEach((row, rowIndex) =>
    row?.forEach((index, column) => {
      const style = index === undefined ? undefined : styleOf(index);
      if (style !== undefined) (cells[rowIndex] ??= {})[column] = { s: style };
    }),
  );
  const { row: top, column: left } = sheet.origin;
  sheet.values.forEach((row, rowOffset) =>
    row.forEach((value, columnOffset) => {
      if (value === null) return;
      const cell = ((cells[top + rowOffset] ??= {})[left + columnOffset] ??= {});
      Object.assign(cell, gridContent(value));
    }),
  );
  for (const [place, formula] of sheet.formulas) {
    const [row, column] = place.split(",").map(Number) as [number, number];
    ((cells[row] ??= {})[column] ??= {}).f = shownFormula(formula);
  }
  return cells;
}

function layoutOf(look: SheetLook, columnCount: number, styleOf: StyleOf): Partial<IWorksheetData> {
  const columnData: NonNullable<IWorksheetData["columnData"]> = {};
  for (const column of look.columns)
    for (let index = column.first; index <= Math.min(column.last, columnCount); index++)
      columnData[index] = {
        w: column.width ?? look.defaultColumnWidth,
        hd: column.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        ...(column.look !== undefined && { s: styleOf(column.look) }),
      };
  const rowData: NonNullable<IWorksheetData["rowData"]> = {};
  for (const [index, row] of look.rows)
    rowData[index] = {
      h: row.height ?? look.defaultRowHeight,
      ia: row.height === undefined ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      hd: row.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      ...(row.look !== undefined && { s: styleOf(row.look) }),
    };
  const { freeze } = look;
  return {
    columnData,
    rowData,
    defaultColumnWidth: look.defaultColumnWidth,
    defaultRowHeight: look.defaultRowHeight,
    showGridlines: look.gridLines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    zoomRatio: look.zoom,
    ...(look.tabColor && { tabColor: look.tabColor }),
    ...(freeze && {
      freeze: {
        xSplit: freeze.columns,
        ySplit: freeze.rows,
        startRow: freeze.rows || -1,
        startColumn: freeze.columns || -1,
      },
    }),
  };
}
