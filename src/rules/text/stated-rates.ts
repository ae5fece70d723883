/** 执行率 of the whole, as running text states it. */
import { decimal, type Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import { isWhole } from "./named-amounts";
import { coresOf } from "./project-core";
import { timeSaid, type TimeSaid } from "./time-said";

export interface StatedRate {
  readonly percent: Decimal;
  readonly places: number;
  readonly written: string;
  readonly time: TimeSaid;
}

const RATE =
  /([^，,、；;。：:()（）“”\n]*?)(?:预算|资金|支出|总体|总)?执行率(?:为|是|达到|达|已达|仅为|仅|[:：])?\s*(\d{1,3}(?:\.\d{1,6})?)\s*[%％]/gu;
/** Targets, limits and comparisons are no rate of this year's. */
const NOT_STATED = /目标|应|要求|不低于|不得|高于|低于|超过|序时|较|比|标准|分值/u;

/** @param forms whose project the text speaks of */
export function statedRates(text: string, forms: readonly PerformanceForm[]): StatedRate[] {
  const names = coresOf(forms);
  const isUnit = forms.some(({ kind }) => kind.startsWith("department-"));
  return [...text.matchAll(RATE)].flatMap((match): StatedRate[] => {
    const [whole, before, figure] = match as unknown as [string, string, string];
    // Behind an amount the rate is that amount's: «支出300万元执行率60%».
    const clause = before.replace(/\s/gu, "").replace(/^.*\d(?:万元|亿元|千元|元)/u, "");
    const behind = text.slice(match.index + whole.length);
    if (NOT_STATED.test(clause) || /^\s*(?:以上|以下|左右|的目标)/u.test(behind)) return [];
    if (!isWhole(clause, names, isUnit)) return [];
    const time = timeSaid(text.slice(0, match.index) + before, clause);
    return [
      {
        percent: decimal(figure),
        places: figure.split(".")[1]?.length ?? 0,
        written: `${figure}%`,
        time,
      },
    ];
  });
}
