/** Cell contents between our vocabulary and WPS's. */
import { isCellError, type CellValue } from "../../model/snapshot";

/** CVErr integers: −2146828288 + the error's number. */
const FIRST_ERROR = -2146828288;
const ERRORS: Readonly<Record<number, string>> = {
  2000: "#NULL!",
  2007: "#DIV/0!",
  2015: "#VALUE!",
  2023: "#REF!",
  2029: "#NAME?",
  2036: "#NUM!",
  2042: "#N/A",
};
const FIRST_NUMBER = 2000;
const LAST_NUMBER = 2200;

/**
 * @param raw of Value2
 * @param formula of Formula: WPS gives an error typed into a cell back as its text there, so that an amount which happens to
 *   be such an integer is told apart from an error
 */
export function valueOf(raw: unknown, formula: unknown): CellValue {
  if (raw === null || raw === undefined || raw === "") return null;
  if (typeof raw === "number") {
    if (!Number.isFinite(raw)) return null;
    const mayBeError = typeof formula === "string" && /^[=#]/.test(formula);
    return mayBeError && looksLikeError(raw) ? { error: ERRORS[raw - FIRST_ERROR] ?? "#VALUE!" } : raw;
  }
  if (typeof raw === "boolean") return raw;
  const text = String(raw);
  return isError(text) && String(formula ?? "").startsWith("=") ? { error: text } : text;
}

/** Whether a number is one of those that stand for errors. */
export function looksLikeError(raw: number): boolean {
  const number = raw - FIRST_ERROR;
  return Number.isInteger(number) && number >= FIRST_NUMBER && number <= LAST_NUMBER;
}

/** Formula repeats the content where a cell holds none. */
export function formulaOf(formula: unknown, raw: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula.length > 1 && formula !== raw
    ? formula
    : null;
}

function isError(text: string): boolean {
  return Object.values(ERRORS).includes(text);
}

/** What WPS would take for a number, date, truth value, error or formula when it is put into a cell that is no text cell. */
const INTERPRETED =
  /^\s*[=+\-@'#＝＋－]|^\s*(true|false)\s*$|^(?=.*[0-9０-９])[\s0-9０-９.．,，:：/\\年月日号时分秒%％‰¥￥$€()（）eE+*星期上下午amp-]+$/i;

export function isInterpreted(value: CellValue | undefined): value is string {
  return typeof value === "string" && INTERPRETED.test(value);
}

/** What Value2 is given so that the cell holds this; null is cleared, not written. */
export function inputFor(value: CellValue): string | number | boolean | null {
  if (value === null || value === "") return null;
  return isCellError(value) ? value.error : value;
}
