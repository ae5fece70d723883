/**
 * «怎么算的»: every point of a self-evaluation computed again, with its figures in words. Says whether the score in the
 * table agrees, or why none can be derived; nothing is changed and nobody accused: the rules report what is wrong.
 */
import type { PerformanceForm } from "../model/form";
import type { Profile } from "../profile/profile";
import { EVALUATION_FORMS } from "../rules/form-kinds";
import type { ScoreExplanation } from "./explain-scores/explanation";
import { explainBudgetScore, explainIndicatorScore } from "./explain-scores/rows";
import { explainGrade, explainMissingWeights, explainTotal } from "./explain-scores/whole";

export type { ScoreExplanation, ScoreVerdict } from "./explain-scores/explanation";

/** In the form's order: budget execution, indicators, 总分, 等级. Empty for forms that are not scored. */
export function explainScores(form: PerformanceForm, profile: Profile): readonly ScoreExplanation[] {
  if (!EVALUATION_FORMS.includes(form.kind)) return [];
  const rows = form.indicators.filter(({ isPlaceholder, name }) => !isPlaceholder && name.value !== null);
  const none = explainMissingWeights(form);
  return [
    ...form.funds.flatMap((line) => explainBudgetScore(line, form, profile) ?? []),
    ...(none ? [none] : []),
    ...rows.flatMap((row) => explainIndicatorScore(row, form, profile) ?? []),
    ...[explainTotal(form, profile), explainGrade(form, profile)].filter((one) => one !== null),
  ];
}
