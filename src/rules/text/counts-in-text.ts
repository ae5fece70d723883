/** Figures with a unit that stand right behind a name in running text: «全年用餐人数1000人». */
import type { Decimal } from "../../model/decimal";
import { writtenFigure } from "../judgement";

export interface StatedCount {
  readonly number: Decimal;
  readonly unit: string;
  readonly written: string;
}

const LINK = "(?:分别)?(?:为|是|达到|达|共计|共|约|完成|合计|有|[:：])?";
/** As a part of a pattern; nothing in it is captured. */
export const COUNTED_UNIT =
  "(?:[万亿]?(?:人次|人|名|平方米|平方公里|亩|公顷|公里|千米|米|升|立方米|千瓦时|度|小时|天|份|项|套|个|次|场次|场|期|台|辆|户|家|件|批|条|间|株|吨|篇|处|座|栋|所|支|盏|幅|册|本|例|起|尾|棵|根|组|元)|[万亿]|%|％)";

/** The figure behind the name, spaces aside; null when the text does not name it so. */
export function countAfter(name: string, text: string): StatedCount | null {
  const flat = text.replace(/\s/gu, "");
  const index = flat.indexOf(name);
  if (index < 0) return null;
  const match = new RegExp(
    `^${LINK}(\\d{1,3}(?:,\\d{3})+|\\d{1,12}(?:\\.\\d{1,6})?)(${COUNTED_UNIT})?`,
    "u",
  ).exec(flat.slice(index + name.length));
  if (!match) return null;
  return {
    number: writtenFigure(match[1]!),
    unit: (match[2] ?? "").replace("％", "%"),
    written: match[1]! + (match[2] ?? ""),
  };
}

/** True when the one is the other with zeros added: a slip of the decimal point. */
export function isPowerOfTen(a: Decimal, b: Decimal): boolean {
  if (a.lte(0) || b.lte(0) || a.eq(b)) return false;
  const [small, large] = a.lt(b) ? [a, b] : [b, a];
  return [10, 100, 1000, 10_000].some((factor) => small.times(factor).eq(large));
}
