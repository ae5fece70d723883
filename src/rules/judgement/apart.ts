/** How far a value lies from its target, in words. */
import { HUNDRED, ZERO } from "../../model/decimal";
import type { IndicatorValue } from "../../model/values";
import { percentText, plain } from "./amounts";
import type { Comparable } from "./comparable";
import { figuresIn, isPermille, myriadOf } from "./figures";

/** Digits of a difference. */
const PLACES = 6;

/**
 * «3万元（3.75%）»: the difference without its sign, in the unit that the target is written in, and its share of the
 * target. Of percentages «9.5个百分点» (of 0.9‰ «0.2个千分点»): a share of a share would be taken for the difference.
 */
export function apart({ a, b, unit }: Comparable, target: IndicatorValue | null | undefined): string {
  const by = a.minus(b).abs();
  const [written = ZERO] = figuresIn(target?.text ?? "");
  if (unit === "%")
    return isPermille(written, b) && written.gt(0)
      ? `${plain(by.times(10), PLACES)}个千分点`
      : `${plain(by, PLACES)}个百分点`;
  const share = b.gt(0) ? `（${percentText(by.times(HUNDRED).div(b))}）` : "";
  const scale = written.gt(0) && myriadOf(written, b);
  const [prefix, figure] = scale ? [scale[0], by.div(scale[1])] : ["", by];
  return `${plain(figure, PLACES)}${prefix}${unit ?? ""}${share}`;
}
