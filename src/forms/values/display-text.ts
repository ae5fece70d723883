/**
 * What a cell shows, for hosts and files that do not say it themselves. Covers the formats in use on these forms;
 * anything else falls back to plain digits, never to an error.
 */
import { decimal, digits, HUNDRED, roundHalfUp, type Decimal } from "../../model/decimal";
import { isCellError, type CellValue } from "../../model/snapshot";
import { displayDate } from "./display-date";
import { isDateFormat, isGeneral, sections, tokens, type FormatToken } from "./number-format";

export function displayText(value: CellValue, format: string, date1904 = false): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return displayString(value, format);
  if (!Number.isFinite(value)) return "";
  if (isGeneral(format) || format.trim() === "@") return general(value);
  if (isDateFormat(format)) return displayDate(value, sections(format)[0]!, date1904) ?? general(value);
  return displayNumber(value, format) ?? general(value);
}

function displayString(value: string, format: string): string {
  const parts = sections(format);
  const section = parts.length > 3 ? parts[3]! : parts.find((part) => part.includes("@"));
  if (section === undefined || section.trim() === "@") return value;
  return tokens(section)
    .map((token) => (token.kind === "text" ? value : token.kind === "literal" ? token.text : ""))
    .join("")
    .trim();
}

/** At most 11 characters for a fraction, as General shows it; whole numbers in full so that codes stay readable. */
function general(value: number): string {
  const exact = decimal(value);
  if (exact.isInteger()) return digits(exact);
  const whole = digits(roundHalfUp(exact.abs(), 0)).length;
  return digits(roundHalfUp(exact, Math.max(0, 10 - whole)));
}

function displayNumber(value: number, format: string): string | null {
  const chosen = chooseSection(value, sections(format));
  if (!chosen) return null;
  const list = tokens(chosen.section);
  // General may stand among words: «General"分"».
  if (list.some((token) => token.kind === "general"))
    return list.map((token) => (token.kind === "general" ? general(chosen.value) : show(token))).join("");
  if (list.some((token) => token.kind === "exponent" || token.kind === "slash" || token.kind === "date"))
    return null;
  if (list.some((token) => token.kind === "text")) return general(value);
  return fillDigits(decimal(chosen.value), list).trim();
}

/** Positive;negative;zero;text, or sections with conditions like [>=10000]. Null when a condition is not understood. */
function chooseSection(value: number, parts: readonly string[]): { section: string; value: number } | null {
  const conditions = parts.slice(0, 2).map((part) => /\[([<>=]{1,2})(-?[\d.]+)\]/.exec(part));
  if (conditions.some((condition) => condition !== null)) {
    const index = conditions.findIndex((c) => c !== null && holds(value, c[1]!, Number(c[2])));
    const other = parts[conditions[1] ? 2 : 1] ?? parts[0]!;
    return { section: index < 0 ? other : parts[index]!, value };
  }
  const numeric = parts.slice(0, 3);
  if (value < 0 && numeric.length > 1) return { section: numeric[1]!, value: -value };
  if (value === 0 && numeric.length > 2) return { section: numeric[2]!, value };
  return { section: numeric[0]!, value };
}

function holds(value: number, sign: string, limit: number): boolean {
  if (sign === ">=") return value >= limit;
  if (sign === "<=") return value <= limit;
  if (sign === ">") return value > limit;
  if (sign === "<") return value < limit;
  return sign === "=" ? value === limit : value !== limit;
}

/** Spreads the digits over the placeholders from the right; literals in between stay where they are. */
function fillDigits(value: Decimal, list: readonly FormatToken[]): string {
  const pointAt = list.findIndex((token) => token.kind === "point");
  const isDigit = (token: FormatToken): boolean => token.kind === "digit";
  const firstDigit = list.findIndex(isDigit);
  const lastDigit = list.length - 1 - [...list].reverse().findIndex(isDigit);
  const split = pointAt < 0 ? list.length : pointAt;
  const lastWhole = list.slice(0, split).reduce((last, token, index) => (isDigit(token) ? index : last), -1);
  const scaling = (index: number): boolean => index > lastDigit || (index > lastWhole && index < split);
  const commas = list.flatMap((token, index) => (token.kind === "comma" ? [index] : []));
  const grouped = commas.some((index) => !scaling(index) && index > firstDigit);
  const percents = list.filter((token) => token.kind === "percent").length;
  const places = list.slice(split).filter(isDigit).length;
  const scaled = value.times(HUNDRED.pow(percents)).shiftedBy(-3 * commas.filter(scaling).length);
  const rounded = roundHalfUp(scaled.abs(), places);
  const [whole = "0", fraction = ""] = digits(rounded, places).split(".");
  const sign = value.isNegative() && !rounded.isZero() ? "-" : "";
  if (firstDigit < 0) return sign + list.map((token) => show(token)).join("");
  return (
    sign +
    wholePart(whole === "0" ? "" : whole, list.slice(0, split), grouped) +
    fractionPart(fraction, list.slice(split))
  );
}

function show(token: FormatToken): string {
  if (token.kind === "literal") return token.text;
  if (token.kind === "percent") return "%";
  // [$¥-804] carries a currency sign.
  if (token.kind === "bracket") return /^\$([^-]*)/.exec(token.text)?.[1] ?? "";
  return "";
}

function wholePart(whole: string, list: readonly FormatToken[], grouped: boolean): string {
  let rest = whole;
  let placed = 0;
  let text = "";
  const first = list.findIndex((token) => token.kind === "digit");
  const put = (digit: string): void => {
    text = digit + (grouped && placed > 0 && placed % 3 === 0 ? "," : "") + text;
    placed += 1;
  };
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const token = list[index]!;
    if (token.kind !== "digit") {
      text = show(token) + text;
      continue;
    }
    if (rest !== "") put(rest.at(-1)!);
    else if (token.text === "0") put("0");
    rest = rest.slice(0, -1);
    if (index === first) for (; rest !== ""; rest = rest.slice(0, -1)) put(rest.at(-1)!);
  }
  return text;
}

function fractionPart(fraction: string, list: readonly FormatToken[]): string {
  const placeholders = list
    .filter((token) => token.kind === "digit")
    .map((token) => (token.kind === "digit" ? token.text : ""));
  let kept = fraction.length;
  while (kept > 0 && fraction[kept - 1] === "0" && placeholders[kept - 1] !== "0") kept -= 1;
  let used = 0;
  return list
    .map((token) => {
      if (token.kind === "point") return ".";
      if (token.kind !== "digit") return show(token);
      used += 1;
      return used <= kept ? (fraction[used - 1] ?? "") : "";
    })
    .join("");
}
