/** A sheet part → column widths, row heights, frozen panes and which cell has which look. One pass over the tags. */
import { parseA1 } from "../../../model/address";
import { resolveColor, type Palette } from "./colors";
import type { ColumnLook, RowLook, SheetLook } from "./look";
import { pixelsOfHeight, pixelsOfWidth } from "./pixels";
import { attributesOf, XmlElement, type Attributes } from "./xml-tree";

const lastColumn = 16_383;

/** Tags that matter, in any namespace prefix. Cells are the many, so they are read by position, not by a general parser. */
const tags = /<(?:\w+:)?(c|row|col|pane|sheetView|sheetFormatPr|tabColor)(\s[^>]*?)?\/?>/g;
const lookOfCell = /\ss="(\d+)"/;
const placeOfCell = /\sr="([A-Z]+\d+)"/;

/** @param xml text of the sheet part. */
export function readSheetLook(xml: string, colors: Palette): Omit<SheetLook, "dropDowns" | "conditions"> {
  const cells: (number | undefined)[][] = [];
  const columns: ColumnLook[] = [];
  const rows = new Map<number, RowLook>();
  let defaults: Attributes = {};
  let view: Attributes = {};
  let pane: Attributes = {};
  let tabColor: string | undefined;
  let row = -1;
  let column = -1;
  for (const [, name, attributeText = ""] of xml.matchAll(tags)) {
    if (name === "c") {
      const place = placeOfCell.exec(attributeText);
      const at = place ? parseA1(place[1]!) : { row, column: column + 1 };
      if (!at || at.row < 0) continue;
      column = at.column;
      const look = lookOfCell.exec(attributeText);
      if (look && look[1] !== "0") (cells[at.row] ??= [])[at.column] = Number(look[1]);
      continue;
    }
    const attributes = attributesOf(attributeText);
    if (name === "row") {
      row = attributes["r"] ? Number(attributes["r"]) - 1 : row + 1;
      column = -1;
      const look = rowLook(attributes);
      if (look) rows.set(row, look);
    } else if (name === "col") columns.push(columnLook(attributes));
    else if (name === "pane") pane = attributes;
    else if (name === "sheetView") view = attributes;
    else if (name === "sheetFormatPr") defaults = attributes;
    else tabColor = resolveColor(new XmlElement("tabColor", attributes), colors);
  }
  return {
    cells,
    columns,
    rows,
    defaultColumnWidth: pixelsOfWidth(number(defaults["defaultColWidth"])) ?? 72,
    defaultRowHeight: pixelsOfHeight(number(defaults["defaultRowHeight"])) ?? 20,
    freeze: frozen(pane),
    gridLines: view["showGridLines"] !== "0" && view["showGridLines"] !== "false",
    zoom: Math.min(4, Math.max(0.1, Number(view["zoomScale"] ?? 100) / 100 || 1)),
    tabColor,
  };
}

function rowLook(attributes: Attributes): RowLook | null {
  const look: RowLook = {
    height: pixelsOfHeight(number(attributes["ht"])),
    hidden: isOn(attributes["hidden"]),
    look: isOn(attributes["customFormat"]) ? Number(attributes["s"] ?? 0) || undefined : undefined,
  };
  return look.height !== undefined || look.hidden || look.look !== undefined ? look : null;
}

function columnLook(attributes: Attributes): ColumnLook {
  return {
    first: Number(attributes["min"] ?? 1) - 1,
    last: Math.min(lastColumn, Number(attributes["max"] ?? attributes["min"] ?? 1) - 1),
    width: pixelsOfWidth(number(attributes["width"])),
    hidden: isOn(attributes["hidden"]),
    look: Number(attributes["style"] ?? 0) || undefined,
  };
}

function frozen(pane: Attributes): SheetLook["freeze"] {
  if (pane["state"] !== "frozen" && pane["state"] !== "frozenSplit") return null;
  const rows = Number(pane["ySplit"] ?? 0);
  const columns = Number(pane["xSplit"] ?? 0);
  return rows > 0 || columns > 0 ? { rows, columns } : null;
}

function number(text: string | undefined): number | undefined {
  return text === undefined || text === "" || Number.isNaN(Number(text)) ? undefined : Number(text);
}

function isOn(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}
