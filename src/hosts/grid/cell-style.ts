/** Looks of a file → styles of the grid. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
} from "@univerjs/core";
import type { BorderLook, CellLook } from "./looks/look";

const lines: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const horizontals = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const verticals = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };

export function gridStyle(look: CellLook): IStyleData {
  const { font = {}, borders = {} } = look;
  const { top, right, bottom, left } = borders;
  return withoutUndefined({
    ff: font.name,
    fs: font.size,
    bl: font.bold ? BooleanNumber.TRUE : undefined,
    it: font.italic ? BooleanNumber.TRUE : undefined,
    ul: font.underline ? { s: BooleanNumber.TRUE } : undefined,
    st: font.strike ? { s: BooleanNumber.TRUE } : undefined,
    cl: font.color ? { rgb: font.color } : undefined,
    bg: look.fill ? { rgb: look.fill } : undefined,
    bd: withoutUndefined({ t: line(top), r: line(right), b: line(bottom), l: line(left) }),
    ht: look.horizontal && horizontals[look.horizontal],
    // A spreadsheet's cell stands at its bottom unless it says otherwise.
    vt: verticals[look.vertical ?? "bottom"],
    tb: look.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    tr: rotation(look.rotation),
    n: look.numberFormat && look.numberFormat !== "General" ? { pattern: look.numberFormat } : undefined,
  });
}

function line(border: BorderLook | undefined): IBorderStyleData | undefined {
  return border && { s: lines[border.style] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
}

/** The file counts 1–90 upwards and 91–180 downwards; the grid counts downwards positive. 255 stacks the letters. */
function rotation(degrees: number | undefined): IStyleData["tr"] {
  if (!degrees) return undefined;
  if (degrees === 255) return { a: 0, v: BooleanNumber.TRUE };
  return { a: degrees <= 90 ? -degrees : degrees - 90 };
}

function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
