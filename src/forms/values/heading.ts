/** What headings say of unit, period and year. */
import type { MoneyUnit } from "../../model/values";
import { chineseDigits, chineseNumber } from "./chinese-number";
import { foldText } from "./normalise";
import { simplified } from "./simplified";

const MONEY = String.raw`(亿元|万元|千元|元|亿|万)`;
const UNIT_PATTERNS = [
  // 单位：万元 / 金额单位:人民币万元 / 计量单位 万元
  new RegExp(String.raw`单位(?:为|是)?[:]?[([]?(?:人民币)?${MONEY}`),
  // 项目资金（万元） / （单位万元） / 预算数(人民币元)
  new RegExp(String.raw`[([【](?:[^()[\]]*[:,、/])?(?:人民币)?${MONEY}[)\]】]?`),
  // 万元 alone as a heading cell
  new RegExp(String.raw`^(?:人民币)?${MONEY}$`),
];

/** «项目资金（万元）», «单位：元», «金额单位:人民币万元» → the unit of money named; null when none is. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const folded = simplified(withoutSpaces(text));
  for (const pattern of UNIT_PATTERNS) {
    const unit = pattern.exec(folded)?.[1];
    if (unit) return unit.endsWith("元") ? (unit as MoneyUnit) : (`${unit}元` as MoneyUnit);
  }
  return null;
}

/** Titles are often spaced out: «2 0 2 0 年 度». */
function withoutSpaces(text: string): string {
  return foldText(text).replace(/ /g, "");
}

export interface Months {
  readonly from: number;
  readonly to: number;
}

const MONTH = String.raw`(\d{1,2}|十[一二]?|[一二三四五六七八九])`;
const DASH = String.raw`(?:月份?)?(?:-|~|—|――?|──?|一|至|到|——)(?:\d{4}年)?`;
const SPAN = new RegExp(`${MONTH}${DASH}${MONTH}月`);
const UNTIL = new RegExp(`截[至止]到?(?:\\d{4}年|本年|当年)?${MONTH}月`);
const NAMED: readonly (readonly [RegExp, Months])[] = [
  [/前三季度|[1一]-[3三]季度|第?[1一][-至到~][3三]季度/, { from: 1, to: 9 }],
  [/第?[四4]季度/, { from: 1, to: 12 }],
  [/第?[三3]季度/, { from: 1, to: 9 }],
  [/第?[二2]季度|上半年|半年度?(?!报告?以)/, { from: 1, to: 6 }],
  [/第?[一1]季度|首季/, { from: 1, to: 3 }],
  [/下半年|全年/, { from: 1, to: 12 }],
];

/**
 * «1-7月执行数», «1—7月», «1至7月», «截至7月底», «上半年», «前三季度», «全年» → months covered. A quarter is read as the
 * year up to its end, as monitoring is cumulative. Null when no period is named.
 */
export function periodIn(text: string): Months | null {
  const folded = simplified(withoutSpaces(text));
  const span = SPAN.exec(folded);
  if (span) {
    const months = { from: monthOf(span[1]!), to: monthOf(span[2]!) };
    if (months.from >= 1 && months.from <= months.to && months.to <= 12) return months;
  }
  const until = UNTIL.exec(folded);
  const to = until ? monthOf(until[1]!) : 0;
  if (to >= 1 && to <= 12) return { from: 1, to };
  return NAMED.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

const ALONE = new RegExp(
  `^[([]*(?:\\d{4}年度?)?(?:${SPAN.source}份?|${UNTIL.source}[底末]?(?:\\d{1,2}日)?|上半年|前三季度|第?[一二三四1-4]季度)[)\\]]*$`,
);

const LONGEST_ALONE = 32;
/** «截至日期：2024年9月30日», «监控时点 2024年8月底»: a label of its own in front of the last month. */
const LABELLED_UNTIL = new RegExp(
  `^(?:监控|数据|统计|报告)?(?:截[至止](?:日期|时间|时点)?|时点)[:]?(?:\\d{4}年|本年|当年)?${MONTH}月(?:[底末]|\\d{1,2}日)?$`,
);
/** «监控期间：2024年1月1日至6月30日». */
const LABELLED_DATES = new RegExp(
  `^(?:监控|数据|统计|报告)(?:期间|时段|区间|周期)?[:]?(?:\\d{4}年)?1月1日(?:-|~|—|至|到)(?:\\d{4}年)?${MONTH}月\\d{1,2}日$`,
);
const LABELLED_SPAN = /^(?:监控|数据|统计|报告)(?:期间|时段|区间|周期)[:]?/;

/**
 * «（2024年1—8月）»: nothing but the part of a year that has passed. Null for anything else, and for a span with two
 * years or to the end of one, which is how long a project lasts.
 */
export function periodAlone(text: string): Months | null {
  if (text.length > LONGEST_ALONE) return null;
  const whole = simplified(withoutSpaces(text));
  const until = (LABELLED_UNTIL.exec(whole) ?? LABELLED_DATES.exec(whole))?.[1];
  if (until) return monthOf(until) < 12 ? { from: 1, to: monthOf(until) } : null;
  const folded = whole.replace(LABELLED_SPAN, "");
  if (!ALONE.test(folded) || (folded.match(/年/gu) ?? []).length > 1) return null;
  const period = periodIn(folded);
  return period && period.from === 1 && period.to < 12 ? period : null;
}

function monthOf(text: string): number {
  return Number(/^\d+$/.test(text) ? text : (chineseNumber(text)?.toNumber() ?? 0));
}

/** «（2020年度）», «2020 年», «二〇二〇年度», «2020项目支出…» is none. Null when no year is named. */
export function yearIn(text: string): number | null {
  const folded = withoutSpaces(text);
  const written = /(?<!\d)((?:19|20|21)\d{2})(?:年|[.\-/]\d{1,2}(?!\d))/.exec(folded)?.[1];
  if (written) return Number(written);
  const words = /([一二][〇○零O一二三四五六七八九]{3})年/.exec(folded)?.[1];
  const year = Number(words ? chineseDigits(words) : 0);
  if (year >= 1900 && year < 2200) return year;
  const alone = /^\(?((?:19|20)\d{2})\)?$/.exec(folded)?.[1];
  return alone ? Number(alone) : null;
}
