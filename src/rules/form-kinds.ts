/** Which forms a rule is for. */
import type { FormKind } from "../model/form";

/** Forms with a budget and an execution of the same period. */
export const MONITORING_FORMS: readonly FormKind[] = ["monitoring", "department-monitoring"];
export const EVALUATION_FORMS: readonly FormKind[] = ["self-evaluation", "department-self-evaluation"];
export const PROJECT_FORMS: readonly FormKind[] = [...MONITORING_FORMS, ...EVALUATION_FORMS];
/** Money of a project: the same rules serve a form's fund lines and a ledger's rows. */
export const FUND_FORMS: readonly FormKind[] = [...PROJECT_FORMS, "ledger-row"];
/** Forms with rows of indicators. */
export const INDICATOR_FORMS: readonly FormKind[] = [
  ...PROJECT_FORMS,
  "indicator-table",
  "goal-plan",
  "stage-completion",
];
/** Forms with 分值 and 得分. */
export const SCORED_FORMS: readonly FormKind[] = [...EVALUATION_FORMS, "score-sheet"];
/** Forms of bare targets. */
export const PLAN_FORMS: readonly FormKind[] = ["indicator-table", "goal-plan"];
