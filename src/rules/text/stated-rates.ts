/** 执行率 of the whole, as running text states it. */
import { decimal, type Decimal } from "../../model/decimal";
import { statedAmounts } from "./amounts-in-text";
import { sentences } from "./han";
import { namedAmounts } from "./named-amounts";
import { timeSaid, type TimeSaid } from "./time-said";
import { isNamed, isWhole, standsAside, type Whole } from "./whole-project";

export interface StatedRate {
  readonly percent: Decimal;
  readonly places: number;
  readonly written: string;
  readonly time: TimeSaid;
}

const RATE =
  /([^，,、；;。：:()（）“”\n]*?)(?:预算|资金|支出|总体|总)?执行率(?:为|是|达到|达|已达|仅为|仅|[:：])?(\d{1,3}(?:\.\d{1,6})?)[%％]/gu;
/** Targets, limits and comparisons are no rate of this year's. */
const NOT_STATED = /目标|应|要求|不低于|不得|高于|低于|超过|序时|较|比|标准|分值/u;

export function statedRates(text: string, whole: Whole): StatedRate[] {
  const isAside = standsAside(whole);
  let sofar = "";
  let isFirst = true;
  return sentences(text).flatMap((written) => {
    const sentence = written.replace(/\s/gu, "");
    const earlier = sofar;
    const opens = isFirst;
    sofar += `${sentence}\n`;
    isFirst = false;
    return [...sentence.matchAll(RATE)].flatMap((match): StatedRate[] => {
      const [all, before, figure] = match as unknown as [string, string, string];
      const clause = before.replace(/^.*\d(?:万元|亿元|千元|元)/u, "");
      const behind = sentence.slice(match.index + all.length);
      if (NOT_STATED.test(clause) || /^(?:以上|以下|左右|的目标)/u.test(behind)) return [];
      if (!isWhole(clause, whole)) return [];
      const front = sentence.slice(0, match.index + before.length - clause.length);
      // Without a subject the rate is that of the amounts before it: all of them must be the whole's.
      const amounts = statedAmounts(front).length;
      const goesOn = amounts > 0 && namedAmounts(front, whole).length === amounts;
      const opensWhole = amounts === 0 && opens && isWhole(front, whole);
      if (isAside && !goesOn && !isNamed(clause, whole)) return [];
      if (clause === "" && !goesOn && !opensWhole) return [];
      const percent = decimal(figure);
      const time = timeSaid(earlier + sentence.slice(0, match.index + before.length), clause);
      return [{ percent, places: figure.split(".")[1]?.length ?? 0, written: `${figure}%`, time }];
    });
  });
}
