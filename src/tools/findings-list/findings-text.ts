/** Every finding on the sample workbooks as a clerk reads it, to be read through by people. */
import { review } from "../../engine/review";
import { a1 } from "../../model/address";
import { workbookOfDrafts } from "../../model/draft-snapshot";
import type { Finding } from "../../model/finding";
import { nationalProfile } from "../../profile/profile";
import { samples } from "../samples";
import { SEVERITY_NAMES } from "../../report/severity-names";

/** A ledger repeats itself. */
const SHOWN = 80;

export function findingsText(): string {
  const parts = Object.entries(samples).map(([name, drafts]) => {
    const { findings } = review(workbookOfDrafts(drafts()), nationalProfile);
    const rows = findings.slice(0, SHOWN).map(row);
    const rest = findings.length > SHOWN ? [`\n另有 ${findings.length - SHOWN} 条，同上。`] : [];
    return [
      `## ${name}：${findings.length} 条\n`,
      "| 级别 | 规则 | 单元格 | 问题 | 计算 |",
      "| --- | --- | --- | --- | --- |",
      ...rows,
      ...rest,
    ].join("\n");
  });
  return [
    "# 示例工作簿里的全部问题\n",
    "由 `npm run findings-list` 按国家口径生成，不要手改；改了规则的措辞后重新生成并通读一遍。\n",
    parts.join("\n\n"),
    "",
  ].join("\n");
}

function row({ severity, rule, at, message, arithmetic }: Finding): string {
  const place = `${at[0]!.sheet}!${a1(at[0]!)}${at.length > 1 ? ` 等${at.length}格` : ""}`;
  const cells = [SEVERITY_NAMES[severity], rule, place, message, arithmetic ?? ""];
  return `| ${cells.map((text) => text.replace(/\|/g, "\\|")).join(" | ")} |`;
}
