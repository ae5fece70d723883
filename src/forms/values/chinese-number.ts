/** Numbers written in 汉字: «五十八点八五», «二〇二〇». */
import { decimal, type Decimal } from "../../model/decimal";

const DIGITS = "零一二三四五六七八九";
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

function digitOf(char: string): number {
  if (char === "〇" || char === "○" || char === "O") return 0;
  if (char === "两") return 2;
  return DIGITS.indexOf(char);
}

/** «二〇二〇» → 2020, digit by digit; null when another character occurs. */
export function chineseDigits(text: string): string | null {
  let result = "";
  for (const char of text) {
    const digit = digitOf(char);
    if (digit < 0) return null;
    result += digit;
  }
  return result === "" ? null : result;
}

/** Below 万: «一百», «五十八点八五», «十二». Null when it is not such a number. */
export function chineseNumber(text: string): Decimal | null {
  const [whole = "", fraction, extra] = text.split("点");
  if (extra !== undefined || whole === "") return null;
  let total = 0;
  let pending = -1;
  for (const char of whole) {
    const digit = digitOf(char);
    const unit = UNITS[char];
    if (digit >= 0) {
      if (pending > 0) return null;
      pending = digit;
    } else if (unit !== undefined) {
      total += (pending < 0 ? 1 : pending) * unit;
      pending = -1;
    } else return null;
  }
  const integer = String(total + Math.max(0, pending));
  if (fraction === undefined) return decimal(integer);
  const behind = chineseDigits(fraction);
  return behind === null ? null : decimal(`${integer}.${behind}`);
}
