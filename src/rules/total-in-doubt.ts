/** A total that differs from the sum of its parts may be the right one, and a part wrong: then a person must look. */
import type { Decimal } from "../model/decimal";
import type { Profile } from "../profile/profile";
import { explainDifference, type Part } from "./explain-difference";
import { plain } from "./judgement";

/**
 * Why the total is not simply set to the sum; null when it may be: all parts count, and no part explains the difference.
 * A total of zero or a blank one claims nothing.
 * @param parts all of them, readable and filled; empty when there are too many to search
 */
export function totalInDoubt(
  stated: Decimal,
  sum: Decimal,
  parts: readonly Part[],
  tolerance: Decimal,
  { unitSlip }: Profile,
): string | null {
  if (stated.isZero()) return null;
  if (differsByUnit(stated, sum, unitSlip.total))
    return `合计 ${plain(stated, 6)} 与各项之和 ${plain(sum, 6)} 相差悬殊，疑似元、万元混填，请先核对单位。`;
  const explanation = explainDifference(stated.minus(sum), parts, tolerance);
  return (
    explanation &&
    `合计 ${plain(stated, 6)} 与各项之和 ${plain(sum, 6)} 的差额 ${explanation}，可能是其中一项漏记、重记或填错，请先核对。`
  );
}

function differsByUnit(a: Decimal, b: Decimal, factor: number): boolean {
  if (a.lte(0) || b.lte(0)) return false;
  return a.gt(b.times(factor)) || b.gt(a.times(factor));
}
