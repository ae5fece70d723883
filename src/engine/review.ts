/**
 * The pure middle: snapshot in, review out. The same snapshot always gives the same review, in a task pane, a browser
 * page, a command line or a test.
 */
import type { Finding, RuleFailure } from "../model/finding";
import type { PerformanceForm } from "../model/form";
import type { NearMiss } from "../forms/definition";
import type { Notice } from "../model/snapshot";

export interface Review {
  readonly forms: readonly PerformanceForm[];
  readonly nearMisses: readonly NearMiss[];
  readonly notices: readonly Notice[];
  readonly findings: readonly Finding[];
  readonly ruleFailures: readonly RuleFailure[];
}
