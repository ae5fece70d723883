/** «预算200万元，支出184.8万元，结余15.2万元», «2025年预算640万元，2024年预算582.5万元，较上年增加57.5万元». */
import { plain } from "../../judgement";
import { namedAmounts } from "../named-amounts";
import { wholeOf } from "../whole-project";
import { phrase } from "./compared";
import { isWrittenAs, writtenLike, type Figure } from "./figures";
import { isMore, VERB, type Miscounted } from "./said";

const LEFT =
  /^(?:项目|资金|经费|预算|年末|年底|期末|尚|仍|还|实际)*(?:结余|节余|剩余|余额?)(?:了)?(?:项目|预算)?(?:资金|经费|金额)?(?:为|是|共)?$/u;
const OVER =
  /^(?:项目|资金|经费|预算|实际|支出)*(?:超支(?:资金|金额)?|超(?:出|过)?(?:了)?(?:年初|全年|批复|项目|调整后)?预算(?:数|金额|总额)?|超出(?:金额)?)(?:为|了)?$/u;
/** Saved in buying, or not spent: only what is about as much can be meant as the latter. */
const SAVED =
  /^(?:项目|资金|经费|预算|实际)*(?:节约|节省|节支)(?:了)?(?:财政|预算)?(?:资金|经费|金额)?(?:为|是|共)?$/u;
/** Whatever the project is called. */
const ANY = wholeOf([]);

/** What was left of other years is spent or left together with this year's. */
const CARRIED = /(?:上年|年初|以前年度|历年)[^，,。]{0,4}(?:结转|结余)/u;

/**
 * @param raw the sentence as written: what its amounts are named is read there
 * @param sofar the text up to its end
 */
export function leftoversOtherwise(
  raw: string,
  sentence: string,
  figures: readonly Figure[],
  sofar: string,
): Miscounted[] {
  if (CARRIED.test(sofar)) return [];
  const money = figures.filter(({ kind }) => kind === "money");
  const left = money.filter(({ clause }) => LEFT.test(clause) || OVER.test(clause) || SAVED.test(clause));
  const [said] = left;
  if (!said || left.length > 1 || said.isRough) return [];
  const named = namedAmounts(raw, ANY);
  const spent = named.filter(({ name }) => name === "executed");
  const bases = named.filter(({ name }) => name !== "executed" && name !== "forecast");
  // Every other amount is a budget, the money received or what was spent: nothing was added or carried over.
  if (spent.length !== 1 || bases.length === 0 || named.length !== money.length - 1) return [];
  const figureOf = (written: string): Figure | undefined => money.find((one) => one.written === written);
  const own = figureOf(spent[0]!.written);
  const wholes = bases.flatMap(({ written }) => figureOf(written) ?? []);
  const [base] = wholes;
  if (!own || !base || wholes.length < bases.length) return [];
  const differences = wholes.map((one) => ({ one, value: one.value.minus(own.value).abs() }));
  if (differences.some(({ one, value }) => isWrittenAs(said, value, [one, own]))) return [];
  const [{ value: expected }] = differences as [(typeof differences)[0]];
  const isClose = said.value.lte(expected.times(2)) && expected.lte(said.value.times(2));
  if (SAVED.test(said.clause) && !isClose) return [];
  return [miscounted(sentence, said, base, own)];
}

const THAN_LAST = new RegExp(
  `^(?:同比|(?:比|较|与)(?:上年|去年|上一年度?|\\d{4}年度?)(?<noun>\\p{Script=Han}{0,4}?)(?:数|额)?(?:相比)?)(?:${VERB})$`,
  "u",
);
const LAST_YEAR = /上年|去年|上一年/u;
const NOUN =
  /(?:(?:19|20)\d{2}年度?|上年度?|去年|上一年度?|本年度?|今年|当年|全年|项目|安排|实际|的|为|是|共|数|额)/gu;

/** Both years' amounts of the same thing, and their difference behind them. */
export function yearsOtherwise(sentence: string, figures: readonly Figure[]): Miscounted[] {
  const money = figures.filter(({ kind }) => kind === "money");
  return money.flatMap((said, index): Miscounted[] => {
    const words = THAN_LAST.exec(said.clause)?.groups;
    const others = money.filter((one) => one !== said);
    if (!words || index === 0 || others.length !== 2 || money.some(({ isRough }) => isRough)) return [];
    const [last, now] = LAST_YEAR.test(others[1]!.clause) ? [others[1]!, others[0]!] : byYear(others);
    if (!last || !now) return [];
    const nouns = [words.noun!, last.clause.replace(NOUN, "")].filter((noun) => noun !== "");
    const own = now.clause.replace(NOUN, "");
    if (nouns.some((noun) => noun !== own)) return [];
    const difference = now.value.minus(last.value);
    if (!isWrittenAs(said, difference.abs(), [now, last])) return [miscounted(sentence, said, now, last)];
    if (difference.isZero() || isMore(words.verb!) === difference.gt(0)) return [];
    const word = difference.gt(0) ? "大" : "小";
    const data = { text: phrase(sentence, said), a: now.written, b: last.written, word };
    return [{ message: "direction", figure: said, data }];
  });
}

/** The earlier year first; none where the years are not told, or are not one after the other. */
function byYear(figures: readonly Figure[]): readonly [Figure?, Figure?] {
  const years = figures.map(({ clause }) => Number(/((?:19|20)\d{2})年/u.exec(clause)?.[1] ?? NaN));
  if (years[0] === years[1]! + 1) return [figures[1], figures[0]];
  return years[1] === years[0]! + 1 ? [figures[0], figures[1]] : [];
}

function miscounted(sentence: string, said: Figure, base: Figure, own: Figure): Miscounted {
  const difference = base.value.minus(own.value);
  const data = {
    text: phrase(sentence, said),
    a: base.written,
    b: own.written,
    expected: writtenLike(difference.abs(), said),
  };
  const arithmetic = `${plain(base.value, 6)} − ${plain(own.value, 6)} = ${plain(difference, 6)}`;
  return { message: "difference", figure: said, data, arithmetic };
}
