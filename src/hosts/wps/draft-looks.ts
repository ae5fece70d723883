/** How a draft looks, attribute by attribute: cells of the same font, fill or border are dressed together. */
import type { CellStyle, SheetDraft } from "../../model/sheet-draft";
import { cellsByStyle } from "../cells-by-style";
import { cellOf, eachArea } from "./areas";
import { bgrOf } from "./colours";
import type { EtRange, EtSheet } from "./wps-api";

export function putLooks(sheet: EtSheet, draft: SheetDraft): void {
  for (const look of looks) look(sheet, draft);
  for (const [column, characters] of Object.entries(draft.columnWidths))
    cellOf(sheet, { row: 0, column: Number(column) }).ColumnWidth = characters;
  for (const [row, points] of Object.entries(draft.rowHeights))
    cellOf(sheet, { row: Number(row), column: 0 }).RowHeight = points;
}

const CENTER = -4108;
const HORIZONTAL = { left: -4131, center: CENTER, right: -4152 } as const;
const VERTICAL = { top: -4160, center: CENTER, bottom: -4107 } as const;
/** Letters one below the other. */
const STACKED = -4166;
const FLAT = -4128;
const CONTINUOUS = 1;

type Look = (sheet: EtSheet, draft: SheetDraft) => void;

const looks: readonly Look[] = [
  each(
    ({ numberFormat }) => numberFormat,
    (range, format) => (range.NumberFormat = format),
  ),
  each(
    ({ font }) => font?.name,
    ({ Font }, name) => (Font.Name = name),
  ),
  each(
    ({ font }) => font?.size,
    ({ Font }, size) => (Font.Size = size),
  ),
  each(
    ({ font }) => font?.bold,
    ({ Font }, bold) => (Font.Bold = bold),
  ),
  each(
    ({ font }) => font?.color,
    ({ Font }, color) => (Font.Color = bgrOf(color)),
  ),
  each(
    ({ fill }) => fill,
    ({ Interior }, color) => (Interior.Color = bgrOf(color)),
  ),
  each(
    ({ horizontal }) => horizontal,
    (range, side) => (range.HorizontalAlignment = HORIZONTAL[side]),
  ),
  each(
    ({ vertical }) => vertical,
    (range, side) => (range.VerticalAlignment = VERTICAL[side]),
  ),
  each(
    ({ wrap }) => wrap,
    (range, wrap) => (range.WrapText = wrap),
  ),
  each(
    ({ locked }) => locked,
    (range, locked) => (range.Locked = locked),
  ),
  each(
    ({ verticalText }) => verticalText,
    (range, stacked) => (range.Orientation = stacked ? STACKED : FLAT),
  ),
  each(
    ({ border }) => (border === "thin" ? border : undefined),
    ({ Borders }) => (Borders.LineStyle = CONTINUOUS),
  ),
];

function each<T extends string | number | boolean>(
  valueOf: (style: CellStyle) => T | undefined,
  put: (range: EtRange, value: T) => void,
): Look {
  return (sheet, draft) => {
    for (const [value, places] of cellsByStyle(draft, valueOf))
      eachArea(sheet, places, (range) => put(range, value));
  };
}
