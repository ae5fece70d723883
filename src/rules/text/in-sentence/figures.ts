/** The figures of one sentence with their units and the words before them, for sums that the sentence itself does. */
import { convertMoney, writtenFigure } from "../../judgement";
import { decimal, roundHalfUp, sum, type Decimal } from "../../../model/decimal";
import type { MoneyUnit } from "../../../model/values";
import { COUNTED_UNIT } from "../counts-in-text";

export interface Figure {
  /** Money in 万元, all else as written. */
  readonly value: Decimal;
  /** «money», «%», «百分点», or the unit of a count; "" without one. */
  readonly kind: string;
  /** One of the last place that is written, in the same unit as the value. */
  readonly unit: Decimal;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** The words between the last mark or figure and this one. */
  readonly clause: string;
  /** «约», «近», «余», «左右»: said to be no exact one. */
  readonly isRough: boolean;
}

/** Years, days, numbers of documents and months of a contract are none. */
const FIGURE = new RegExp(
  `(?<![\\d.,〔\\[第])(?<figure>\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,8})?|\\d{1,12}(?:\\.\\d{1,8})?)(?![\\d.,]*\\d|[年月日号条款章届届〕\\]]|个月|(?:-|~|—)\\d)(?<unit>亿元|万元|千元|元|个?百分点|${COUNTED_UNIT}|[万亿]?[张床头只艘架枚门节课款类种口孔眼根站村校店])?`,
  "gu",
);
const MONEY = /^(?:亿|万|千)?元$/u;
const ROUGH_BEFORE = /(?:(?<!节)约|近|超|超过|逾|大约|不足|不到|至少|最多|将近|接近|以上|以内)(?:人民币)?$/u;
const ROUGH_AFTER = /^(?:余|多(?!\d)|左右|以上|以下|以内|\/|每)/u;
/** In characters: what stands further off is no part of what the figure is called. */
const LONGEST_CLAUSE = 60;
const LAST_WORDS = /[^，,、；;：:。（）()“”"]*$/u;

/** Full-width as half-width and without spaces, but for the comma between clauses, which is none within a figure. */
export function prepared(sentence: string): string {
  return sentence
    .split("，")
    .map((part) => part.normalize("NFKC").replace(/\s/gu, ""))
    .join("，");
}

/** @param sentence as `prepared` gives it */
export function figuresOf(sentence: string): readonly Figure[] {
  let last = 0;
  return [...sentence.matchAll(FIGURE)].map((match): Figure => {
    const { figure, unit: suffix = "" } = match.groups as { figure: string; unit?: string };
    const start = match.index;
    const end = start + match[0].length;
    const clause = LAST_WORDS.exec(sentence.slice(Math.max(last, start - LONGEST_CLAUSE), start))![0];
    last = end;
    const places = figure.split(".")[1]?.length ?? 0;
    const own = writtenFigure(figure);
    const one = decimal(10).pow(-places);
    const isMoney = MONEY.test(suffix);
    const inKind = (value: Decimal): Decimal =>
      isMoney ? convertMoney(value, suffix as MoneyUnit, "万元") : value;
    return {
      value: inKind(own),
      kind: isMoney ? "money" : suffix.replace(/^个(?=百)/u, ""),
      unit: inKind(one),
      written: match[0],
      start,
      end,
      clause,
      isRough: ROUGH_BEFORE.test(clause) || ROUGH_AFTER.test(sentence.slice(end)),
    };
  });
}

/** A value as this figure would write it, with its own unit and places. */
export function writtenLike(value: Decimal, { kind, written, unit }: Figure): string {
  if (kind !== "money")
    return `${roundHalfUp(value, unit.decimalPlaces()).toString()}${written.replace(/^[\d.,]+/u, "")}`;
  const own = /(?:亿|万|千)?元$/u.exec(written)![0] as MoneyUnit;
  return `${convertMoney(roundHalfUp(value, Math.max(2, unit.decimalPlaces())), "万元", own).toString()}${own}`;
}

/** Rates and figures in 万 or 亿 have been rounded; 600万元 and 120户 are as they stand. */
function isRounded({ kind, written }: Figure): boolean {
  return kind === "%" || (kind === "money" ? written.endsWith("亿元") : /[万亿]/u.test(kind));
}

/**
 * The one is the other as far as it is written: rounded to its places, and where what it was made of has been rounded, or is
 * written less finely, up to what this may have lost.
 */
export function isWrittenAs(said: Figure, expected: Decimal, from: readonly Figure[]): boolean {
  const isFiner = from.every(({ unit }) => said.unit.lt(unit));
  const slack =
    isFiner || from.some(isRounded) ? from.reduce((all, { unit }) => all.plus(unit), said.unit) : said.unit;
  return said.value.minus(expected).abs().times(2).lte(slack);
}

/** A ratio in percent of two figures that may each be rounded in the last place. */
export function isRatioOf(said: Figure, part: Figure, whole: Figure): boolean {
  const half = (figure: Figure): Decimal => figure.unit.div(2);
  const least = part.value
    .minus(half(part))
    .times(100)
    .div(whole.value.plus(half(whole)));
  const most = part.value
    .plus(half(part))
    .times(100)
    .div(whole.value.minus(half(whole)));
  return said.value.gte(least.minus(half(said))) && said.value.lte(most.plus(half(said)));
}

/** The last two, three … of them together: «一期…、二期…，共占…». */
export function addedFigures(figures: readonly Figure[]): readonly Figure[] {
  return figures.slice(0, -1).map((first, index) => {
    const some = figures.slice(index);
    return { ...first, value: sum(some.map(({ value }) => value)), unit: sum(some.map(({ unit }) => unit)) };
  });
}
