/** A total that differs from the sum of its parts may be the right one, and a part wrong: then a person must look. */
import { ZERO, within, type Decimal } from "../model/decimal";
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
  const tolerance = amountTolerance(profile, unit);
  if (within(addedOnce(parts, tolerance), stated, tolerance.times(parts.length)))
    return `合计${amountText(stated, unit)}与各项之和${amountText(sum, unit)}不等，但有的行像是下面几行的小计，请先核对。`;
  const explanation = explainDifference(stated.minus(sum), parts, tolerance);
  return (
    explanation &&
    `合计${amountText(stated, unit)}与各项之和${amountText(sum, unit)}相差${amountText(stated.minus(sum).abs(), unit)}，恰为${explanationInWords(explanation, unit)}，可能是其中一项漏记、重记或填错，请先核对。`
  );
}

function differsByUnit(a: Decimal, b: Decimal, factor: number): boolean {
  if (a.lte(0) || b.lte(0)) return false;
  return a.gt(b.times(factor)) || b.gt(a.times(factor));
}

/** The sum in which rows that repeat the sum of the rows right below them (unlabelled subtotals) count for these. */
export function addedOnce(items: readonly Part[], tolerance: Decimal): Decimal {
  let added = ZERO;
  for (let index = 0; index < items.length; index++) {
    const { amount } = items[index]!;
    added = added.plus(amount);
    let children = ZERO;
    for (let next = index + 1; next < items.length; next++) {
      children = children.plus(items[next]!.amount);
      if (next > index + 1 && children.minus(amount).abs().lte(tolerance)) {
        index = next;
        break;
      }
      if (children.gt(amount.plus(tolerance))) break;
    }
  }
  return added;
}
