/** The cells in which words are owed: of a row, of several rows that share one by a merge, or of the whole form. */
import { cellKey } from "../../model/address";
import type { Indicator, PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import type { Profile } from "../../profile/profile";
import { needsReason } from "../../rules/judgement";
import { footBoxDemand } from "../../rules/reasons/foot-box";

/** One indicator that must be explained. */
export interface Owed {
  readonly indicator: Indicator;
  readonly form: PerformanceForm;
  /** Why, with the numbers. */
  readonly because: string;
}

export interface Slot {
  readonly cell: Sourced<string>;
  /** reason: facts and cause · measures: what will be done · both: the form has one column for all of it. */
  readonly asks: "reason" | "measures" | "both";
  readonly owed: readonly Owed[];
  /** The form's one cell for all rows: each is told by its name. */
  readonly isShared: boolean;
}

/** In the order of the sheet's rows; a cell comes once. */
export function slotsOf(forms: Iterable<PerformanceForm>, profile: Profile): readonly Slot[] {
  const slots = new Map<string, Slot>();
  const add = (slot: Slot): void => {
    const key = cellKey(slot.cell.cell.at);
    const known = slots.get(key);
    slots.set(key, known ? { ...known, owed: [...known.owed, ...slot.owed], isShared: true } : slot);
  };
  for (const form of forms) for (const slot of ofForm(form, profile)) add(slot);
  return [...slots.values()];
}

function* ofForm(form: PerformanceForm, profile: Profile): Iterable<Slot> {
  for (const indicator of form.indicators) {
    const { explanation, measures } = indicator.reason;
    const trigger = explanation && needsReason(indicator, form, profile);
    if (!trigger) continue;
    const owed = [{ indicator, form, because: trigger.because }];
    yield { cell: explanation, asks: measures ? "reason" : "both", owed, isShared: false };
    if (measures) yield { cell: measures, asks: "measures", owed, isShared: false };
  }
  const demand = footBoxDemand(form, profile);
  if (!demand) return;
  const owed = demand.owed.map((one) => ({ ...one, form }));
  const measures = form.fields["measuresBox"];
  yield { cell: demand.box, asks: measures ? "reason" : "both", owed, isShared: true };
  if (measures) yield { cell: measures, asks: "measures", owed, isShared: true };
}
