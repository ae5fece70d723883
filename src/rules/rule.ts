/** The frame of a rule: one small file each; finding, wording and fixing are separate. */
import type { CellAddress } from "../model/address";
import type { Finding, Fix, Severity } from "../model/finding";
import type { FormKind, PerformanceForm } from "../model/form";
import type { RecognisedWorkbook } from "../model/recognised";
import type { CellView } from "../model/snapshot";
import type { Profile } from "../profile/profile";
import type { Screen } from "./screen";

export type { RecognisedWorkbook } from "../model/recognised";

export interface Problem {
  /** Anything that has a cell, or addresses. The first is where a click leads. */
  readonly at: HasCell | CellAddress | readonly (HasCell | CellAddress)[];
  /** Fills the {placeholders} of the message. */
  readonly data?: Readonly<Record<string, string | number>>;
  readonly arithmetic?: string;
  readonly fix?: Fix;
  /** When one rule reports several grades (黄 = info, 红 = warning). */
  readonly severity?: Severity;
}

export interface HasCell {
  readonly cell: CellView;
}

export interface RuleContext<Message extends string = string> {
  readonly profile: Profile;
  problem(message: Message, problem: Problem): Finding;
}

export interface Rule<Message extends string = string> {
  /** FND-01 … as in docs/rules.md. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly forms: readonly FormKind[];
  /** Message id → sentence with {placeholders}. Says what is wrong, with the numbers in it. */
  readonly messages: Readonly<Record<Message, string>>;
  /** Why it matters, one sentence. */
  readonly why: string;
  /** Regulation, form or practice it rests on. */
  readonly basis: string;
  /** Formula and tolerance in words, for the catalogue. */
  readonly formula: string;
  /** How to put it right, one sentence. */
  readonly remedy: string;
  readonly example: { readonly fails: string; readonly passes: string };
  /**
   * Rules that say more about the same cells: where one of them reports every cell of a finding, this rule keeps
   * silent, so that the clerk is told once. With that rule switched off, this one speaks.
   */
  readonly yieldsTo?: readonly string[];
  /**
   * Only saves time: which rows of a ledger this rule might object to. Without it all rows are shown to the rule.
   */
  readonly screen?: Screen;
  /** Also looks at the further groups of money beside a ledger's own (other quarters, years, sources). */
  readonly everyBlock?: true;
  /** Looks at one form (for a ledger: at one row, or at the whole, as `forms` says). Never changes it. */
  readonly check?: (form: PerformanceForm, context: RuleContext<Message>) => Iterable<Finding>;
  /** Looks at the workbook as a whole: several forms, or prose next to them. */
  readonly checkWorkbook?: (workbook: RecognisedWorkbook, context: RuleContext<Message>) => Iterable<Finding>;
}

/** Only fixes the message type; a rule is data plus one or two generators. */
export function defineRule<const Message extends string>(rule: Rule<Message>): Rule<Message> {
  return rule;
}

/** A finding from a rule's message and its data. Exported for the engine and the rule tester. */
export function contextFor<Message extends string>(
  rule: Rule<Message>,
  profile: Profile,
): RuleContext<Message> {
  return {
    profile,
    problem(message, problem) {
      const places = Array.isArray(problem.at) ? problem.at : [problem.at];
      return {
        rule: rule.id,
        severity: configured(rule, profile, problem.severity),
        message: fill(rule.messages[message], problem.data ?? {}),
        at: places.map((place: HasCell | CellAddress) => ("cell" in place ? place.cell.at : place)),
        arithmetic: problem.arithmetic ?? null,
        fix: problem.fix ?? null,
      };
    },
  };
}

function configured(rule: Rule<never> | Rule<string>, profile: Profile, own: Severity | undefined): Severity {
  const choice = profile.severities[rule.id];
  return choice && choice !== "off" ? choice : (own ?? rule.severity);
}

function fill(sentence: string, data: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in data ? String(data[name]) : whole));
}
