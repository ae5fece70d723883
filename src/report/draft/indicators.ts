/** The rows of a form that are indicators of the project, and what is counted of them. */
import type { Indicator, PerformanceForm } from "../../model/form";
import { isEmpty } from "../../model/sourced";
import type { Profile } from "../../profile/profile";
import { indicatorClass, isBudgetRow, judge, nameOf, type Judgement } from "../../rules/judgement";
import { formsOf, type Subject } from "./drafting";
import { lineOf } from "./words";

export interface Judged {
  readonly indicator: Indicator;
  readonly form: PerformanceForm;
  readonly judgement: Judgement;
}

/** Rows kept for the form's sake, and the budget's own execution, are no indicators. */
export function indicatorsOf({ indicators }: PerformanceForm): readonly Indicator[] {
  return indicators.filter(
    (one) =>
      !one.isPlaceholder &&
      !isBudgetRow(one) &&
      (one.name.value !== null || !isEmpty(one.target) || !isEmpty(one.actual)),
  );
}

/** The forms that tell the indicators: the main one, else the tables of indicators. */
function indicatorForms(subject: Subject): readonly PerformanceForm[] {
  const { main } = subject;
  if (main && indicatorsOf(main).length > 0) return [main];
  const filled = formsOf(subject).filter((form) => indicatorsOf(form).length > 0);
  const stages = filled.filter(({ kind }) => kind === "stage-completion");
  return stages.length > 0 ? stages : filled.slice(0, 1);
}

export function judgedOf(subject: Subject, profile: Profile): readonly Judged[] {
  return indicatorForms(subject).flatMap((form) =>
    indicatorsOf(form).map((indicator) => ({ indicator, form, judgement: judge(indicator, profile) })),
  );
}

export function titleOfIndicator(indicator: Indicator): string {
  return lineOf(nameOf(indicator)) || "未写名称的指标";
}

export type Chapter = "output" | "benefit" | "satisfaction" | "other";

/** Which chapter of the report tells an indicator: by its levels, else by what the whole table is about. */
export function chapterOf({ indicator, form }: Pick<Judged, "indicator" | "form">): Chapter {
  const level1 = indicator.level1?.value ?? "";
  if (/满意/u.test(level1)) return "satisfaction";
  if (/产出|成本/u.test(level1)) return "output";
  if (/效益|效果/u.test(level1)) return "benefit";
  const kind = indicatorClass(indicator);
  if (kind === null) {
    if (/满意/u.test(indicator.name.value ?? "")) return "satisfaction";
    const title = form.title?.value ?? "";
    return /产出类/u.test(title) ? "output" : /效果类|效益类/u.test(title) ? "benefit" : "other";
  }
  return kind === "satisfaction" || kind === "benefit" ? kind : "output";
}

/** In the order in which the keys come first. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
