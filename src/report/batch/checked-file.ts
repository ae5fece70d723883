/** What is told of one file when many are checked at once. */
import type { Review } from "../../engine/review";
import type { Finding, RuleFailure } from "../../model/finding";
import { FORM_NAMES } from "../../model/form-names";
import type { FileOutcome } from "./total-sentence";

export interface CheckedFile {
  /** Its name, with the folders below the one that was chosen. */
  readonly name: string;
  /** Why it was not checked, one Chinese sentence; null when it was. */
  readonly refusal: string | null;
  /** What the forms in it are called, in the order of the workbook. */
  readonly forms: readonly string[];
  /** The projects the forms name, each once; of a ledger their number. */
  readonly projects: readonly string[];
  readonly findings: readonly Finding[];
  /** What the reader has to know besides: near misses, hidden rows, what could not be read. */
  readonly remarks: readonly string[];
  readonly ruleFailures: readonly RuleFailure[];
}

export function refusedFile(name: string, refusal: string): CheckedFile {
  return { name, refusal, forms: [], projects: [], findings: [], remarks: [], ruleFailures: [] };
}

export function checkedFile(name: string, review: Review): CheckedFile {
  const { forms, findings, nearMisses, notices, ruleFailures } = review;
  const projects = forms.map(({ rows, fields }) =>
    rows ? `${rows.count} 个项目` : (fields.projectName?.value ?? ""),
  );
  const remarks = [...notices.map(({ message }) => message), ...nearMisses.map(({ reason }) => reason)];
  return {
    name,
    refusal: null,
    forms: forms.map(({ kind }) => FORM_NAMES[kind]),
    projects: distinct(projects).filter((project) => project !== ""),
    findings,
    remarks: distinct(remarks),
    ruleFailures,
  };
}

export function outcomeOf({ refusal, forms, findings }: CheckedFile): FileOutcome {
  const outcome = refusal !== null ? "refused" : forms.length > 0 ? "checked" : "no-form";
  return { outcome, findings };
}

/** «监控表、自评表 8 张» */
export function formsSentence({ forms }: CheckedFile): string {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].map(([form, count]) => (count === 1 ? form : `${form} ${count} 张`)).join("、");
}

/** The refusal, or the remarks of a checked file, crashed rules first. */
export function remarkOf({ refusal, forms, remarks, ruleFailures }: CheckedFile): string {
  if (refusal !== null) return `没有检查：${refusal}`;
  const failed = ruleFailures.map(({ message }) => message);
  const without = forms.length === 0 && remarks.length === 0 ? ["没有识别到绩效表。"] : [];
  return [...failed, ...without, ...remarks].join("\n");
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
