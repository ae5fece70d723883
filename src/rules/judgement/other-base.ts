/** A rate that was divided by an amount which is no budget: 支付比例 of a contract, 支出进度 of the money allotted. */
import { HUNDRED } from "../../model/decimal";
import type { FundLine, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { amountIn, moneyUnitOf, percentText, plain } from "./amounts";
import { sameRate } from "./execution-rate";

export interface OtherBase {
  /** The heading of its column. */
  readonly name: string;
  /** «327600 ÷ 468000 = 70%» */
  readonly arithmetic: string;
}

/** The column by which 执行数 was divided to give the stated rate; null when there is none. */
export function otherBaseOf(line: FundLine, form: PerformanceForm, profile: Profile): OtherBase | null {
  const stated = line.rate?.value;
  const unit = moneyUnitOf(form);
  const executed = stated ? amountIn(line.executed, unit) : null;
  if (!stated || !executed || executed.isZero()) return null;
  for (const { name, amount } of line.otherBases ?? []) {
    const base = amountIn(amount, unit);
    if (!base || base.lte(0)) continue;
    const percent = executed.times(HUNDRED).div(base);
    if (sameRate(stated, percent, profile))
      return { name, arithmetic: `${plain(executed, 6)} ÷ ${plain(base, 6)} = ${percentText(percent)}` };
  }
  return null;
}
