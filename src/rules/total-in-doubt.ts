/** A total that differs from the sum of its parts may be the right one, and a part wrong: then a person must look. */
import { ZERO, type Decimal } from "../model/decimal";
import type { Profile } from "../profile/profile";
import type { Sourced } from "../model/sourced";
import type { MoneyUnit, Rate } from "../model/values";
import { explainDifference, explanationInWords } from "./explain-difference";
import { amountText, amountTolerance, percentText, type Part } from "./judgement";
import type { Suspect } from "./suspect-part";

export interface QuestionedTotal {
  readonly stated: Decimal;
  readonly sum: Decimal;
  /** All of them, readable and filled; empty when there are too many to search. */
  readonly parts: readonly Part[];
  /** Of every amount here. */
  readonly unit: MoneyUnit;
  /** A rate of the total's own row that agrees with `stated` and no longer with `sum`: see own-rate. */
  readonly backedBy: Sourced<Rate> | null;
  /** A part that its own row contradicts: see suspect-part. */
  readonly suspect?: Suspect | null;
}

/**
 * Why the total is not simply set to the sum; null when it may be: all parts count, no part explains the difference and
 * no rate rests on the total. A total of zero claims nothing, yet what counts twice is no sum.
 */
export function totalInDoubt(total: QuestionedTotal, profile: Profile): string | null {
  const { stated, sum, parts, unit, backedBy } = total;
  const both = `合计${amountText(stated, unit)}与各项之和${amountText(sum, unit)}`;
  if (countsTwice(parts, unit, profile)) return `${both}不等，但有的行像是下面几行的小计，请先核对。`;
  if (stated.isZero()) return null;
  if (differsByUnit(stated, sum, profile.unitSlip.total))
    return `${both}相差悬殊，疑似元、万元混填，请先核对单位。`;
  const explanation = explainDifference(stated.minus(sum), parts, amountTolerance(profile, unit));
  if (explanation)
    return `${both}相差${amountText(stated.minus(sum).abs(), unit)}，恰为${explanationInWords(explanation, unit)}，可能是其中一项漏记、重记或填错，请先核对。`;
  if (total.suspect)
    return `${both}不等，但“${total.suspect.label}”${total.suspect.why}，可能是这一项填错，请先核对。`;
  if (!backedBy?.value) return null;
  return `${both}不等，但本行执行率${percentText(backedBy.value.percent, 4)}与合计相符，可能是其中一项漏记或填错，请先核对。`;
}

/** One part below a larger total: the others may not be listed. */
export function othersUnlisted(stated: Decimal, sum: Decimal, filled: number): boolean {
  return filled === 1 && stated.gt(sum);
}

function differsByUnit(a: Decimal, b: Decimal, factor: number): boolean {
  if (a.lte(0) || b.lte(0)) return false;
  return a.gt(b.times(factor)) || b.gt(a.times(factor));
}

/** Some part repeats the sum of the parts right below it: a sum of them all counts these twice. */
export function countsTwice(parts: readonly Part[], unit: MoneyUnit, profile: Profile): boolean {
  const sum = parts.reduce((added, { amount }) => added.plus(amount), ZERO);
  return !addedOnce(parts, amountTolerance(profile, unit)).eq(sum);
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
