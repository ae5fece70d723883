/** Amounts of running text that are named as the whole budget, the money received or all that was spent. */
import type { PerformanceForm } from "../../model/form";
import { statedAmounts, type StatedAmount } from "./amounts-in-text";
import { coresOf } from "./project-core";
import { bare } from "./similarity";
import { timeSaid, type TimeSaid } from "./time-said";

export type AmountName = "initial" | "adjusted" | "budget" | "received" | "executed";

export interface NamedAmount extends StatedAmount {
  readonly name: AmountName;
  readonly time: TimeSaid;
}

const NAMES: Readonly<Record<AmountName, RegExp>> = {
  initial: /(?:年初|原)(?:批复|安排|下达|核定)?的?预算(?:安排|批复|下达)?(?:数|资金|金额|总额|额)?$/u,
  adjusted: /(?:调整后|全年)的?(?:全年)?预算(?:安排)?(?:数|资金|金额|总额|额)?$/u,
  budget:
    /(?:(?:批复|安排|下达|核定)(?:项目|财政|专项)?)?(?:总)?预算(?:总)?(?:批复|安排|下达|核定|投入)?(?:数|资金|金额|总额|额|规模)?$/u,
  received: /(?:资金)?(?:实际)?(?:拨付)?到[位账帐](?:资金|金额|数|总额)?$/u,
  executed:
    /(?:累计|共计?|合计|总计?|实际|已)*(?:支出|支付|使用|执行|列支)(?:项目|预算|财政|专项)?(?:资金|经费|金额|总额|数|额)?$/u,
};
const LINK = /(?:分别)?(?:为|是|共计|共|合计|总计|计|达到|达|有|[:：])*(?:人民币)?$/u;
const TIME =
  /截[至止]到?[^，]{0,24}?(?:[月日]底?|年底|目前|报告期末|期末)|跟踪时间节点|(?:19|20)\d{2}年(?:度)?|\d{1,2}[-—~至]\d{1,2}月份?|\d{1,2}月底?|\d{1,2}日|上半年|前三季度|三季度末|本年度?|当年|今年|全年|年度|目前|(?:报告|监控|评价)期内?/gu;
/** The project as a whole; nothing that would name a part of it. */
const PROJECT = /(?:本|该|此|我)?(?:项目|专项)|财政|区级|市级|县级|资金|经费|安排|实际|累计|总|共|的|已/gu;
const UNIT = /(?:本|该|我|全)?(?:单位|部门|局|中心|委)|整体(?:支出)?|年度/gu;
const PART = /(?:项目|基本)支出$/u;
/** Figures said to be no exact ones. */
const ROUGH_BEFORE = /(?:约|近|超|超过|逾|大约|不足|不到|至少|最多|将近|接近|以内)(?:人民币)?$/u;
const ROUGH_AFTER = /^(?:余|多|左右|以上|以下|以内)/u;

/**
 * @param forms whose project the text speaks of: its name is no part of another thing's
 * @returns only amounts whose clause names nothing but the whole
 */
export function namedAmounts(text: string, forms: readonly PerformanceForm[]): NamedAmount[] {
  const names = coresOf(forms);
  const isUnit = forms.some(({ kind }) => kind.startsWith("department-"));
  return statedAmounts(text).flatMap((stated): NamedAmount[] => {
    const { words, clause, earlier } = clauseOf(stated);
    const behind = stated.sentence.slice(stated.index + stated.written.length);
    if (ROUGH_BEFORE.test(clause) || ROUGH_AFTER.test(behind)) return [];
    const name = (Object.keys(NAMES) as AmountName[]).find((one) => NAMES[one].test(words));
    if (!name || (isUnit && PART.test(words))) return [];
    const subject = words.replace(NAMES[name], "");
    if (!isWhole(subject, names, isUnit)) return [];
    // «…，共支出3万元» behind other words is what that cost.
    if (subject === "" && name === "executed" && !leadsToWhole(earlier, names, isUnit)) return [];
    return [{ ...stated, name, time: timeSaid(stated.sofar, clause) }];
  });
}

/** The words between the last mark or amount and the figure, without the link «为», and what stands before them. */
function clauseOf({ sentence, index }: StatedAmount): { words: string; clause: string; earlier: string } {
  const before = sentence
    .slice(0, index)
    .replace(/\s/gu, "")
    .replace(/[:：（(]+$/u, "");
  const start =
    Math.max(
      ...["，", ",", "、", "；", "：", ":", "(", "（", ")", "）", "“", "”"].map((mark) =>
        before.lastIndexOf(mark),
      ),
    ) + 1;
  const clause = before.slice(start).replace(/^.*\d(?:万元|亿元|千元|元|%)/u, "");
  return { clause, words: clause.replace(LINK, ""), earlier: before.slice(0, start) };
}

export function isWhole(subject: string, names: readonly string[], isUnit: boolean): boolean {
  return rest(subject, names, isUnit) === "";
}

function rest(words: string, names: readonly string[], isUnit: boolean): string {
  let left = bare(words.replace(TIME, ""));
  for (const name of names) left = left.replace(name, "");
  left = left.replace(PROJECT, "");
  return isUnit ? left.replace(UNIT, "") : left;
}

/** Nothing before it, a sentence that has spoken of the budget, or the project and a date alone. */
function leadsToWhole(earlier: string, names: readonly string[], isUnit: boolean): boolean {
  return /预算|到[位账]/u.test(earlier) || isWhole(earlier, names, isUnit);
}
