/** Whether the standard templates, filled in with the seeds' data, give the seeds' findings. */
import { review } from "../../engine/review";
import { workbookOfDrafts } from "../../model/draft-snapshot";
import { nationalProfile } from "../../profile/profile";
import { fillSeed } from "./fill-seed";
import { INEXPRESSIBLE } from "./inexpressible";
import { isFound, isSure, isWithoutTable } from "./matching";
import { wronglyReported } from "./must-not-report";
import type { Anomaly, Seed } from "./seed-file";

/** @param reports of each seed the report's lines @returns exit status */
export function printFilledTemplates(
  seeds: readonly Seed[],
  reports: readonly (readonly string[])[],
): number {
  const faults: string[] = [];
  const count = { tables: 0, expected: 0, found: 0 };
  for (const [index, seed] of seeds.entries()) {
    const drafts = fillSeed(seed, reports[index]!);
    const workbook = workbookOfDrafts(drafts);
    const { forms, findings, ruleFailures } = review(workbook, nationalProfile);
    count.tables += drafts.length;
    faults.push(...ruleFailures.map(({ message }) => `规则出错 ${message}`));
    for (const { name } of drafts)
      if (!forms.some((form) => form.range.sheet === name && form.missing.length === 0))
        faults.push(`填好的模板 ${name} 没有完整认出`);
    for (const { note, finding } of wronglyReported(seed.seed, findings, workbook))
      faults.push(`填好的模板误报（${note}）：${finding.rule} ${finding.message}`);
    for (const anomaly of seed.anomalies.filter((one) => isSure(one) && !isWithoutTable(one))) {
      const found = isFound(anomaly, findings, workbook);
      if (anomaly.id in INEXPRESSIBLE) {
        if (found) faults.push(`填好的模板找到了 ${anomaly.id}，请从“无法在模板中出现”的清单里去掉`);
        continue;
      }
      count.expected++;
      if (found) count.found++;
      else faults.push(missing(anomaly));
    }
  }
  console.log(`标准模板填入 ${count.tables} 张表：应找到 ${count.expected}，找到 ${count.found}`);
  for (const [id, reason] of Object.entries(INEXPRESSIBLE)) console.log(`无法在模板中出现 ${id}：${reason}`);
  for (const fault of faults) console.log(fault);
  return faults.length === 0 ? 0 : 1;
}

function missing({ id, rule, table, row, column, evidence }: Anomaly): string {
  return `填好的模板未找到 ${id} ${rule} ${table}｜${row}｜${column}：${evidence}`;
}
