/** «462万元，占合同价486万元的95.06%», «19.83%，仅为序时进度58.33%的34%», «支付618万元，占预算的75.37%». */
import { plain } from "../../judgement";
import { phrase } from "./compared";
import { addedFigures, isRatioOf, writtenLike, type Figure } from "./figures";
import type { Miscounted } from "./said";

const SHARE = "(?:仅|只|已|系|正好)?(?:占|为|是|相当于|完成)";
/** More figures than these are not added up. */
const MOST_ADDED = 20;
/** Between the part and the figure that it is a share of. */
const OF = new RegExp(`^[，(]?${SHARE}(?:了)?[^，、;:()按]{0,20}$`, "u");
/** What one year or month did may complete a share together with those before it. */
const OF_A_TIME = /新增|本[年月季期]|当[年月季期]|今年|\d{4}年|月/u;
const OF_BUDGET =
  /^[，(]?(?:仅|只)?占(?:项目|年度|全年|年初|调整后的?|批复|总)*预算(?:总|安排)?(?:数|额|资金|金额)?的$/u;
const OF_WHOLE = /^[，(]?(?:仅|只)?占(?:比|总数|总额|总量)?(?:的|为)?$/u;

export function sharesOtherwise(sentence: string, figures: readonly Figure[]): Miscounted[] {
  return figures.flatMap((said, index): Miscounted[] => {
    if (said.kind !== "%" || said.isRough) return [];
    const [own, base] = partAndWhole(sentence, figures, index);
    if (!own || !base || own === base || base.value.lte(0) || [own, base].some(({ isRough }) => isRough))
      return [];
    const earlier = figures.slice(0, index).filter(({ kind }) => kind === base.kind);
    const parts = [...earlier, ...addedFigures(earlier.filter((one) => one !== base).slice(-MOST_ADDED))];
    const wholes = OF.test(sentence.slice(own.end, base.start)) ? [base] : earlier;
    if (
      wholes.some((whole) =>
        parts.some((part) => part !== whole && whole.value.gt(0) && isRatioOf(said, part, whole)),
      )
    )
      return [];
    const expected = writtenLike(own.value.times(100).div(base.value), said);
    const arithmetic = `${plain(own.value, 6)} ÷ ${plain(base.value, 6)} = ${expected}`;
    const data = { text: phrase(sentence, said), a: own.written, b: base.written, expected };
    return [{ message: "ratio", figure: said, data, arithmetic }];
  });
}

/** What the share is of; none where the sentence does not say so beyond doubt. */
function partAndWhole(
  sentence: string,
  figures: readonly Figure[],
  index: number,
): readonly [Figure?, Figure?] {
  const [own, base, said] = [figures[index - 2], figures[index - 1], figures[index]!];
  if (!base || base.kind === "") return [];
  const link = sentence.slice(base.end, said.start);
  const words = own ? sentence.slice(own.end, base.start) : "";
  if (link === "的" && own?.kind === base.kind && OF.test(words))
    return words.includes("完成") && OF_A_TIME.test(own.clause) ? [] : [own, base];
  const earlier = figures.slice(0, index - 1).filter(({ kind }) => kind === base.kind);
  const budgets = earlier.filter(({ clause, kind }) => kind === "money" && /预算/u.test(clause));
  if (OF_BUDGET.test(link)) return budgets.length === 1 ? [base, budgets[0]] : [];
  const whole = earlier.find(({ end }) => /^[，;:(]?其中/u.test(sentence.slice(end)));
  return OF_WHOLE.test(link) && whole ? [base, whole] : [];
}
