/** What is explained needs no second demand («必须解释或改»). */
import type { Indicator, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { explanationOf, isNothing } from "./reason-columns";
import { explainedInRemark } from "./remark";

/** A reason stands in the row, in its remark, or, on forms without a column for reasons, in the box at the foot. */
export function isExplained(indicator: Indicator, form: PerformanceForm, profile: Profile): boolean {
  const { state } = explanationOf(indicator.reason);
  if (state === "written" || explainedInRemark(indicator, profile)) return true;
  const box = state === "no-column" ? form.fields["deviationBox"]?.value : null;
  return !!box && !isNothing(box);
}
