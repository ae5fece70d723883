/** Whether the only source of a form is all of its money. */
import { within } from "../../model/decimal";
import { AMOUNT_COLUMNS, type FundLine, type PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { amountIn, amountTolerance, moneyUnitOf } from "./amounts";

const LEAST_EQUAL = 2;

/** It is all of the total in every column but one: nothing is left unlisted, and that one is in error. */
export function isWholeSource(
  total: FundLine,
  source: FundLine,
  form: PerformanceForm,
  profile: Profile,
): boolean {
  const unit = moneyUnitOf(form);
  const pairs = AMOUNT_COLUMNS.flatMap((column) => {
    const [whole, part] = [amountIn(total[column], unit), amountIn(source[column], unit)];
    return whole?.gt(0) && part ? [{ whole, part }] : [];
  });
  const equal = pairs.filter(({ whole, part }) => within(whole, part, amountTolerance(profile, unit)));
  return equal.length >= LEAST_EQUAL && equal.length === pairs.length - 1;
}
