/** Findings in the two orders a clerk works in: by gravity, and row by row. */
import type { Finding, Severity } from "../../model/finding";

export interface FindingGroup {
  readonly key: string;
  readonly sheet: string;
  /** 0-based; null = not a row. */
  readonly row: number | null;
  readonly severity: Severity | null;
  readonly findings: readonly Finding[];
}

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

/**
 * A name for each finding that stays the same when others come and go.
 * @param findings of one list; like ones are numbered
 */
export function findingKeys(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, at, message }) => {
    const name = `${rule} ${at[0]?.sheet} ${at[0]?.row}:${at[0]?.column} ${message}`;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name} ${before}`;
  });
}

/** Gravest first; empty groups are left out. */
export function groupBySeverity(findings: readonly Finding[]): FindingGroup[] {
  return SEVERITIES.map((severity) => ({
    key: severity,
    sheet: "",
    row: null,
    severity,
    findings: findings.filter((finding) => finding.severity === severity),
  })).filter((group) => group.findings.length > 0);
}

/** In the findings' own order, which is the sheet's. */
export function groupByRow(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, { sheet: string; row: number; findings: Finding[] }>();
  for (const finding of findings) {
    const at = finding.at[0];
    if (!at) continue;
    const key = `${at.sheet}!${at.row}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { sheet: at.sheet, row: at.row, findings: [finding] });
  }
  return [...groups].map(([key, group]) => ({ key, severity: null, ...group }));
}
