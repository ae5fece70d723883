/** Styles of a sheet draft as entries of the styles part. */
import type { CellStyle } from "../../../model/sheet-draft";
import { escapeXml } from "../xml/entities";
import type { StyleTable } from "./style-table";

/** What Chinese agencies type with unless told otherwise. */
const DEFAULT_FONT = { name: "宋体", size: 11 };
const SIDES = ["left", "right", "top", "bottom"];

/** @returns the index of a cell style that looks like `style` */
export function addStyle(styles: StyleTable, style: CellStyle): number {
  const font = style.font ? fontId(styles, style.font) : 0;
  const fill = styles.fillId(style.fill ?? null);
  const border = style.border === "thin" ? thinBorder(styles) : 0;
  const format = style.numberFormat === undefined ? 0 : styles.formatId(style.numberFormat);
  return styles.item("cellXfs", (p) => {
    const children = alignment(p, style) + (style.locked === false ? `<${p}protection locked="0"/>` : "");
    const applied = [
      format !== 0 && "applyNumberFormat",
      font !== 0 && "applyFont",
      fill !== 0 && "applyFill",
      border !== 0 && "applyBorder",
      alignment(p, style) !== "" && "applyAlignment",
      style.locked === false && "applyProtection",
    ].filter((name) => name !== false);
    const flags = applied.map((name) => ` ${name}="1"`).join("");
    const tag = `<${p}xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${flags}`;
    return children === "" ? `${tag}/>` : `${tag}>${children}</${p}xf>`;
  });
}

function fontId(styles: StyleTable, font: NonNullable<CellStyle["font"]>): number {
  return styles.item("fonts", (p) => {
    const bold = font.bold ? `<${p}b/>` : "";
    const colour =
      font.color === undefined ? "" : `<${p}color rgb="FF${font.color.slice(1).toUpperCase()}"/>`;
    const name = `<${p}name val="${escapeXml(font.name ?? DEFAULT_FONT.name)}"/><${p}charset val="134"/>`;
    return `<${p}font>${bold}<${p}sz val="${font.size ?? DEFAULT_FONT.size}"/>${colour}${name}</${p}font>`;
  });
}

function thinBorder(styles: StyleTable): number {
  return styles.item("borders", (p) => {
    const side = (name: string) => `<${p}${name} style="thin"><${p}color auto="1"/></${p}${name}>`;
    return `<${p}border>${SIDES.map(side).join("")}<${p}diagonal/></${p}border>`;
  });
}

function alignment(p: string, style: CellStyle): string {
  const attributes = [
    style.horizontal && ` horizontal="${style.horizontal}"`,
    style.vertical && ` vertical="${style.vertical}"`,
    // 255 stacks the characters upright, as 竖排文字 does.
    style.verticalText && ' textRotation="255"',
    style.wrap && ' wrapText="1"',
  ].filter(Boolean);
  return attributes.length === 0 ? "" : `<${p}alignment${attributes.join("")}/>`;
}
