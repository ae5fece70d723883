/** The box at the foot that asks once for all reasons, on forms without a column for them. */
import type { Indicator, PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import type { Profile } from "../../profile/profile";
import { nameOf, needsReason } from "../judgement";

export interface FootBoxDemand {
  readonly box: Sourced<string>;
  /** The indicators that must be explained in it. */
  readonly owed: readonly { readonly indicator: Indicator; readonly because: string }[];
  /** Where a click leads: the box, then what must be explained. */
  readonly at: readonly Sourced<unknown>[];
  /** For messages: how many, and the first of them with its figures. */
  readonly data: { readonly count: number; readonly name: string; readonly because: string };
}

/** Null where the form has no such box, where its rows have cells of their own for reasons, or none needs a reason. */
export function footBoxDemand(form: PerformanceForm, profile: Profile): FootBoxDemand | null {
  const box = form.fields["deviationBox"];
  if (!box || form.indicators.some(({ reason }) => reason.explanation)) return null;
  const demands = form.indicators.flatMap((indicator) => {
    const trigger = indicator.isPlaceholder ? null : needsReason(indicator, form, profile);
    return trigger ? [{ indicator, because: trigger.because }] : [];
  });
  const [first] = demands;
  if (!first) return null;
  return {
    box,
    owed: demands,
    at: [box, ...demands.map(({ indicator: { actual, name } }) => actual ?? name)],
    data: { count: demands.length, name: nameOf(first.indicator), because: first.because },
  };
}
