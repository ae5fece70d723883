/** Text typed into a cell. */
import { decimal } from "../../model/decimal";
import type { CellValue } from "../../model/snapshot";

/**
 * What a clerk's spreadsheet makes of typed text: plain numbers, thousands and percentages become numbers with the
 * format that shows them so, everything else stays text; a blank text is no content.
 */
export function typed(text: string): { value: CellValue; numberFormat?: string } {
  const percent = /^(-?\d+(?:\.(\d+))?)%$/.exec(text);
  if (percent)
    return {
      value: decimal(percent[1]!).div(100).toNumber(),
      numberFormat: `${places("0", percent[2])}%`,
    };
  const number = /^-?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text);
  if (!number) return { value: text || null };
  const value = Number(text.replaceAll(",", ""));
  if (text.includes(",")) return { value, numberFormat: places("#,##0", number[2]) };
  return number[2]?.endsWith("0") ? { value, numberFormat: places("0", number[2]) } : { value };
}

function places(whole: string, digits: string | undefined): string {
  return digits ? `${whole}.${"0".repeat(digits.length)}` : whole;
}
