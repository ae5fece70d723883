/** How an area looks, remembered so that it can be put back; sizes of its rows and columns too. */
import { parseRangeA1, rangeA1 } from "../../../model/address";
import type { SheetDraft } from "../../../model/sheet-draft";
import { cellOf, rangeOf, rectsOf, type Place, type Rect } from "../rects";

/** Of a cell, as far as drawing a draft changes it. */
interface Look {
  readonly numberFormat: string;
  readonly fill: { readonly color: string; readonly pattern: string } | null;
  readonly font: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly color?: string;
  };
  readonly horizontal?: Excel.CellPropertiesFormat["horizontalAlignment"];
  readonly vertical?: Excel.CellPropertiesFormat["verticalAlignment"];
  readonly wrap?: boolean;
  readonly orientation?: number;
  readonly locked?: boolean;
  readonly borders: Readonly<Record<Side, Border | null>>;
}

type Side = "top" | "bottom" | "left" | "right";

interface Border {
  readonly style: string;
  readonly weight?: string;
  readonly color?: string;
}

export interface AreaLooks {
  readonly looks: readonly (readonly [look: Look, ranges: readonly string[]])[];
  /** Points. */
  readonly columns: Readonly<Record<number, number>>;
  readonly rows: Readonly<Record<number, number>>;
}

const WANTED: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { name: true, size: true, bold: true, color: true },
    borders: { style: true, weight: true, color: true },
    protection: true,
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    textOrientation: true,
  },
};

/** @param placed sizes of those rows and columns only are asked for that it changes */
export function queueLooksOf(sheet: Excel.Worksheet, area: Rect, placed: SheetDraft): () => AreaLooks {
  const range = rangeOf(sheet, area);
  range.load("numberFormat");
  const cells = range.getCellProperties(WANTED);
  const columns = range.getColumnProperties({ format: { columnWidth: true } });
  const rows = range.getRowProperties({ format: { rowHeight: true } });
  return () => ({
    looks: grouped(area, (row, column) =>
      lookOf(range.numberFormat[row]![column] as string, cells.value[row]?.[column]?.format),
    ),
    columns: sizes(placed.columnWidths, area.left, (index) => columns.value[index]?.format?.columnWidth),
    rows: sizes(placed.rowHeights, area.top, (index) => rows.value[index]?.format?.rowHeight),
  });
}

export function queueRestoring(sheet: Excel.Worksheet, { looks, columns, rows }: AreaLooks): void {
  for (const [look, ranges] of looks)
    for (const address of ranges) {
      const rect = parseRangeA1(address);
      if (rect) queueLook(rangeOf(sheet, rect), look, rect);
    }
  for (const [column, width] of Object.entries(columns))
    cellOf(sheet, 0, Number(column)).format.columnWidth = width;
  for (const [row, height] of Object.entries(rows)) cellOf(sheet, Number(row), 0).format.rowHeight = height;
}

function lookOf(numberFormat: string, format: Excel.CellPropertiesFormat = {}): Look {
  const { fill, font = {}, borders = {}, protection } = format;
  const side = (name: Side): Border | null => {
    const { style, weight, color } = borders[name] ?? {};
    return style && style !== "None" ? { style, weight, color } : null;
  };
  return {
    numberFormat: numberFormat || "General",
    // "No fill" reads as white, so that only the pattern tells it apart.
    fill:
      fill?.color && fill.pattern && fill.pattern !== "None"
        ? { color: fill.color, pattern: fill.pattern }
        : null,
    font: { name: font.name, size: font.size, bold: font.bold, color: font.color },
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
    wrap: format.wrapText,
    orientation: format.textOrientation,
    locked: protection?.locked,
    borders: { top: side("top"), bottom: side("bottom"), left: side("left"), right: side("right") },
  };
}

function grouped(area: Rect, lookAt: (row: number, column: number) => Look): AreaLooks["looks"] {
  const groups = new Map<string, { look: Look; places: Place[] }>();
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const look = lookAt(row - area.top, column - area.left);
      const key = JSON.stringify(look);
      const same = groups.get(key);
      if (same) same.places.push({ row, column });
      else groups.set(key, { look, places: [{ row, column }] });
    }
  return [...groups.values()].map(({ look, places }) => [look, rectsOf(places).map(rangeA1)] as const);
}

function queueLook(range: Excel.Range, look: Look, rect: Rect): void {
  const { format } = range;
  // One value for the whole range, which the library's types do not know of.
  range.numberFormat = look.numberFormat as unknown as string[][];
  if (look.fill === null) format.fill.clear();
  else {
    format.fill.color = look.fill.color;
    if (look.fill.pattern !== "Solid") format.fill.pattern = look.fill.pattern as Excel.FillPattern;
  }
  const { name, size, bold, color } = look.font;
  if (name !== undefined) format.font.name = name;
  if (size !== undefined) format.font.size = size;
  if (bold !== undefined) format.font.bold = bold;
  if (color !== undefined) format.font.color = color;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.orientation !== undefined) format.textOrientation = look.orientation;
  if (look.locked !== undefined) format.protection.locked = look.locked;
  queueBorders(format, look.borders, rect);
}

/** Cells of one look share the line between them. */
function queueBorders(format: Excel.RangeFormat, borders: Look["borders"], rect: Rect): void {
  const { top, bottom, left, right } = borders;
  const edges: [string, Border | null][] = [
    ["EdgeTop", top],
    ["EdgeBottom", bottom],
    ["EdgeLeft", left],
    ["EdgeRight", right],
  ];
  // Excel refuses inner borders where there are none.
  if (rect.bottom > rect.top) edges.push(["InsideHorizontal", bottom]);
  if (rect.right > rect.left) edges.push(["InsideVertical", right]);
  for (const [edge, line] of edges) {
    const border = format.borders.getItem(edge as Excel.BorderIndex);
    border.style = (line?.style ?? "None") as Excel.BorderLineStyle;
    if (line?.weight) border.weight = line.weight as Excel.BorderWeight;
    if (line?.color) border.color = line.color;
  }
}

function sizes(
  wanted: Readonly<Record<number, number>>,
  first: number,
  sizeAt: (index: number) => number | undefined,
): Record<number, number> {
  return Object.fromEntries(
    Object.keys(wanted).flatMap((key) => {
      const size = sizeAt(Number(key) - first);
      return size === undefined ? [] : [[Number(key), size]];
    }),
  );
}
