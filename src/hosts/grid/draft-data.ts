/** A sheet draft → a sheet of the grid. */
import type { IWorksheetData } from "@univerjs/core";
import { snapshotOfDraft } from "../../model/draft-snapshot";
import type { CellStyle, SheetDraft } from "../../model/sheet-draft";
import { gridStyle } from "./cell-style";
import type { CellLook, SheetLook } from "./looks/look";
import { pixelsOfHeight, pixelsOfTextWidth } from "./looks/pixels";
import { worksheetData } from "./workbook-data";

/** @param name the name really given; it may differ from the draft's. */
export function draftData(
  draft: SheetDraft,
  name: string,
): Partial<IWorksheetData> & { id: string; name: string } {
  const styles = draft.styles.map((style) => gridStyle(lookOf(style)));
  return worksheetData(
    { ...snapshotOfDraft(draft), name },
    sheetLook(draft),
    sheetId(name),
    (index) => styles[index],
  );
}

/** Names are unique within a workbook, and the grid lets nobody change them. */
export function sheetId(name: string): string {
  return name;
}

function sheetLook(draft: SheetDraft): SheetLook {
  const cells: (number | undefined)[][] = [];
  for (const { row, column, style } of draft.cells)
    if (style !== undefined) (cells[row] ??= [])[column] = style;
  const hiddenColumns = new Set(draft.hiddenColumns);
  const hiddenRows = new Set(draft.hiddenRows);
  const columnsNamed = new Set([...Object.keys(draft.columnWidths).map(Number), ...hiddenColumns]);
  const rowsNamed = new Set([...Object.keys(draft.rowHeights).map(Number), ...hiddenRows]);
  return {
    cells,
    columns: [...columnsNamed].map((column) => ({
      first: column,
      last: column,
      width: pixelsOfTextWidth(draft.columnWidths[column]),
      hidden: hiddenColumns.has(column),
    })),
    rows: new Map(
      [...rowsNamed].map((row) => [
        row,
        { height: pixelsOfHeight(draft.rowHeights[row]), hidden: hiddenRows.has(row) },
      ]),
    ),
    defaultColumnWidth: 72,
    defaultRowHeight: 20,
    freeze: draft.freeze ?? null,
    gridLines: true,
    zoom: 1,
    // The grid is told of them apart, once it has the sheet.
    dropDowns: [],
    conditions: [],
  };
}

export function lookOf({ border, ...style }: CellStyle): CellLook {
  const line = { style: "thin", color: "#000000" };
  return {
    ...style,
    ...(border === "thin" && { borders: { top: line, right: line, bottom: line, left: line } }),
    ...(style.verticalText && { rotation: 255 }),
  };
}
