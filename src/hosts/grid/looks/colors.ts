/** Colours of SpreadsheetML: plain, of the theme with a tint, or of the old palette of 64. */
import type { XmlElement } from "./xml-tree";

/** ECMA-376 part 1, 18.8.27: the first eight are repeated as 8–15. */
const basic = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const rest = (
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
const standardPalette = [...basic, ...basic, ...rest];

/** Order of the theme indexes: the first two pairs are swapped against the order in the theme part. */
const themeOrder = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(
  " ",
);
const officeTheme =
  "FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080".split(" ");

export interface Palette {
  /** RRGGBB by index. */
  readonly indexed: readonly string[];
  readonly theme: readonly string[];
}

/** @param theme root of the theme part, null = none. @param custom `indexedColors` of the style sheet, if any. */
export function palette(theme: XmlElement | null, custom: XmlElement | undefined): Palette {
  const scheme = theme?.child("themeElements")?.child("clrScheme");
  return {
    indexed: custom
      ? custom.all("rgbColor").map((color) => lastSix(color.attributes["rgb"]))
      : standardPalette,
    theme: themeOrder.map((name, index) => {
      const color = scheme?.child(name)?.children[0];
      return lastSix(color?.attributes["lastClr"] ?? color?.attributes["val"] ?? officeTheme[index]);
    }),
  };
}

/** @returns #RRGGBB; undefined for none, automatic and system colours. */
export function resolveColor(
  element: XmlElement | undefined,
  { indexed, theme }: Palette,
): string | undefined {
  if (!element) return undefined;
  const { rgb, theme: themeIndex, indexed: index, tint } = element.attributes;
  const base = rgb
    ? lastSix(rgb)
    : themeIndex !== undefined
      ? theme[Number(themeIndex)]
      : index !== undefined
        ? indexed[Number(index)]
        : undefined;
  return base === undefined ? undefined : `#${tint ? tinted(base, Number(tint)) : base}`;
}

function lastSix(color: string | undefined): string {
  return /[0-9a-f]{6}$/i.exec(color ?? "")?.[0].toUpperCase() ?? "000000";
}

/** ECMA-376 part 1, 18.8.19: a tint moves the lightness towards white (> 0) or black (< 0). */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(...channels);
  const min = Math.min(...channels);
  const lightness = (max + min) / 2;
  const next = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = max - min;
  const spread = 1 - Math.abs(2 * lightness - 1);
  const saturation = chroma === 0 || spread === 0 ? 0 : chroma / spread;
  const nextChroma = (1 - Math.abs(2 * next - 1)) * saturation;
  // Hue is kept: each channel keeps its share of the way from the lowest to the highest.
  return channels
    .map((channel) => (chroma === 0 ? next : next - nextChroma / 2 + ((channel - min) / chroma) * nextChroma))
    .map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255))
    .map((channel) => channel.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}
