/** Whether text beside the forms that names an indicator speaks of its value of this time and as a whole. */
import { roundHalfUp, type Decimal } from "../../model/decimal";
import type { Indicator, PerformanceForm } from "../../model/form";
import { convertUnit } from "../../forms/values";
import type { StatedCount } from "./counts-in-text";
import { lastClause } from "./flat";
import { isOfPeriod, timeSaid } from "./time-said";
import { isWhole, wholeOf } from "./whole-project";

/** One of several, a share of it, or what it should be. */
const NOT_ITSELF =
  /\d{1,2}月(?!底)|季度|每|日均|月均|人均|平均|其中|部分|首批|新增|增[加长]|减少|目标|要求|应|不低于|标准|指标值|较|比|约/u;
const ROUGH = /^(?:为|是|达到|达|已达|共计|共)*(?:约|近|超|逾)/u;
const JOINED = /[的和及与对使将达现、“《]$/u;

/**
 * @param text as `countAfter` was asked: NFKC
 * @param name by which the text names it
 */
export function speaksOfWhole(text: string, name: string, form: PerformanceForm): boolean {
  const flat = text.replace(/\s/gu, "");
  const index = flat.indexOf(name);
  const sofar = flat.slice(0, index);
  const clause = lastClause(sofar);
  if (ROUGH.test(flat.slice(index + name.length))) return false;
  if (NOT_ITSELF.test(clause) || !isOfPeriod(timeSaid(sofar, clause), form)) return false;
  // «业务培训人数» is not the indicator 培训人数.
  return JOINED.test(clause) || isWhole(clause, wholeOf([form]));
}

/** The text gives one of the row's own values: its target, what was planned or done, what is expected. */
export function isOwnValue({ number, unit }: StatedCount, indicator: Indicator): boolean {
  return [indicator.target, indicator.actual, indicator.forecast, indicator.planned].some((cell) => {
    const value = cell?.value;
    if (!value) return false;
    const own = [value.number, ...(value.range ?? [])].flatMap((one) => one ?? []);
    const said = value.unit && unit ? (convertUnit(number, unit, value.unit) ?? number) : number;
    return own.some((one) => one.eq(said) || one.eq(number) || roundsTo(one, number));
  });
}

/** 96.47% is said as 96.5%, and 34507.6 as 34508. */
function roundsTo(own: Decimal, said: Decimal): boolean {
  return roundHalfUp(own, said.decimalPlaces()).eq(said);
}
