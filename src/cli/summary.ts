/** What a report says of its files, in a sentence each. */
import { countsSentence, totalSentence } from "../report/batch/total-sentence";
import type { CheckReport, FileReport } from "./check-report";

/** «识别到 1 张表；错误 2，警告 0，提示 1。» */
export function summaryOf({ outcome, forms, findings }: FileReport): string {
  if (outcome === "no-form") return "没有识别到绩效表。";
  const counts = countsSentence(findings);
  // A report may be words alone, its tables in a workbook.
  if (forms.length === 0) return `报告里没有绩效表，核对了正文；${counts}。`;
  return `识别到 ${forms.length} 张表；${counts}。`;
}

/** One sentence over all files; null for a single one, whose own says it all. */
export function totalOf({ files }: CheckReport): string | null {
  return files.length < 2 ? null : totalSentence(files);
}
