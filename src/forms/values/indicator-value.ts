import { decimal, HUNDRED } from "../../model/decimal";
import type { CellView } from "../../model/snapshot";
import type { Sourced } from "../../model/sourced";
import type { Comparison, IndicatorValue, Irregularity } from "../../model/values";
import { comparisonIn, takeComparison } from "./comparison";
import { looksAmbiguous, readDigits } from "./digit-run";
import { describesWork, EVERY, LEADING, NAMED_RATE, tellsChange } from "./indicator-words";
import { irregularCharacters, withoutLookAlikes } from "./irregular";
import { foldTight } from "./normalise";
import { isDateFormat, isPercentFormat } from "./number-format";
import { percentIn } from "./parse-rate";
import { readDate } from "./read-date";
import { readQuantity } from "./read-quantity";
import { isoDate, serialToDate } from "./serial-date";
import { simplified } from "./simplified";
import { held, refused, withoutContent } from "./sourced";
import { measured, unitFor, type IndicatorContext } from "./measure";
import { unitClass } from "./units";

/**
 * One target or actual value. Grammar: docs/values.md. Percent values are in percent, counted things in single units
 * («1.2万人» → 12000 人), money in the unit written. What cannot be read has value null and an issue.
 */
export function parseIndicatorValue(cell: CellView, context: IndicatorContext = {}): Sourced<IndicatorValue> {
  const settled = withoutContent<IndicatorValue>(cell);
  if (settled) return settled;
  const column = comparisonIn(context.operator);
  const operator = column === "qualitative" ? null : column;
  if (typeof cell.value === "number") return numeric(cell, cell.value, operator, context);
  const text = typeof cell.value === "string" ? cell.value.trim() : cell.text;
  const folded = simplified(foldTight(text));
  if (column === "qualitative" && !readQuantity(takeComparison(folded).rest))
    return held(cell, words(text, "qualitative"));
  const read = fromText(text, folded, operator, context);
  if (read) return held(cell, read);
  const repaired = withoutLookAlikes(folded);
  const guess = repaired === null ? null : fromText(text, repaired, operator, context);
  if (guess && guess.kind !== "process" && guess.kind !== "qualitative")
    return held(cell, { ...guess, irregular: [...guess.irregular, "look-alike"] });
  return withoutFigures(cell, text, folded);
}

/** No figure could be read: a description, a degree, or something that must be asked about. */
function withoutFigures(cell: CellView, text: string, folded: string): Sourced<IndicatorValue> {
  if (describesWork(folded) || tellsChange(folded)) return held(cell, words(text, "process"));
  if (!/\d/.test(folded))
    return /[\p{L}√✓✔]/u.test(folded) ? held(cell, words(text, "qualitative")) : refused(cell, "unreadable");
  if (looksAmbiguous(folded)) return refused(cell, "ambiguous");
  // 5A级, Ⅲ类1级 are degrees; a clause with figures in it describes.
  if (
    /^\d?[A-Za-z]+\d?\p{Script=Han}{0,2}$/u.test(folded) ||
    /^第\d+/.test(folded) ||
    /^7[×xX*]24/.test(folded)
  )
    return held(cell, words(text, "qualitative"));
  return (folded.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4
    ? held(cell, words(text, "process"))
    : refused(cell, "unreadable");
}

function numeric(
  cell: CellView,
  value: number,
  operator: Comparison | null,
  context: IndicatorContext,
): Sourced<IndicatorValue> {
  const base = { ...words(cell.text.trim(), "number"), operator };
  if (isDateFormat(cell.format)) {
    const day = serialToDate(value, context.date1904);
    if (!day) return refused(cell, "wrong-type");
    return held(cell, { ...base, kind: "date", date: isoDate(day.year, day.month, day.day) });
  }
  const exact = decimal(value);
  if (isPercentFormat(cell.format))
    return held(cell, { ...base, kind: "percent", number: exact.times(HUNDRED), unit: "%" });
  return held(cell, {
    ...base,
    ...measured({ number: exact, range: null, unit: null, product: false }, context),
  });
}

function fromText(
  text: string,
  folded: string,
  column: Comparison | null,
  context: IndicatorContext,
): IndicatorValue | null {
  const irregular: Irregularity[] = irregularCharacters(text);
  const date = isDecimalNotDate(folded, context)
    ? null
    : readDate(asMonth(folded, context.name ?? ""), context.year ?? null);
  if (date) {
    // A day that does not exist is no date; «12月底前» without a year is one whose ISO form is unknown.
    if (date.iso === null && /\d{4}/.test(folded)) return null;
    return { ...words(text, "date"), operator: date.operator ?? column, date: date.iso, irregular };
  }
  const percentWords = /^百分之/.test(folded) ? percentIn(folded) : null;
  const { operator: written, rest, every } = stripped(folded);
  const operator = written ?? column;
  const quantity = percentWords
    ? { number: percentWords.percent, range: null, unit: "%", product: false }
    : readQuantity(rest);
  if (!quantity) return null;
  // ≥±5% has no sense as an interval.
  if (/^±/.test(rest) && (written === "≥" || written === ">")) return null;
  if (/(?:[≤<=]|[过于])±/.test(folded)) irregular.push("sign-after-comparison");
  if (/%%/.test(folded)) irregular.push("doubled-percent");
  if (quantity.product) irregular.push("expression");
  const value = measured(
    every && quantity.unit ? { ...quantity, unit: `${quantity.unit}/${every}` } : quantity,
    context,
  );
  if (quantity.unit !== null && value.kind !== "percent") irregular.push("unit-in-value");
  if (readDigits(folded)) irregular.push("number-as-text");
  return {
    ...words(text, "number"),
    ...value,
    operator: quantity.range ? "range" : operator,
    irregular,
  };
}

/** Takes off what stands around the figure, in the order in which people put it. */
function stripped(folded: string): { operator: Comparison | null; rest: string; every: string | null } {
  let text = folded.replace(/[。;,、]+$/, "");
  // A remark behind the figure: «100%（达标）», «1套（含5台）». A unit in brackets is none.
  const remark = /^(.*\d[^()]*)\(([^()]{2,})\)$/.exec(text);
  if (remark && !unitClass(remark[2])) text = remark[1]!;
  // «≥95%且较上年提高», «93.5%，较上年提高1.2个百分点»: what is said of other years is no part of the figure.
  text = text.replace(BESIDE_OTHER_YEARS, "");
  const named = NAMED_RATE.exec(text);
  // The name of a rate may only precede a percentage: «达标率3次» is no value.
  if (named && /%|百分/.test(text)) text = text.slice(named[0].length);
  // «全年办理420件»: the time, then the verb.
  text = text.replace(LEADING, "").replace(LEADING, "");
  // «≥90%且≤100%» is the range between.
  text = text.replace(/^(?:≥|>=|不低于)(.+?)(?:且|并且|同时|[,、])*(?:≤|<=|不超过|不高于)(.+)$/, "$1~$2");
  const every = EVERY.exec(text);
  if (every) text = text.slice(every[0].length);
  const { operator, rest } = takeComparison(text);
  return { operator, rest: rest.replace(/^(?:达到?|约|为|[到至])/, ""), every: every?.[1] ?? null };
}

const BESIDE_OTHER_YEARS =
  /(?<=\d[^,;，；且并]{0,6})(?:[,;，；]|(?:并|同时)?且|并)(?:较|比|同比|环比|[高低]于)(?:上年|去年|上一?年度?|往年|上期)?[^≥≤<>=]*$/u;

/** 三级指标 whose values are dates. */
const TIME_NAME = /时间|日期|时限|期限|工期|完成时/;
/** … and never a length of time. */
const DAY_NAME = /时间|日期/;

/** «3月», «≤3月»: a month of the year where the name speaks of a time, else three of them. */
function asMonth(folded: string, name: string): string {
  if (/^\d{1,2}月份?$/.test(folded)) return TIME_NAME.test(name) ? `${folded}底` : folded;
  const limit = /^(?:≤|<=)(\d{1,2}月份?)$/.exec(folded)?.[1];
  return limit && DAY_NAME.test(name) ? `不晚于${limit}底` : folded;
}

/** «2020.12» is a month only where the name speaks of time or nothing says that it is a quantity. */
function isDecimalNotDate(folded: string, context: IndicatorContext): boolean {
  if (!/^\d{4}\.\d{1,2}$/.test(folded)) return false;
  if (TIME_NAME.test(context.name ?? "")) return false;
  return unitFor(null, context) !== null || !/\.(?:0[1-9]|1[0-2])$/.test(folded);
}

function words(text: string, kind: IndicatorValue["kind"]): IndicatorValue {
  return { kind, text, operator: null, number: null, range: null, date: null, unit: null, irregular: [] };
}
