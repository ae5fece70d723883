/** What drawing a draft changes about cells, read from one or more of them that look alike. */
import { attempt } from "../session";
import type { EtBorder, EtRange } from "../wps-api";

/** Properties of the object model by path; what is not there was not told. */
export type Look = Readonly<Record<string, number | string | boolean>>;

const NO_FILL = -4142;
const NO_LINE = -4142;
const SOLID = 1;
/** Left, top, bottom, right. */
const EDGES = [7, 8, 9, 10];

type Get = (range: EtRange) => unknown;

const PROPERTIES: readonly (readonly [name: string, get: Get])[] = [
  ["NumberFormat", (range) => range.NumberFormat],
  ["HorizontalAlignment", (range) => range.HorizontalAlignment],
  ["VerticalAlignment", (range) => range.VerticalAlignment],
  ["WrapText", (range) => range.WrapText],
  ["Orientation", (range) => range.Orientation],
  ["Locked", (range) => range.Locked],
  ["Font.Name", (range) => range.Font.Name],
  ["Font.Size", (range) => range.Font.Size],
  ["Font.Bold", (range) => range.Font.Bold],
  ["Font.Color", (range) => range.Font.Color],
  ["Interior.Pattern", (range) => range.Interior.Pattern],
  ["Interior.Color", (range) => range.Interior.Color],
  ["Borders.LineStyle", (range) => range.Borders.LineStyle],
];

/** @param isCell ask the edges one by one where they differ */
export function lookOf(range: EtRange, isCell: boolean): Look {
  const look: Record<string, number | string | boolean> = {};
  for (const [name, get] of PROPERTIES) {
    const value = attempt(() => get(range));
    if (isScalar(value)) look[name] = value;
  }
  const { Borders } = range;
  if (look["Borders.LineStyle"] === undefined && isCell)
    for (const edge of EDGES) {
      const line = attempt(() => Borders.Item(edge));
      if (line) addLine(look, `Borders.${edge}`, line);
    }
  else if (look["Borders.LineStyle"] !== undefined && look["Borders.LineStyle"] !== NO_LINE)
    addLine(look, "Borders", Borders);
  return look;
}

function addLine(look: Record<string, number | string | boolean>, path: string, line: EtBorder): void {
  for (const name of ["LineStyle", "Weight", "Color"] as const) {
    const value = attempt(() => line[name]);
    if (isScalar(value)) look[`${path}.${name}`] = value;
  }
}

function isScalar(value: unknown): value is number | string | boolean {
  return ["number", "string", "boolean"].includes(typeof value);
}

export function putLook(range: EtRange, look: Look): void {
  const text = (name: string) => look[name] as string;
  const number = (name: string) => look[name] as number;
  const has = (name: string) => look[name] !== undefined;
  if (has("NumberFormat")) range.NumberFormat = text("NumberFormat");
  if (has("HorizontalAlignment")) range.HorizontalAlignment = number("HorizontalAlignment");
  if (has("VerticalAlignment")) range.VerticalAlignment = number("VerticalAlignment");
  if (has("WrapText")) range.WrapText = look["WrapText"] as boolean;
  if (has("Orientation")) range.Orientation = number("Orientation");
  if (has("Locked")) range.Locked = look["Locked"] as boolean;
  const { Font, Interior, Borders } = range;
  if (has("Font.Name")) Font.Name = text("Font.Name");
  if (has("Font.Size")) Font.Size = number("Font.Size");
  if (has("Font.Bold")) Font.Bold = look["Font.Bold"] as boolean;
  if (has("Font.Color")) Font.Color = number("Font.Color");
  if (look["Interior.Pattern"] === SOLID) Interior.Color = number("Interior.Color");
  else if (look["Interior.Pattern"] === NO_FILL || number("Interior.Color") < 0)
    Interior.ColorIndex = NO_FILL;
  if (has("Borders.LineStyle")) putLine(look, "Borders", Borders);
  else
    for (const edge of EDGES)
      if (has(`Borders.${edge}.LineStyle`)) putLine(look, `Borders.${edge}`, Borders.Item(edge));
}

/** Setting a weight would draw a line where there is none. */
function putLine(look: Look, path: string, line: EtBorder): void {
  line.LineStyle = look[`${path}.LineStyle`] as number;
  if (look[`${path}.LineStyle`] === NO_LINE) return;
  for (const name of ["Weight", "Color"] as const) {
    const value = look[`${path}.${name}`];
    if (value !== undefined) line[name] = value as number;
  }
}
