/** What many files come to, in a sentence. */
import type { Severity } from "../../model/finding";
import { SEVERITY_NAMES } from "../severity-names";

export interface FileOutcome {
  readonly outcome: "checked" | "no-form" | "refused";
  readonly findings: readonly Graded[];
}

interface Graded {
  readonly severity: Severity;
}

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** How many findings of each severity, the gravest first. */
export function countsOf(findings: readonly Graded[]): readonly number[] {
  return SEVERITIES.map((severity) => findings.filter((finding) => finding.severity === severity).length);
}

/** «错误 2，警告 0，提示 1» */
export function countsSentence(findings: readonly Graded[]): string {
  const counts = countsOf(findings);
  return SEVERITIES.map((severity, index) => `${SEVERITY_NAMES[severity]} ${counts[index]}`).join("，");
}

/** «共 3 个文件，1 个有问题：错误 2，警告 0，提示 1；1 个无法检查。» */
export function totalSentence(files: readonly FileOutcome[]): string {
  const count = (outcome: FileOutcome["outcome"]) => files.filter((file) => file.outcome === outcome).length;
  const troubled = files.filter(({ findings }) => findings.length > 0).length;
  const [without, refused] = [count("no-form"), count("refused")];
  const counts = countsSentence(files.flatMap(({ findings }) => findings));
  return (
    [
      `共 ${files.length} 个文件，${troubled > 0 ? `${troubled} 个有问题` : "没有发现问题"}：${counts}`,
      ...(without > 0 ? [`${without} 个没有识别到绩效表`] : []),
      ...(refused > 0 ? [`${refused} 个无法检查`] : []),
    ].join("；") + "。"
  );
}
