/** A rule's test is a table: forms it accepts in silence, forms it rejects and what it says about them. */
import { a1 } from "../../src/model/address";
import type { CellAddress } from "../../src/model/address";
import type { Finding, Fix, Severity } from "../../src/model/finding";
import type { FormKind, PerformanceForm } from "../../src/model/form";
import type { CellValue } from "../../src/model/snapshot";
import { nationalProfile, type Profile } from "../../src/profile/profile";
import {
  contextFor,
  type HasCell,
  type RecognisedWorkbook,
  type Rule,
  type RuleContext,
} from "../../src/rules/rule";
import { deepFreeze } from "./deep-freeze";
import { wordingFaults } from "./wording";

export interface Case {
  readonly name: string;
  /** One form, or … */
  readonly form?: PerformanceForm;
  /** … a workbook: what was recognised, or just its forms. */
  readonly workbook?: RecognisedWorkbook | readonly PerformanceForm[];
  /** Default: national. */
  readonly profile?: Profile;
}

interface ExpectedProblem {
  /** A message id of the rule, or part of the sentence. */
  readonly message?: string;
  /** Where a click leads. */
  readonly at?: HasCell | CellAddress | null;
  readonly severity?: Severity;
  /** Part of the calculation line. */
  readonly arithmetic?: string;
  /** Null: there must be none. */
  readonly fix?: Fix["safety"] | null;
}

export interface Rejection extends Case {
  /** In the order found; a string stands for {message}. */
  readonly problems: readonly (ExpectedProblem | string)[];
  /** New contents (value, else formula) of all fixed cells, in order. */
  readonly fixed?: readonly CellValue[];
}

/** A finding together with the message id it was made from. */
interface Said {
  readonly id: string;
  readonly finding: Finding;
}

export function testRule<Message extends string>(
  rule: Rule<Message>,
  cases: { readonly accepts: readonly Case[]; readonly rejects: readonly Rejection[] },
): void {
  describe(rule.id, () => {
    test("describes itself", () => expect(faultsOf(rule)).toEqual([]));

    test("has no case twice", () => {
      const names = [...cases.accepts, ...cases.rejects].map(({ name }) => name);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    });

    test("has a rejected case for every message", () => {
      const said = new Set(cases.rejects.flatMap((rejected) => run(rule, rejected).map(({ id }) => id)));
      expect(Object.keys(rule.messages).filter((id) => !said.has(id))).toEqual([]);
    });

    for (const accepted of cases.accepts)
      test(`accepts: ${accepted.name}`, () => {
        expect(run(rule, accepted).map(({ finding }) => finding.message)).toEqual([]);
      });

    for (const rejected of cases.rejects)
      test(`rejects: ${rejected.name}`, () => {
        const said = run(rule, rejected);
        const problems = rejected.problems.map((p) => (typeof p === "string" ? { message: p } : p));
        expect(said.map((one, index) => matched(one, problems[index], rule))).toEqual(
          problems.map((problem) => problem.message ?? "any"),
        );
        said.forEach(({ finding }, index) => compare(finding, problems[index]!));
        if (rejected.fixed)
          expect(
            said
              .flatMap(({ finding }) => finding.fix?.edits ?? [])
              .map(({ next }) => next.value ?? next.formula ?? null),
          ).toEqual(rejected.fixed);
      });
  });
}

/** Runs the rule as the engine does: form by form, a ledger's rows too, then the workbook as a whole. */
function run<Message extends string>(rule: Rule<Message>, one: Case): Said[] {
  const workbook = deepFreeze(workbookOf(one));
  const said: Said[] = [];
  const inner = contextFor(rule, one.profile ?? nationalProfile);
  const context: RuleContext<Message> = {
    profile: deepFreeze(inner.profile),
    problem(message, problem) {
      const finding = inner.problem(message, problem);
      said.push({ id: message, finding });
      return finding;
    },
  };
  const forms = workbook.forms
    .flatMap(withRows)
    .filter(({ kind }) => (rule.forms as FormKind[]).includes(kind));
  if (rule.check && forms.length === 0) throw new Error(`${rule.id} is not for the forms of «${one.name}»`);
  const found = [
    ...forms.flatMap((form) => [...(rule.check?.(form, context) ?? [])]),
    ...(rule.checkWorkbook?.(workbook, context) ?? []),
  ];
  if (found.length !== said.length) throw new Error(`${rule.id} made findings it did not yield`);
  found.forEach(assertReadable);
  return said;
}

function workbookOf({ form, workbook, name }: Case): RecognisedWorkbook {
  if (form) return { forms: [form], prose: [] };
  if (!workbook) throw new Error(`«${name}» has neither form nor workbook`);
  return "forms" in workbook ? workbook : { forms: workbook, prose: [] };
}

function withRows(form: PerformanceForm): PerformanceForm[] {
  const rows = form.rows;
  return rows
    ? [form, ...Array.from({ length: rows.count }, (_, index) => deepFreeze(rows.at(index)))]
    : [form];
}

function assertReadable(finding: Finding): void {
  expect(wordingFaults(finding)).toEqual([]);
  expect(finding.arithmetic ?? "").not.toMatch(/\{\w+\}|undefined|NaN|null|Infinity|\[object|\n/);
  expect(finding.at.length).toBeGreaterThan(0);
}

function matched<Message extends string>(
  { id, finding }: Said,
  expected: ExpectedProblem | undefined,
  rule: Rule<Message>,
) {
  const message = expected?.message;
  if (message === undefined) return expected ? "any" : finding.message;
  const agrees = message in rule.messages ? id === message : finding.message.includes(message);
  return agrees ? message : `${id}: ${finding.message}`;
}

function compare(finding: Finding, expected: ExpectedProblem): void {
  if (expected.at === null) throw new Error("the expected cell is missing from the form");
  if (expected.at)
    expect(a1(finding.at[0]!)).toBe(a1("cell" in expected.at ? expected.at.cell.at : expected.at));
  if (expected.severity) expect(finding.severity).toBe(expected.severity);
  if (expected.arithmetic) expect(finding.arithmetic).toContain(expected.arithmetic);
  if (expected.fix !== undefined) expect(finding.fix?.safety ?? null).toBe(expected.fix);
}

function faultsOf<Message extends string>(rule: Rule<Message>): string[] {
  const texts = {
    title: rule.title,
    why: rule.why,
    basis: rule.basis,
    formula: rule.formula,
    remedy: rule.remedy,
    fails: rule.example.fails,
    passes: rule.example.passes,
    ...(rule.messages as Record<string, string>),
  };
  return [
    ...(/^(FND|PRG|IND|SCR|RSN|STR|FMT|TXT)-\d\d$/.test(rule.id) ? [] : [`id ${rule.id}`]),
    ...(rule.forms.length === 0 ? ["no forms"] : []),
    ...(Object.keys(rule.messages).length === 0 ? ["no messages"] : []),
    ...(rule.check || rule.checkWorkbook ? [] : ["no check"]),
    ...Object.entries(texts).flatMap(([name, text]) => (text.trim() === "" ? [`${name} is empty`] : [])),
  ];
}
