/** «执行率72.5%，低于序时进度2.5个百分点»: the months passed say what it is compared with. */
import { HUNDRED, roundHalfUp, type Decimal } from "../../../model/decimal";
import { decimal } from "../../../model/decimal";
import { percentText } from "../../judgement";
import { phrase } from "./compared";
import { writtenLike, type Figure } from "./figures";
import { isMore, LESS, MORE, type Miscounted } from "./said";

const BEHIND_TIME = new RegExp(
  `^[，(]?(?:(?:比|较)(?:全年|年度)?(?:序时|时间)进度(?:要求|目标)?(?<verb>${MORE}|${LESS})|(?<named>低于|高于|落后于?|滞后于?|慢于|快于|超过|超出|超|低|高|慢|快)(?:全年|年度)?(?:序时|时间)进度(?:要求|目标)?)(?:了|约)?$`,
  "u",
);
/** Counted by days or by half months the time passed differs by less. */
const SLACK = 1;

/** @param months up to which the text, its title or its tables may count; none = nobody can tell */
export function pointsOtherwise(
  sentence: string,
  figures: readonly Figure[],
  months: readonly number[],
): Miscounted[] {
  return figures.flatMap((said, index): Miscounted[] => {
    const own = figures[index - 1];
    if (said.kind !== "百分点" || own?.kind !== "%" || said.isRough || own.isRough || months.length === 0)
      return [];
    // A share of something else is not compared with the time.
    if (own.clause.endsWith("的")) return [];
    const words = BEHIND_TIME.exec(sentence.slice(own.end, said.start))?.groups;
    if (!words) return [];
    const sign = isMore(words.verb ?? words.named!) || /^[高快]/u.test(words.named ?? "") ? 1 : -1;
    const progresses = months.map((month) => roundHalfUp(HUNDRED.times(month).div(12), 2));
    const fits = (one: Figure, progress: Decimal): boolean =>
      one.value.minus(progress).minus(said.value.times(sign)).abs().lte(decimal(SLACK).plus(said.unit));
    const others = figures.slice(0, index).filter(({ kind }) => kind === "%");
    if (progresses.some((progress) => others.some((one) => fits(one, progress)))) return [];
    const progress = progresses[0]!;
    const difference = own.value.minus(progress);
    const b = `序时进度${percentText(progress)}`;
    const text = phrase(sentence, said);
    if (difference.abs().minus(said.value).abs().lte(SLACK)) {
      const data = { text, a: own.written, b, word: difference.gt(0) ? "大" : "小" };
      return [{ message: "direction", figure: said, data }];
    }
    const data = { text, a: own.written, b, expected: writtenLike(difference.abs(), said) };
    return [{ message: "difference", figure: said, data }];
  });
}
