/** styles.xml → one look for each cell format (`cellXfs`), in its order. */
import { palette, resolveColor, type Palette } from "./colors";
import type { BorderLook, CellLook } from "./look";
import type { XmlElement } from "./xml-tree";

const sides = ["top", "right", "bottom", "left"] as const;
const horizontals = ["left", "center", "right", "justify", "distributed"] as const;
const verticals = ["top", "center", "bottom"] as const;

export interface StyleSheet {
  readonly looks: readonly CellLook[];
  /** Looks of conditional formats (`dxfs`): only what differs from the cell's own. */
  readonly differences: readonly Pick<CellLook, "font" | "fill">[];
  readonly palette: Palette;
}

/** @param formats number format code by index of cell format. */
export function readStyleSheet(
  styles: XmlElement | null,
  theme: XmlElement | null,
  formats: readonly string[],
): StyleSheet {
  const colors = palette(theme, styles?.child("colors")?.child("indexedColors"));
  const fonts =
    styles
      ?.child("fonts")
      ?.all("font")
      .map((font) => fontLook(font, colors)) ?? [];
  const fills =
    styles
      ?.child("fills")
      ?.all("fill")
      .map((fill) => fillLook(fill, colors)) ?? [];
  const borders =
    styles
      ?.child("borders")
      ?.all("border")
      .map((border) => borderLook(border, colors)) ?? [];
  const cellFormats = styles?.child("cellXfs")?.all("xf") ?? [];
  const looks = cellFormats.map((format, index): CellLook => {
    const at = (name: string) => Number(format.attributes[name] ?? 0);
    return {
      font: fonts[at("fontId")],
      fill: fills[at("fillId")],
      borders: borders[at("borderId")],
      numberFormat: formats[index],
      ...alignmentLook(format.child("alignment")?.attributes ?? {}),
    };
  });
  const differences =
    styles
      ?.child("dxfs")
      ?.all("dxf")
      .map((difference) => differenceLook(difference, colors)) ?? [];
  return { looks, differences, palette: colors };
}

/** Here a solid fill's colour is the background one, unlike in cells. */
function differenceLook(difference: XmlElement, colors: Palette): Pick<CellLook, "font" | "fill"> {
  const font = difference.child("font");
  const pattern = difference.child("fill")?.child("patternFill");
  const fill = resolveColor(pattern?.child("bgColor") ?? pattern?.child("fgColor"), colors);
  return { ...(font && { font: fontLook(font, colors) }), ...(fill && { fill }) };
}

function fontLook(font: XmlElement, colors: Palette): CellLook["font"] {
  const size = Number(font.child("sz")?.attributes["val"]);
  return {
    name: font.child("name")?.attributes["val"],
    size: size > 0 ? size : undefined,
    bold: isOn(font.child("b")),
    italic: isOn(font.child("i")),
    underline: font.child("u") !== undefined && font.child("u")?.attributes["val"] !== "none",
    strike: isOn(font.child("strike")),
    color: resolveColor(font.child("color"), colors),
  };
}

/** A pattern is shown as its main colour, a gradient as its first. */
function fillLook(fill: XmlElement, colors: Palette): string | undefined {
  const pattern = fill.child("patternFill");
  if (!pattern) return resolveColor(fill.child("gradientFill")?.child("stop")?.child("color"), colors);
  if (pattern.attributes["patternType"] !== "solid") return resolveColor(pattern.child("bgColor"), colors);
  return resolveColor(pattern.child("fgColor"), colors);
}

function borderLook(border: XmlElement, colors: Palette): CellLook["borders"] {
  const found: Partial<Record<(typeof sides)[number], BorderLook>> = {};
  for (const side of sides) {
    const line =
      border.child(side) ?? border.child(side === "left" ? "start" : side === "right" ? "end" : side);
    const style = line?.attributes["style"];
    if (line && style && style !== "none")
      found[side] = { style, color: resolveColor(line.child("color"), colors) ?? "#000000" };
  }
  return found;
}

function alignmentLook(attributes: Readonly<Record<string, string | undefined>>): CellLook {
  const { horizontal, vertical, wrapText, textRotation } = attributes;
  return {
    horizontal: horizontals.find(
      (name) => name === horizontal || (name === "center" && horizontal === "centerContinuous"),
    ),
    vertical: verticals.find((name) => name === vertical),
    wrap: wrapText === "1" || wrapText === "true",
    rotation: textRotation ? Number(textRotation) : undefined,
  };
}

function isOn(element: XmlElement | undefined): boolean {
  const value = element?.attributes["val"];
  return element !== undefined && value !== "0" && value !== "false";
}
