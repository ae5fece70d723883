/**
 * The pure middle: snapshot in, review out. The same snapshot always gives the same review, in a task pane, a browser
 * page, a command line or a test.
 */
import type { Finding, RuleFailure } from "../model/finding";
import type { PerformanceForm } from "../model/form";
import { readForms, type CustomForm, type NearMiss } from "../forms";
import type { Notice, WorkbookSnapshot } from "../model/snapshot";
import type { Profile } from "../profile/profile";
import { rules as allRules } from "../rules";
import type { RecognisedWorkbook, Rule } from "../rules/rule";
import { runRules } from "./check";

export interface Review {
  readonly forms: readonly PerformanceForm[];
  readonly nearMisses: readonly NearMiss[];
  /** Of the workbook, of recognition and of every form, in this order. */
  readonly notices: readonly Notice[];
  readonly findings: readonly Finding[];
  readonly ruleFailures: readonly RuleFailure[];
  /** What the rules saw: for drafting reasons and for reports. */
  readonly recognised: RecognisedWorkbook;
}

export interface ReviewOptions {
  /** The clerk's own layouts, which widen the standard definitions. */
  readonly custom?: readonly CustomForm[];
  /** Instead of the whole catalogue. */
  readonly rules?: readonly Rule[];
}

/** Recognises, parses and checks. Never throws on what a sheet may hold: what cannot be read is a value with a reason. */
export function review(workbook: WorkbookSnapshot, profile: Profile, options: ReviewOptions = {}): Review {
  const { forms, prose, nearMisses, notices } = readForms(workbook, options.custom);
  const recognised: RecognisedWorkbook = { forms, prose };
  const { findings, ruleFailures } = runRules(recognised, options.rules ?? allRules, profile);
  return {
    forms,
    nearMisses,
    notices: distinct(notices),
    findings,
    ruleFailures,
    recognised,
  };
}

/** The same fact may come from the file, its recognition and the form. */
function distinct(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];
}
