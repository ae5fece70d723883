/** The report as a Markdown document. */
import { countsOf } from "../report/batch/total-sentence";
import { SEVERITY_NAMES } from "../report/severity-names";
import type { CheckReport, FileReport } from "./check-report";
import { summaryOf, totalOf } from "./summary";

export function formatMarkdown(report: CheckReport): string {
  return ["# 绩效表校核结果", ...overview(report), ...report.files.map(formatFile)].join("\n\n") + "\n";
}

/** Of several files: which of them to look at. */
function overview(report: CheckReport): readonly string[] {
  const total = totalOf(report);
  if (!total) return [];
  const troubled = report.files.filter((file) => file.refusal || file.findings.length > 0);
  if (troubled.length === 0) return [total];
  const rows = troubled.map((file) => [
    file.path,
    ...countsOf(file.findings).map(String),
    file.refusal ? "无法检查" : "",
  ]);
  return [total, table(["文件", ...Object.values(SEVERITY_NAMES), "说明"], rows)];
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
