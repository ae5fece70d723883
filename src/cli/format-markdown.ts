/** The report as a Markdown document. */
import type { CheckReport, FileReport } from "./check-report";
import { SEVERITY_NAMES, summaryOf } from "./format-text";

export function formatMarkdown(report: CheckReport): string {
  return ["# 绩效表校核结果", ...report.files.map(formatFile)].join("\n\n") + "\n";
}

function formatFile(file: FileReport): string {
  const blocks = [`## ${escape(file.path)}`];
  if (file.refusal) return [...blocks, `未检查：${escape(file.refusal.message)}`].join("\n\n");
  blocks.push(summaryOf(file));
  if (file.forms.length > 0)
    blocks.push(
      table(
        ["工作表", "区域", "表名", "项目"],
        file.forms.map((form) => [form.sheet, form.range, form.title ?? "", form.projectName ?? ""]),
      ),
    );
  if (file.findings.length > 0)
    blocks.push(
      table(
        ["级别", "规则", "位置", "问题", "处理"],
        file.findings.map(({ severity, rule, sheet, cells, message, fix }) => [
          SEVERITY_NAMES[severity],
          rule,
          `${sheet}!${cells.join("、")}`,
          message,
          fix ? (fix.safety === "safe" ? "可自动改正" : "确认后可改") : "请人工核对",
        ]),
      ),
    );
  const remarks = [...file.notices, ...file.ruleFailures].map(({ message }) => `- ${escape(message)}`);
  return [...blocks, ...(remarks.length > 0 ? [remarks.join("\n")] : [])].join("\n\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escape).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function escape(text: string): string {
  return text.replace(/[\\|<>*_`[\]]/g, "\\$&").replace(/\s*\n\s*/g, " ");
}
