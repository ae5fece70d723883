/** A total that differs from the sum of its parts may be the right one, and a part wrong: then a person must look. */
import type { Decimal } from "../model/decimal";
import type { Profile } from "../profile/profile";
import type { MoneyUnit } from "../model/values";
import { explainDifference, explanationInWords, type Part } from "./explain-difference";
import { amountText, amountTolerance } from "./judgement";

/**
 * Why the total is not simply set to the sum; null when it may be: all parts count, and no part explains the difference.
 * A total of zero or a blank one claims nothing.
 * @param parts all of them, readable and filled; empty when there are too many to search
 */
export function totalInDoubt(
  stated: Decimal,
  sum: Decimal,
  parts: readonly Part[],
  unit: MoneyUnit,
  profile: Profile,
): string | null {
  if (stated.isZero()) return null;
  if (differsByUnit(stated, sum, profile.unitSlip.total))
    return `合计${amountText(stated, unit)}与各项之和${amountText(sum, unit)}相差悬殊，疑似元、万元混填，请先核对单位。`;
  const explanation = explainDifference(stated.minus(sum), parts, amountTolerance(profile, unit));
  return (
    explanation &&
    `合计${amountText(stated, unit)}与各项之和${amountText(sum, unit)}相差${amountText(stated.minus(sum).abs(), unit)}，恰为${explanationInWords(explanation, unit)}，可能是其中一项漏记、重记或填错，请先核对。`
  );
}

function differsByUnit(a: Decimal, b: Decimal, factor: number): boolean {
  if (a.lte(0) || b.lte(0)) return false;
  return a.gt(b.times(factor)) || b.gt(a.times(factor));
}
