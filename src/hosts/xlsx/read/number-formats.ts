/** Number format codes: those the file format builds in (as the Chinese versions show them) and a workbook's own. */
import { attribute, child, children, rootElement } from "../xml/tags";

const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Ids whose meaning does not depend on the reader's language: safe to write. */
const PORTABLE = new Set([0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 20, 21, 45, 46, 48, 49]);

/** @returns the id of a format that needs no entry in the file, or null */
export function builtInFormatId(code: string): number | null {
  for (const id of PORTABLE) if (BUILT_IN[id] === code) return id;
  return null;
}

/** Codes of the formats a styles part defines itself, by id. */
export function customFormats(styles: string): Map<number, string> {
  const list = child(styles, rootElement(styles), "numFmts");
  const codes = new Map<number, string>();
  if (list)
    for (const { tag } of children(styles, list))
      codes.set(Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? "General");
  return codes;
}

/** Number format codes by index of cell style (cellXfs). */
export function formatsOfStyles(styles: string): string[] {
  const custom = customFormats(styles);
  const list = child(styles, rootElement(styles), "cellXfs");
  if (!list) return [];
  return children(styles, list).map((style) => formatOfStyle(style.tag, custom));
}

/** @param tag of a cell style, @param custom the workbook's own codes by id */
export function formatOfStyle(tag: string, custom: ReadonlyMap<number, string>): string {
  const id = Number(attribute(tag, "numFmtId") ?? 0);
  return custom.get(id) ?? BUILT_IN[id] ?? "General";
}
