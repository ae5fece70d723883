/** The report as lines for a person at a terminal. */
import { SEVERITY_NAMES } from "../report/severity-names";
import type { CheckReport, FileReport, FindingReport } from "./check-report";
import { summaryOf, totalOf } from "./summary";

export function formatText(report: CheckReport): string {
  const total = totalOf(report);
  return [...report.files.map(formatFile), ...(total ? [`${total}\n`] : [])].join("\n");
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
