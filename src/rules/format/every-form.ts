/** What rules about notation apply to: whatever holds text. */
import type { FormKind } from "../../model/form";

export const EVERY_FORM: readonly FormKind[] = [
  "monitoring",
  "department-monitoring",
  "self-evaluation",
  "department-self-evaluation",
  "ledger",
  "ledger-row",
  "indicator-framework",
  "tracking",
  "tracking-basics",
  "tracking-plan",
  "tracking-progress",
  "tracking-deviation",
  "tracking-conclusion",
  "evaluation-feedback",
  "fund-usage",
  "budget-calculation",
  "fund-execution",
  "prior-year-execution",
  "indicator-table",
  "goal-plan",
  "score-sheet",
  "stage-completion",
];
