/** What a report says of its files as a whole, for those who check a folder of them. */
import { SEVERITY_NAMES } from "../report/severity-names";
import type { CheckReport, FileReport } from "./check-report";

const SEVERITIES = ["error", "warning", "info"] as const;

/** How many findings of each severity, the gravest first. */
export function countsOf(file: FileReport): readonly number[] {
  return SEVERITIES.map(
    (severity) => file.findings.filter((finding) => finding.severity === severity).length,
  );
}

/** «识别到 1 张表；错误 2，警告 0，提示 1。» */
export function summaryOf(file: FileReport): string {
  if (file.outcome === "no-form") return "没有识别到绩效表。";
  // A report may be words alone, its tables in a workbook.
  if (file.forms.length === 0) return `报告里没有绩效表，核对了正文；${named(countsOf(file))}。`;
  return `识别到 ${file.forms.length} 张表；${named(countsOf(file))}。`;
}

/** One sentence over all files; null for a single one, whose own says it all. */
export function totalOf({ files }: CheckReport): string | null {
  if (files.length < 2) return null;
  const refused = files.filter(({ refusal }) => refusal).length;
  const without = files.filter(({ outcome, refusal }) => !refusal && outcome === "no-form").length;
  const troubled = files.filter((file) => file.findings.length > 0).length;
  const counts = files.map(countsOf).reduce((sum, some) => sum.map((count, index) => count + some[index]!));
  return (
    [
      `共 ${files.length} 个文件，${troubled > 0 ? `${troubled} 个有问题` : "没有发现问题"}：${named(counts)}`,
      ...(without > 0 ? [`${without} 个没有识别到绩效表`] : []),
      ...(refused > 0 ? [`${refused} 个无法检查`] : []),
    ].join("；") + "。"
  );
}

function named(counts: readonly number[]): string {
  return SEVERITIES.map((severity, index) => `${SEVERITY_NAMES[severity]} ${counts[index]}`).join("，");
}
