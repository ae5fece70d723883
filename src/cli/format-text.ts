/** The report as lines for a person at a terminal. */
import type { CheckReport, FileReport, FindingReport } from "./check-report";

export const SEVERITY_NAMES: Readonly<Record<FindingReport["severity"], string>> = {
  error: "错误",
  warning: "警告",
  info: "提示",
};

export function formatText(report: CheckReport): string {
  return report.files.map(formatFile).join("\n");
}

function formatFile(file: FileReport): string {
  if (file.refusal) return `${file.path}\n  未检查：${file.refusal.message}\n`;
  const lines = [`${file.path}`, `  ${summaryOf(file)}`];
  for (const form of file.forms)
    lines.push(`  ${form.sheet} ${form.range}  ${[form.title, form.projectName].filter(Boolean).join("　")}`);
  for (const { message, sheet, cells } of file.notices)
    lines.push(`  说明  ${[sheet, cells.slice(0, 5).join("、")].filter(Boolean).join(" ")}  ${message}`);
  for (const finding of file.findings) lines.push(`  ${findingLine(finding)}`);
  for (const failure of file.ruleFailures) lines.push(`  规则故障  ${failure.message}`);
  return `${lines.join("\n")}\n`;
}

function findingLine({ rule, severity, message, sheet, cells, fix }: FindingReport): string {
  const remedy = fix ? (fix.safety === "safe" ? "［可自动改正］" : "［确认后可改］") : "";
  return `${SEVERITY_NAMES[severity]} ${rule}  ${sheet}!${cells.join("、")}  ${message}${remedy}`;
}

export function summaryOf(file: FileReport): string {
  if (file.outcome === "no-form") return "没有识别到绩效表。";
  const count = (severity: FindingReport["severity"]): number =>
    file.findings.filter((finding) => finding.severity === severity).length;
  return `识别到 ${file.forms.length} 张表；错误 ${count("error")}，警告 ${count("warning")}，提示 ${count("info")}。`;
}
