/** Amounts of running text that are named as the whole budget, the money received or all that was spent. */
import { statedAmounts, type StatedAmount } from "./amounts-in-text";
import { timeSaid, type TimeSaid } from "./time-said";
import { isNamed, isWhole, standsAside, type Whole } from "./whole-project";

export type AmountName = "initial" | "adjusted" | "budget" | "received" | "executed" | "forecast";

export interface NamedAmount extends StatedAmount {
  readonly name: AmountName;
  readonly time: TimeSaid;
}

const NAMES: Readonly<Record<AmountName, RegExp>> = {
  forecast:
    /(?:到|至)?(?:全年|年底|年末)?预计(?:到|至)?(?:全年|年底|年末)?(?:可|将|能)?(?:支出|支付|使用|执行|列支)(?:资金|经费|金额|数)?$/u,
  initial: /(?:年初|原)(?:批复|安排|下达|核定)?的?预算(?:安排|批复|下达)?(?:数|资金|金额|总额|额)?$/u,
  adjusted: /(?:调整后|全年)的?(?:全年)?预算(?:安排)?(?:数|资金|金额|总额|额)?$/u,
  budget:
    /(?:(?:批复|安排|下达|核定)(?:项目|财政|专项)?)?(?:总)?预算(?:总)?(?:批复|安排|下达|核定|投入)?(?:数|资金|金额|总额|额|规模)?$/u,
  received: /(?:资金)?(?:实际)?(?:拨付)?到[位账帐](?:资金|金额|数|总额)?$/u,
  executed:
    /(?:累计|共计?|合计|总计?|实际|已)*(?:支出|支付|使用|执行|列支)(?:项目|预算|财政|专项)?(?:资金|经费|金额|总额|数|额)?$/u,
};
const LINK = /(?:分别)?(?:为|是|共计|共|合计|总计|计|达到|达|有|[:：])*(?:人民币)?$/u;
/** Of a department: what it spent on projects or on itself. */
const PART = /(?:项目|基本)(?:支出|资金|经费)$/u;
/** «按年初预算数981.26万元计算», «为年初预算数981.26万元的60%» */
const AGAINST = /^(?:按照?|占|为|以|是)/u;
/** Figures said to be no exact ones. */
const ROUGH_BEFORE = /(?:约|近|超|超过|逾|大约|不足|不到|至少|最多|将近|接近|以内)(?:人民币)?$/u;
const ROUGH_AFTER = /^(?:余|多|左右|以上|以下|以内)/u;
const MARKS = /[，,、；：:()（）“”]/u;

/**
 * Only amounts whose clause names nothing but the whole. One without a subject is about that of the sentence: what the amounts
 * before it are about, and nothing else.
 */
export function namedAmounts(text: string, whole: Whole): NamedAmount[] {
  const isAside = standsAside(whole);
  const named: NamedAmount[] = [];
  let sentence = "";
  let [isClean, hasWhole] = [true, false];
  for (const stated of statedAmounts(text)) {
    const isNew = stated.sentence !== sentence;
    if (isNew) [sentence, isClean, hasWhole] = [stated.sentence, true, false];
    const found = nameOf(stated, whole, {
      isAside,
      goesOn: isClean && hasWhole,
      isOpen: named.length > 0 || !stated.sofar.includes("\n"),
    });
    if (found) hasWhole = true;
    else isClean = false;
    if (found && !isRough(stated)) named.push({ ...stated, ...found });
  }
  return named;
}

interface Place {
  /** Under a heading of something else. */
  readonly isAside: boolean;
  /** The amounts before it in its sentence are all about the whole. */
  readonly goesOn: boolean;
  /** No other sentence stands before it that may have spoken of something else. */
  readonly isOpen: boolean;
}

function nameOf(
  stated: StatedAmount,
  whole: Whole,
  { isAside, goesOn, isOpen }: Place,
): Pick<NamedAmount, "name" | "time"> | null {
  const { words, clause, earlier } = clauseOf(stated);
  const name = (Object.keys(NAMES) as AmountName[]).find((one) => NAMES[one].test(words));
  if (!name || (whole.isUnit && PART.test(words))) return null;
  const subject = words.replace(NAMES[name], "").replace(AGAINST, "");
  if (!isWhole(subject, whole)) return null;
  if (isAside && !goesOn && !isNamed(subject, whole)) return null;
  if (subject === "" && !goesOn && !(isOpen && isWhole(earlier, whole))) return null;
  return { name, time: timeSaid(stated.sofar, clause) };
}

function isRough(stated: StatedAmount): boolean {
  const behind = stated.sentence.slice(stated.index + stated.written.length);
  return ROUGH_BEFORE.test(clauseOf(stated).clause) || ROUGH_AFTER.test(behind);
}

/** The words between the last mark or amount and the figure, without the link «为», and what stands before them. */
function clauseOf({ sentence, index }: StatedAmount): { words: string; clause: string; earlier: string } {
  const before = sentence
    .slice(0, index)
    .replace(/\s/gu, "")
    .replace(/[:：（(]+$/u, "");
  let start = before.length;
  while (start > 0 && !MARKS.test(before[start - 1]!)) start--;
  const clause = before.slice(start).replace(/^.*\d(?:万元|亿元|千元|元|%)/u, "");
  const words = clause.replace(ROUGH_BEFORE, "").replace(LINK, "");
  return { clause, words, earlier: before.slice(0, start) };
}
