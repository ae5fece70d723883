/**
 * Counts which known inconsistencies of published reports are found, and whether anything right is reported.
 * Run: npm run acceptance [-- PATH/TO/seed-findings.json]. Exit status 1 below 95 % or on any false alarm, and when
 * the same data in the standard templates give anything less.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { review } from "../engine/review";
import { a1 } from "../model/address";
import { workbookOfDrafts } from "../model/draft-snapshot";
import type { Finding } from "../model/finding";
import { nationalProfile } from "../profile/profile";
import { rules } from "../rules";
import { layOutSeed } from "./acceptance/lay-out";
import { printFilledTemplates } from "./acceptance/filled-templates";
import { printReports } from "./acceptance/reports";
import { isFound, isSure, isTextOnly } from "./acceptance/matching";
import { silenceCount, wronglyReported } from "./acceptance/must-not-report";
import { seedFileSchema, type Anomaly } from "./acceptance/seed-file";

const REQUIRED = 0.95;
const file = resolve(process.argv[2] ?? "../shared/domain/seed-findings.json");
const verbose = process.argv.includes("--verbose");

if (!existsSync(file)) {
  console.error(`找不到验收数据 ${file}，无法验收。`);
  process.exit(1);
}
process.exitCode = run();

function run(): number {
  const { seeds } = seedFileSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const reports = seeds.map((seed) =>
    readFileSync(join(dirname(file), "../seeds", seed.file), "utf8").split(/\r?\n/),
  );
  const implemented = new Set(rules.map((rule) => rule.id));
  const tally = new Map<string, { found: number; scope: number }>();
  const missed: Anomaly[] = [];
  const outOfScope = { rule: [] as string[], text: [] as string[], confidence: [] as string[] };
  const alarms: { note: string; finding: Finding }[] = [];
  for (const [index, seed] of seeds.entries()) {
    const workbook = workbookOfDrafts(layOutSeed(seed, reports[index]!));
    const result = review(workbook, nationalProfile);
    for (const failure of result.ruleFailures) console.log(`规则出错 ${failure.message}`);
    if (verbose) for (const finding of result.findings) console.log(line(finding));
    alarms.push(...wronglyReported(seed.seed, result.findings, workbook));
    for (const anomaly of seed.anomalies) {
      const label = `${anomaly.id} ${anomaly.rule}`;
      if (!isSure(anomaly)) outOfScope.confidence.push(label);
      else if (!implemented.has(anomaly.rule)) outOfScope.rule.push(label);
      else if (isTextOnly(anomaly)) outOfScope.text.push(label);
      else {
        const group = anomaly.rule.slice(0, 3);
        const count = tally.get(group) ?? { found: 0, scope: 0 };
        const found = isFound(anomaly, result.findings, workbook);
        tally.set(group, { found: count.found + (found ? 1 : 0), scope: count.scope + 1 });
        if (!found) missed.push(anomaly);
      }
    }
  }
  const published = print(tally, missed, outOfScope, alarms);
  return Math.max(published, printFilledTemplates(seeds, reports), printReports(seeds, reports));
}

function print(
  tally: ReadonlyMap<string, { found: number; scope: number }>,
  missed: readonly Anomaly[],
  outOfScope: Readonly<Record<"rule" | "text" | "confidence", readonly string[]>>,
  alarms: readonly { note: string; finding: Finding }[],
): number {
  const total = { found: 0, scope: 0 };
  for (const [group, { found, scope }] of tally) {
    console.log(`${group}  ${found}/${scope}`);
    total.found += found;
    total.scope += scope;
  }
  for (const { id, rule, table, row, column, evidence } of missed)
    console.log(`未找到 ${id} ${rule} ${table}｜${row}｜${column}：${evidence}`);
  console.log(`规则尚未实现 ${outOfScope.rule.length}：${outOfScope.rule.join("，")}`);
  console.log(`只有报告正文才能看出 ${outOfScope.text.length}：${outOfScope.text.join("，")}`);
  console.log(
    `依赖平铺列位或仅提示，不计入 ${outOfScope.confidence.length}：${outOfScope.confidence.join("，")}`,
  );
  for (const { note, finding } of alarms) console.log(`误报（${note}）：${line(finding)}`);
  const share = total.scope === 0 ? 0 : total.found / total.scope;
  console.log(
    `合计 ${total.found}/${total.scope}（${(share * 100).toFixed(1)}%，要求 ${REQUIRED * 100}%）；` +
      `不应报的 ${silenceCount} 项中误报 ${alarms.length} 处`,
  );
  return share >= REQUIRED && alarms.length === 0 ? 0 : 1;
}

function line(finding: Finding): string {
  const cells = finding.at.map((at) => `${at.sheet}!${a1(at)}`).join(" ");
  return `${finding.severity} ${finding.rule} ${cells} ${finding.message}`;
}
