/** How a draft looks, attribute by attribute: cells of the same font, fill or border form few rectangles. */
import type { CellStyle, SheetDraft } from "../../model/sheet-draft";
import { cellsByStyle } from "../cells-by-style";
import { cellOf, rangeOf, rectsOf, type Rect } from "./rects";

export function queueLooks(sheet: Excel.Worksheet, draft: SheetDraft): void {
  for (const look of looks) look(sheet, draft);
  for (const [column, characters] of Object.entries(draft.columnWidths))
    cellOf(sheet, 0, Number(column)).format.columnWidth = pointsOf(characters);
  for (const [row, points] of Object.entries(draft.rowHeights))
    cellOf(sheet, Number(row), 0).format.rowHeight = points;
}

type Look = (sheet: Excel.Worksheet, draft: SheetDraft) => void;

const looks: readonly Look[] = [
  each(
    ({ numberFormat }) => numberFormat,
    (range, format) => (range.numberFormat = sameInAll(range, format)),
  ),
  each(
    ({ font }) => font?.name,
    ({ format }, name) => (format.font.name = name),
  ),
  each(
    ({ font }) => font?.size,
    ({ format }, size) => (format.font.size = size),
  ),
  each(
    ({ font }) => font?.bold,
    ({ format }, bold) => (format.font.bold = bold),
  ),
  each(
    ({ font }) => font?.color,
    ({ format }, color) => (format.font.color = color),
  ),
  each(
    ({ fill }) => fill,
    ({ format }, color) => (format.fill.color = color),
  ),
  each(
    ({ horizontal }) => horizontal,
    ({ format }, side) => (format.horizontalAlignment = HORIZONTAL[side]),
  ),
  each(
    ({ vertical }) => vertical,
    ({ format }, side) => (format.verticalAlignment = VERTICAL[side]),
  ),
  each(
    ({ wrap }) => wrap,
    ({ format }, wrap) => (format.wrapText = wrap),
  ),
  each(
    ({ locked }) => locked,
    ({ format }, locked) => (format.protection.locked = locked),
  ),
  // 180 stands for letters one below the other.
  each(
    ({ verticalText }) => verticalText,
    ({ format }, vertical) => (format.textOrientation = vertical ? 180 : 0),
  ),
  each(({ border }) => (border === "thin" ? border : undefined), queueBorders),
];

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** One value for the whole range, which the library's types do not know of. */
function sameInAll(_range: Excel.Range, value: string): string[][] {
  return value as unknown as string[][];
}

function each<T extends string | number | boolean>(
  valueOf: (style: CellStyle) => T | undefined,
  put: (range: Excel.Range, value: T, rect: Rect) => void,
): Look {
  return (sheet, draft) => {
    for (const [value, places] of cellsByStyle(draft, valueOf))
      for (const rect of rectsOf(places)) put(rangeOf(sheet, rect), value, rect);
  };
}

function queueBorders({ format }: Excel.Range, _style: "thin", { top, left, bottom, right }: Rect): void {
  const edges: Excel.BorderIndex[] = [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
  ] as Excel.BorderIndex[];
  // Excel refuses inner borders where there are none.
  if (bottom > top) edges.push("InsideHorizontal" as Excel.BorderIndex);
  if (right > left) edges.push("InsideVertical" as Excel.BorderIndex);
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.weight = "Thin";
  }
}

/** Width in points of so many digits of the usual font: 7 pixels each and 5 for the margins, at 96 dots an inch. */
function pointsOf(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}
