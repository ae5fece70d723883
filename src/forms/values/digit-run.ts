/** Decimal digits as people type them, thousands separators included. */
import { decimal, type Decimal } from "../../model/decimal";

export interface DigitRun {
  readonly value: Decimal;
  readonly grouped: boolean;
  /** Digits behind the point as written. */
  readonly places: number;
}

/** Pattern source of one unsigned number; groups of three or none. */
export const NUMBER_SOURCE = String.raw`(?:(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+)`;

const WHOLE = new RegExp(`^([+-]?)(${NUMBER_SOURCE})$`);

/**
 * Reads «3780.92», «3,780.92», «-5», «.5» (already folded). Null for everything else, «12,34» and «1.234,56» included:
 * those have more than one reading.
 */
export function readDigits(text: string): DigitRun | null {
  const match = WHOLE.exec(text);
  // 40 digits are more than any sheet holds; beyond it is no number a person meant.
  if (!match || text.length > 40) return null;
  const plain = match[2]!.replace(/,/g, "");
  return {
    value: decimal((match[1] === "-" ? "-" : "") + (plain.startsWith(".") ? `0${plain}` : plain)),
    grouped: match[2]!.includes(","),
    places: plain.split(".")[1]?.length ?? 0,
  };
}

/** Digits are there, but in an order with several readings: «12,34», «100/200», «3 780». Text is folded. */
export function looksAmbiguous(text: string): boolean {
  return /^[¥+-]?\d[\d\s,.'/+*:~-]*\d(?:[%元万亿]+)?$/.test(text);
}
