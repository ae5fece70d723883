/** «网格走访户次（10分）»: on forms without a column 分值 the points stand in the names (湖北、昆明). */
import { decimal, HUNDRED, sum, type Decimal } from "../model/decimal";
import type { Indicator } from "../model/form";
import { foldTight } from "./values/normalise";

const IN_NAME = /[(【〔[](\d{1,2}(?:\.\d+)?)分[)】〕\]]$/u;
/** A single name may say how its own 100 points are counted. */
const LEAST = 2;

/**
 * The rows with the points that all of their names give; as they are where one gives none. Such points are `inherited`:
 * their cell is a name, not a figure that could be corrected.
 */
export function withPointsOfNames(indicators: readonly Indicator[]): readonly Indicator[] {
  const named = indicators.filter(({ isPlaceholder }) => !isPlaceholder).map(pointsInName);
  if (named.length < LEAST || named.includes(null) || sum(named as Decimal[]).gt(HUNDRED)) return indicators;
  return indicators.map((indicator) => {
    const value = pointsInName(indicator);
    if (!value) return indicator;
    const { cell } = indicator.name;
    return { ...indicator, weight: { cell, value, issue: null, placeholder: null, inherited: true } };
  });
}

function pointsInName({ name }: Indicator): Decimal | null {
  const points = IN_NAME.exec(foldTight(name.value ?? ""))?.[1];
  return points === undefined ? null : decimal(points);
}
