/** Runs the rules. A rule that crashes on one form is set apart; every other rule and form is still checked. */
import { cellKey } from "../model/address";
import type { Finding, RuleFailure, Severity } from "../model/finding";
import type { FormKind, PerformanceForm } from "../model/form";
import type { Profile } from "../profile/profile";
import { contextFor, type RecognisedWorkbook, type Rule, type RuleContext } from "../rules/rule";
import { always } from "../rules/screen";
import { screenedRows } from "./screened-rows";
import { toldOnce } from "./told-once";

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly ruleFailures: readonly RuleFailure[];
}

interface Prepared {
  readonly rule: Rule;
  readonly context: RuleContext;
}

export interface CheckOptions {
  /** False: every row of a ledger is shown to every rule, whatever its screen says. To test the screens by. */
  readonly screened?: boolean;
  /** Forms looked at one by one; the others are only there to compare with. Default all. */
  readonly among?: (form: PerformanceForm) => boolean;
}

/**
 * Findings come in the workbook's order: sheet, row, column, then severity. Rows of a ledger that a rule might object to
 * are parsed once each and shown to these rules before the next one, so that memory does not grow with the ledger.
 */
export function runRules(
  recognised: RecognisedWorkbook,
  rules: readonly Rule[],
  profile: Profile,
  { screened = true, among = () => true }: CheckOptions = {},
): CheckResult {
  const enabled = rules.filter((rule) => profile.severities[rule.id] !== "off");
  const prepared = enabled.map((rule) => ({ rule, context: contextFor(rule, profile) }));
  const byKind = groupByKind(prepared);
  const findings: Finding[] = [];
  const crashes = new Map<string, string>();

  const check = (form: PerformanceForm, group: readonly Prepared[]): void => {
    for (const { rule, context } of group)
      try {
        // Findings of a rule that crashes half-way are kept: each is true by itself.
        for (const finding of rule.check!(form, context)) findings.push(finding);
      } catch (error) {
        noteCrash(rule.id, error, crashes);
      }
  };

  const checkForm = (form: PerformanceForm, rulesOf: (kind: FormKind) => readonly Prepared[]): void => {
    check(form, rulesOf(form.kind));
    const { rows } = form;
    if (!rows) return;
    const rowRules = rulesOf("ledger-row");
    const groups = screened ? screenedRows(form, rowRules, profile) : [{ test: always, group: rowRules }];
    for (let index = 0; index < rows.count; index++) {
      const suspected = groups.filter(({ test }) => test(index));
      if (suspected.length === 0) continue;
      try {
        const row = rows.at(index);
        for (const { group } of suspected) check(row, group);
      } catch (error) {
        noteCrash("读取台账", error, crashes);
      }
    }
  };

  for (const form of recognised.forms.filter(among)) {
    const before = findings.length;
    checkForm(form, (kind) => byKind.get(kind) ?? []);
    if (!form.blocks) continue;
    const own = findings.slice(before);
    for (const block of form.blocks)
      checkForm(block, (kind) => (byKind.get(kind) ?? []).filter(({ rule }) => rule.everyBlock));
    findings.push(...notToldBy(own, findings.splice(before + own.length)));
  }
  for (const { rule, context } of prepared) {
    if (!rule.checkWorkbook) continue;
    try {
      for (const finding of rule.checkWorkbook(recognised, context)) findings.push(finding);
    } catch (error) {
      noteCrash(rule.id, error, crashes);
    }
  }
  return {
    findings: sortFindings(toldOnce(findings, enabled), sheetOrder(recognised)),
    ruleFailures: [...crashes].map(([rule, reason]) => ({
      rule,
      message: `规则 ${rule} 运行出错（${reason}），它的结果可能不全；其他规则照常检查，表格没有改动。`,
    })),
  };
}

/** Groups of money side by side share a budget, of which each would speak: the first says it. */
function notToldBy(own: readonly Finding[], others: readonly Finding[]): Finding[] {
  const keyOf = ({ rule, at }: Finding): string => `${rule} ${cellKey(at[0]!)}`;
  const told = new Set(own.map(keyOf));
  return others.filter((finding) => !told.has(keyOf(finding)) && told.add(keyOf(finding)));
}

function groupByKind(prepared: readonly Prepared[]): Map<FormKind, Prepared[]> {
  const groups = new Map<FormKind, Prepared[]>();
  for (const item of prepared) {
    if (!item.rule.check) continue;
    for (const kind of new Set(item.rule.forms)) {
      const group = groups.get(kind);
      if (group) group.push(item);
      else groups.set(kind, [item]);
    }
  }
  return groups;
}

/** The first crash of a rule stands for all of them: a rule broken on 100,000 rows is one fault, not 100,000. */
function noteCrash(name: string, error: unknown, crashes: Map<string, string>): void {
  if (!crashes.has(name)) crashes.set(name, error instanceof Error ? error.message : String(error));
}

function sheetOrder(recognised: RecognisedWorkbook): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const note = (sheet: string): void => void (order.has(sheet) || order.set(sheet, order.size));
  for (const form of recognised.forms) note(form.range.sheet);
  for (const cell of recognised.prose) note(cell.at.sheet);
  return order;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Sorted by first cell (sheet as in the workbook, row, column), then severity, then rule id. */
function sortFindings(findings: Finding[], sheets: ReadonlyMap<string, number>): Finding[] {
  const place = (sheet: string): number => sheets.get(sheet) ?? sheets.size;
  return findings.sort((a, b) => {
    const [first, second] = [a.at[0]!, b.at[0]!];
    return (
      (first.sheet === second.sheet ? 0 : place(first.sheet) - place(second.sheet)) ||
      first.row - second.row ||
      first.column - second.column ||
      RANK[a.severity] - RANK[b.severity] ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
    );
  });
}
