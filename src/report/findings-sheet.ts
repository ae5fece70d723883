/** 问题清单 as a new sheet: one finding a row, to be passed on or ticked off on paper. */
import { a1 } from "../model/address";
import type { Finding } from "../model/finding";
import { OWN_HEADERS, SERIAL_HEADER } from "../model/own-lists";
import type { SheetDraft } from "../model/sheet-draft";
import { listSheet, type ListColumn } from "./list-sheet";
import { SEVERITY_NAMES } from "./severity-names";

export interface RuleSummary {
  readonly title: string;
  readonly remedy: string;
  readonly basis: string;
}

interface Column extends ListColumn {
  text(finding: Finding, index: number, rule: RuleSummary | null): string | number;
}

export const FINDING_COLUMNS: readonly Column[] = [
  { header: SERIAL_HEADER, width: 6, style: "centre", text: (_, index) => index + 1 },
  { header: "级别", width: 7, style: "centre", text: (finding) => SEVERITY_NAMES[finding.severity] },
  { header: "工作表", width: 16, style: "text", text: (finding) => finding.at[0]?.sheet ?? "" },
  { header: "单元格", width: 10, style: "centre", text: (finding) => finding.at.map(a1).join("、") },
  { header: "问题", width: 44, style: "text", text: (finding) => finding.message },
  { header: "计算过程", width: 26, style: "text", text: (finding) => finding.arithmetic ?? "" },
  {
    header: OWN_HEADERS.findings,
    width: 32,
    style: "text",
    text: (_finding, _index, rule) => rule?.remedy ?? "",
  },
  { header: "依据", width: 28, style: "text", text: (_finding, _index, rule) => rule?.basis ?? "" },
  { header: "规则", width: 9, style: "centre", text: (finding) => finding.rule },
  { header: "处理情况", width: 14, style: "text", text: () => "" },
];

/** @param ruleOf what the catalogue says of a rule; null when it does not know it */
export function findingsSheet(
  findings: readonly Finding[],
  ruleOf: (id: string) => RuleSummary | null,
): SheetDraft {
  const rows = findings.map((finding, index) => findingRow(finding, index, ruleOf(finding.rule)));
  return listSheet("问题清单", FINDING_COLUMNS, rows);
}

/** @param index from 0 */
export function findingRow(finding: Finding, index: number, rule: RuleSummary | null): (string | number)[] {
  return FINDING_COLUMNS.map((column) => column.text(finding, index, rule));
}
