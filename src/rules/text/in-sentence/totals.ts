/** «中央650万元、省级100万元、市级62.6万元，三项合计812.6万元». */
import { sum } from "../../../model/decimal";
import { plain } from "../../judgement";
import { phrase } from "./compared";
import { isWrittenAs, writtenLike, type Figure } from "./figures";
import type { Miscounted } from "./said";

const TOTAL =
  /^(?:以上|上述)?(?:(?<count>[两二三四五六七八九十2-9])(?:项|者|笔|类|期|部分)(?:资金|费用|经费|支出|金额)?)?(?:合计|共计|总计|相加)(?:为|是|达|:)?$/u;
/** Figures before it that a total may be of. */
const MOST_ADDED = 60;
const NUMBERS = "〇一二三四五六七八九十";

/**
 * @param earlier money of the text before the sentence: a total may be that of several sentences
 */
export function totalsOtherwise(
  sentence: string,
  figures: readonly Figure[],
  earlier: readonly Figure[],
): Miscounted[] {
  return figures.flatMap((said, index): Miscounted[] => {
    const total = said.kind === "money" && !said.isRough ? TOTAL.exec(said.clause) : null;
    if (!total) return [];
    const before = figures.slice(0, index);
    const count = countOf(total.groups!.count) ?? before.length;
    const parts = before.slice(-count);
    // Shares, prices and numbers of pieces among the amounts: it may be worked out in another way.
    const isList =
      parts.length === count && count > 1 && parts.every((one) => one.kind === "money" && !one.isRough);
    const isWhole = total.groups!.count !== undefined || isPlainList(sentence, [...parts, said]);
    const all = [...earlier, ...before].filter(({ kind }) => kind === "money").slice(-MOST_ADDED);
    if (!isList || !isWhole || isSum(said, all)) return [];
    const expected = sum(parts.map(({ value }) => value));
    const arithmetic = `${parts.map(({ value }) => plain(value, 6)).join(" + ")} = ${plain(expected, 6)}`;
    const data = { text: phrase(sentence, said), count, expected: writtenLike(expected, said) };
    return [{ message: "total", figure: said, data, arithmetic }];
  });
}

/** One mark between each two: nothing stands among them whose amount is not told. */
function isPlainList(sentence: string, figures: readonly Figure[]): boolean {
  return figures.every((one, index) => {
    const next = figures[index + 1];
    return !next || (sentence.slice(one.end, next.start).match(/[，、;:()和及]/gu) ?? []).length <= 1;
  });
}

/** Of the last figures, however many, or one of them said again. */
function isSum(said: Figure, figures: readonly Figure[]): boolean {
  return figures.some((one, index) => {
    const some = figures.slice(index);
    const added = sum(some.map(({ value }) => value));
    return isWrittenAs(said, one.value, [one]) || isWrittenAs(said, added, some);
  });
}

function countOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  if (/\d/u.test(written)) return Number(written);
  return written === "两" ? 2 : NUMBERS.indexOf(written);
}
