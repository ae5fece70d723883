/**
 * The looks of an official document (GB/T 9704-2012): sizes in half-points, lengths in twips (1/20 pt). Word and WPS put 宋体
 * in the place of a typeface that a machine does not have.
 */
import type { IParagraphStylePropertiesOptions, IRunStylePropertiesOptions } from "docx";

/** 二号, 三号, 四号, 小四, 五号 */
export const SIZE = { two: 44, three: 32, four: 28, smallFour: 24, five: 21 } as const;

/** 156 mm between the margins of an A4 page. */
export const TEXT_WIDTH = 8844;

export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474, header: 851, footer: 1400 },
} as const;

const LATIN = "Times New Roman";

/** Quotation marks and dashes belong to the Chinese typeface. */
function font(eastAsia: string) {
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia, hint: "eastAsia" } as const;
}

export const FACES = {
  title: font("方正小标宋简体"),
  one: font("黑体"),
  two: font("楷体_GB2312"),
  body: font("仿宋_GB2312"),
  page: font("宋体"),
} as const;

/** Exactly 28 pt a line, two characters in. */
export const BODY: IParagraphStylePropertiesOptions = {
  spacing: { line: 560, lineRule: "exact", before: 0, after: 0 },
  indent: { firstLine: 640, firstLineChars: 200 },
};

export const HEADINGS: readonly { readonly run: IRunStylePropertiesOptions }[] = [
  { run: { font: FACES.one, bold: false } },
  { run: { font: FACES.two, bold: false } },
  { run: { font: FACES.body, bold: true } },
  { run: { font: FACES.body, bold: false } },
];
