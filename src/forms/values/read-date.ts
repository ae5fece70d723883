import { isoDate } from "./serial-date";
import { foldTight } from "./normalise";
import type { Comparison } from "../../model/values";

export interface ReadDate {
  /** ISO day, month or year; null when the year is missing («12月底前») or the day does not exist. */
  readonly iso: string | null;
  /** ≤ for «…前»; null otherwise. */
  readonly operator: Comparison | null;
}

const BEFORE = String.raw`(?:于|在|截至|截止到?|预计|计划|不晚于|不迟于)?`;
const AFTER = String.raw`(?:[上中下]旬|月?[底末初中])?(之前|以前|前)?(?:全部|全面|按期|按时)?(?:完成|竣工|完工|交付|验收|投入使用|到位)?[。.]?`;
const DAY = String.raw`(?:(\d{4})[年.\-/](\d{1,2})(?:[月.\-/](?:(\d{1,2})[日号]?)?)?|(\d{4})年度?)`;
const SINGLE = new RegExp(`^${BEFORE}${DAY}${AFTER}$`);
const SPAN = new RegExp(
  `^(?:自|从)?${DAY.replace(/\((?!\?)/g, "(?:")}(?:起)?(?:至|到|-|~|—|―){1,2}${DAY}(?:止)?$`,
);
const MONTH_ONLY = new RegExp(`^${BEFORE}(?:当年|本年|今年)?(\\d{1,2})月(?:份|(\\d{1,2})[日号])?${AFTER}$`);
/** «2020年1-12月», «2019-2020年»: the end counts. */
const MONTHS_OF_YEAR = /^(\d{4})年(?:度)?\d{1,2}月?(?:[-~至到]|—+)(\d{1,2})月[份底末]?$/;
const YEARS = /^(?:19|20)\d{2}年?(?:[-~至到]|—+)((?:19|20)\d{2})年度?$/;
const QUARTERS: Readonly<Record<string, string>> = {
  一: "3",
  二: "6",
  三: "9",
  四: "12",
  1: "3",
  2: "6",
  3: "9",
  4: "12",
};
const YEAR_END = new RegExp(`^${BEFORE}(?:当年|本年|今年)?年[底末]${AFTER}$`);

/**
 * 2020.12.10, 2020-12-10, 2020/7/6, 2020年7月6日, 2020年12月底前, 2020年, 12月底前, and spans of days (their end
 * counts). Two figures such as 2020.12 are a month here; whether they are meant as a number is the caller's question.
 * @param year completes a date without a year
 */
export function readDate(written: string, year: number | null = null): ReadDate | null {
  const text = foldTight(written)
    .replace(/\d{1,2}:\d{2}(?::\d{2})?$/, "")
    .replace(/(?<=\d年)第?([一二三四1-4])季度[底末]?/, (_, quarter: string) => `${QUARTERS[quarter]}月底`);
  const single = SINGLE.exec(text) ?? SPAN.exec(text);
  if (single) {
    const [, y, m, d, alone, before] = single;
    return { iso: isoOf(Number(y ?? alone), m, d), operator: deadline(before, text) };
  }
  const months = MONTHS_OF_YEAR.exec(text);
  if (months) return { iso: isoOf(Number(months[1]), months[2], undefined), operator: null };
  const years = YEARS.exec(text);
  if (years) return { iso: isoDate(Number(years[1])), operator: null };
  const month = MONTH_ONLY.exec(text);
  // «3月» alone may be a length of time; a day, an end or a deadline makes it a date.
  if (month && /[日号底末初旬前]|完成|竣工|完工/.test(text))
    return {
      iso: year === null ? null : isoOf(year, month[1], month[2]),
      operator: deadline(month[3], text),
    };
  const end = YEAR_END.exec(text);
  if (end)
    return { iso: year === null ? null : isoOf(year, "12", undefined), operator: deadline(end[1], text) };
  return null;
}

function isoOf(year: number, month: string | undefined, day: string | undefined): string | null {
  return isoDate(
    year,
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  );
}

function deadline(before: string | undefined, text: string): Comparison | null {
  return before !== undefined || /^不[晚迟]于/.test(text) ? "≤" : null;
}
