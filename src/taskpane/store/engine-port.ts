/** What the pane asks of the engine, in the pane's own shape: one place to follow when the engine's signatures move. */
import type { CellAddress } from "../../model/address";
import type { Finding, Patch, Severity } from "../../model/finding";
import type { PerformanceForm } from "../../model/form";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { Profile } from "../../profile/profile";
import type { ScoreExplanation } from "../../engine/explain-scores";
import type { WriteAs } from "../../engine/recompute";
import type { Review, ReviewOptions } from "../../engine/review";

export interface PaneEngine {
  readonly profiles: readonly Profile[];
  readonly rules: readonly RuleSummary[];
  /** May be a promise: a review made piece by piece, or elsewhere, leaves the pane alive meanwhile. */
  review(
    snapshot: WorkbookSnapshot,
    profile: Profile,
    options?: Pick<ReviewOptions, "custom">,
  ): Review | Promise<Review>;
  /** Every value that follows from the form itself; with what stayed as it was because a formula stands there. */
  recompute(review: Review, profile: Profile, as: WriteAs): Recomputed;
  /** The fixes of these findings as one patch; the caller has asked the clerk. */
  planFixes(findings: readonly Finding[]): { readonly patch: Patch; readonly postponed: number };
  draftReasons(
    review: Review,
    profile: Profile,
  ): { readonly offers: readonly ReasonOffer[]; readonly skipped: readonly Remark[] };
  /** Null for a rule the catalogue does not know. */
  ruleHelp(id: string): RuleHelp | null;
  lights(form: PerformanceForm, profile: Profile): readonly LightRow[];
  /** How every score of a self-evaluation comes about; empty for other forms. */
  scores(form: PerformanceForm, profile: Profile): readonly ScoreExplanation[];
}

/** One Chinese sentence about a cell that is left as it is. */
export interface Remark {
  readonly at: CellAddress | null;
  readonly message: string;
}

export interface Recomputed {
  readonly patch: Patch;
  /** Cells left alone although blank or wrong, and why. */
  readonly untouched: readonly Remark[];
}

export interface ReasonOffer {
  /** The cell the text would be written to. */
  readonly at: CellAddress;
  /** Indicator or fund line the row is about. */
  readonly subject: string;
  readonly patch: (text: string) => Patch;
  readonly draft: string;
  readonly current: string;
  /** Categories the form offers in this row, none chosen for the clerk. */
  readonly categories: readonly string[];
  /** What the numbers contradict, one sentence each. */
  readonly hints: readonly string[];
}

export interface RuleSummary {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
}

export interface RuleHelp {
  readonly title: string;
  readonly why: string;
  readonly basis: string;
  readonly formula: string;
  readonly remedy: string;
}

export type LightColour = "red" | "yellow" | "green" | "blue" | "none";

export interface LightRow {
  readonly at: CellAddress;
  readonly subject: string;
  readonly colour: LightColour;
  /** Why this colour, with the numbers. */
  readonly reason: string;
}
