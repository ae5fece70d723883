/** Cell contents between our vocabulary and what Office.js takes for typed input. */
import type { CellChange } from "../../model/finding";
import { isCellError, type CellValue } from "../../model/snapshot";

const ERROR =
  /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|GETTING_DATA|UNKNOWN!)$/;

/** Office.js gives "" for blank and errors as their text. */
export function valueOf(raw: unknown): CellValue {
  if (raw === "" || raw === null || raw === undefined) return null;
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : null;
  if (typeof raw === "boolean") return raw;
  const text = String(raw);
  return ERROR.test(text) ? { error: text } : text;
}

/** @param formula of Office.js: equal to the value where the cell holds none; a text "=…" is no formula */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}

/** What Excel would take for a number, date, truth value, error or formula when it is typed in. */
const INTERPRETED = /[0-9０-９]|^\s*[=+\-@'#＝＋－]|^\s*(true|false)\s*$/i;

/** Typed input that makes the cell hold exactly this. */
export function inputFor(value: CellValue): string | number | boolean {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value !== "string") return value;
  return INTERPRETED.test(value) ? `'${value}` : value;
}

/** Undefined when the change leaves the content alone. */
export function inputOfChange({ formula, value }: CellChange): string | number | boolean | undefined {
  if (formula !== undefined) return formula;
  return value === undefined ? undefined : inputFor(value);
}
