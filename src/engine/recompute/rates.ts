/** 执行率 of every fund line. */
import { digits, roundHalfUp } from "../../model/decimal";
import type { FundLine, PerformanceForm } from "../../model/form";
import { isBlank } from "../../model/sourced";
import type { Rate } from "../../model/values";
import { rateChange } from "../../forms/values";
import type { Profile } from "../../profile/profile";
import {
  amountsInDoubt,
  denominatorName,
  executionRate,
  isUnsettledTotal,
  otherBaseOf,
  plain,
  sameRate,
  statedReadings,
  type ExecutionRate,
} from "../../rules/judgement";
import { amountsOfTwoUnits } from "../../rules/funds/scale";
import { rateFormula, withFormula, type WriteAs } from "./formulas";
import { formulaStays, type Changes } from "./ledger-of-changes";

export interface RateOptions {
  readonly profile: Profile;
  readonly as: WriteAs;
  /** A readable rate of the same column, imitated in blank cells. */
  readonly neighbour: Rate | null;
  /** Keep the sentence for rates that agree (not for the thousands of a ledger). */
  readonly keepConfirmed: boolean;
}

/** «577.5 ÷ 981.26（年初预算数）= 58.85%» */
function explainRate(rate: ExecutionRate, form: PerformanceForm): string {
  return rate.arithmetic.replace(" = ", `（${denominatorName(rate.denominator, form)}）= `);
}

const IN_DOUBT = {
  overspent: "执行数大于预算数，表中执行率却不到100%，可能是金额填错",
  base: "本表其他各行的执行率是按合同等金额算的，本行口径或数字需要核对",
  sum: "表中执行率与总额、各来源勾稽得出的金额相符，可能是本行金额填错",
} as const;

export function recomputeRate(
  line: FundLine,
  form: PerformanceForm,
  { profile, as, neighbour, keepConfirmed }: RateOptions,
  changes: Changes,
): void {
  const stated = line.rate;
  if (!stated || stated.placeholder !== null) return;
  const rate = executionRate(line, form, profile);
  if (!rate) {
    if (isBlank(stated) && line.executed?.value && !line.executed.value.value.isZero())
      changes.leave(stated.cell, "没有大于 0 的预算数，无法计算执行率。");
    return;
  }
  if (stated.value && sameRate(stated.value, rate.percent, profile))
    return changes.confirm(stated.cell, keepConfirmed ? explainRate(rate, form) : null);
  const expected = `${plain(rate.percent, 2)}%`;
  if (stated.cell.formula !== null)
    return changes.leave(stated.cell, `${formulaStays(stated.cell, expected)}（${explainRate(rate, form)}）`);
  if (stated.issue === "ambiguous")
    return changes.leave(stated.cell, `“${stated.cell.text}”有两种读法，请改写成百分数；应为 ${expected}。`);
  const twoUnits = amountsOfTwoUnits(rate, form, profile);
  const doubt = amountsInDoubt(line, form, profile);
  if (!twoUnits && doubt !== null && doubt !== "unit")
    return changes.leave(
      stated.cell,
      `${IN_DOUBT[doubt]}，执行率未改动，请先核对金额（${explainRate(rate, form)}）。`,
    );
  if (!twoUnits && doubt === null && isUnsettledTotal(line, form, profile))
    return changes.leave(
      stated.cell,
      `合计与各项之和不等，执行率未改动，请先核对金额（${explainRate(rate, form)}）。`,
    );
  if (twoUnits || doubt)
    return changes.leave(
      stated.cell,
      `执行数与预算数相差${twoUnits ? "约一万倍" : "悬殊"}，疑似元、万元混填，执行率${stated.value ? "未改动" : "没有填"}，请先核对单位。`,
    );
  const base = otherBaseOf(line, form, profile);
  if (base)
    return changes.leave(
      stated.cell,
      `表中执行率是按“${base.name}”算的（${base.arithmetic}），与当前口径（${denominatorName(rate.denominator, form)}）不同，未改动。`,
    );
  // A rate that is right against another of the line's budgets is a question of 口径, not of arithmetic.
  const [other] = statedReadings(line, form, profile);
  if (other)
    return changes.leave(
      stated.cell,
      `表中执行率是按${denominatorName(other.denominator, form)}算的（${other.arithmetic}），与当前口径（${denominatorName(rate.denominator, form)}）不同，未改动。`,
    );
  const places = Math.max(2, (stated.value ?? neighbour)?.places ?? 0);
  const percent = roundHalfUp(rate.percent, places);
  const next = rateChange(stated.cell, stated.value, rate.percent, { neighbour, places });
  const bare = next.value === percent.toNumber();
  const formula =
    as === "formulas" && line.executed ? rateFormula(line.executed, rate.budget, { bare, places }) : null;
  changes.change({
    cell: stated.cell,
    next: withFormula(next, formula),
    after: `${digits(percent)}%`,
    why: explainRate(rate, form),
  });
}
