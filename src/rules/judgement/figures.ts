/** Figures as a text writes them, which may be other than what they count as: 3.2万人 counts as 32000人. */
import { MYRIAD } from "../../forms/values";
import { decimal, type Decimal } from "../../model/decimal";

/** A figure as it stands in a text: digits, maybe parted into thousands by commas. */
export function writtenFigure(written: string): Decimal {
  return decimal(written.replace(/,/g, ""));
}

/** All figures of a text, without their signs: «10~1,200场» gives 10 and 1200. */
export function figuresIn(text: string): readonly Decimal[] {
  return (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map(writtenFigure);
}

/** «万» or «亿» with its factor, where a figure was written in it; undefined where it counts as it stands. */
export function myriadOf(written: Decimal, counted: Decimal): readonly [string, Decimal] | undefined {
  return Object.entries(MYRIAD).find(([, factor]) => written.times(factor).eq(counted));
}

/** 0.9‰ counts as 0.09%. */
export function isPermille(written: Decimal, percent: Decimal): boolean {
  return percent.times(10).eq(written);
}
