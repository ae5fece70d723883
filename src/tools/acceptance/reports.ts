/**
 * The published reports as reports: their text laid against their own tables. Counts the known contradictions of text and
 * table, and what is said of text although it is right.
 */
import { workbookOfDrafts } from "../../model/draft-snapshot";
import { nationalProfile } from "../../profile/profile";
import { documentOfText, reviewReport, type ReportReview } from "../../report/against-tables";
import { layOutTables, plainText } from "./lay-out";
import { isSure } from "./matching";
import type { Anomaly, Seed } from "./seed-file";
import { seedReport } from "./seed-report";

const OF_TEXT = /^(TXT-|IND-14)/;

/** What may be said of the text beside the known contradictions: mistakes that the list of them leaves out. */
const ALSO_RIGHT: readonly (readonly [seed: string, rule: string, words: string])[] = [
  ["000", "FMT-07", "清况"],
  ["000", "FMT-07", "工做"],
  ["001", "IND-17", "99.43%"],
  ["003", "FMT-05", "二O二一年"],
  ["003", "FMT-12", "项目支"],
  ["003", "SCR-13", "96"],
];

/** @returns 1 when one is missed or something right is reported */
export function printReports(seeds: readonly Seed[], reports: readonly (readonly string[])[]): number {
  let found = 0;
  const known: Anomaly[] = [];
  const missed: Anomaly[] = [];
  const alarms: string[] = [];
  seeds.forEach((seed, index) => {
    const lines = reports[index]!;
    const review = reviewReport(seedReport(seed, lines), null, nationalProfile);
    for (const failure of review.ruleFailures) console.log(`规则出错 ${failure.message}`);
    for (const anomaly of seed.anomalies.filter((one) => OF_TEXT.test(one.rule) && isSure(one))) {
      known.push(anomaly);
      if (isFound(anomaly, seed, lines, review)) found++;
      else missed.push(anomaly);
    }
    for (const { rule, message, paragraph } of review.findings) {
      if (paragraph === null || seed.anomalies.some((one) => one.rule === rule)) continue;
      const isRight = ALSO_RIGHT.some(
        ([of, by, words]) => of === seed.seed && by === rule && message.includes(words),
      );
      if (!isRight) alarms.push(`${seed.seed} 第${paragraph}段 ${rule} ${message}`);
    }
  });
  for (const { id, rule, evidence } of missed) console.log(`报告中未找到 ${id} ${rule}：${evidence}`);
  for (const alarm of alarms) console.log(`报告中误报：${alarm}`);
  console.log(`同样的报告粘贴为文本、与工作簿核对：找到 ${countPasted(seeds, reports)}/${known.length}`);
  console.log(
    `报告正文 ${seeds.length} 份：已知的文表矛盾找到 ${found}/${known.length}；误报 ${alarms.length} 处`,
  );
  return missed.length === 0 && alarms.length === 0 ? 0 : 1;
}

/** The same texts as a clerk would paste them, beside a workbook with the tables. */
function countPasted(seeds: readonly Seed[], reports: readonly (readonly string[])[]): number {
  return seeds
    .flatMap((seed, index) => {
      const lines = reports[index]!;
      const text = lines.map((line) => line.replace(/\*\*|^#+\s*/g, "")).join("\n");
      const workbook = workbookOfDrafts(layOutTables(seed, lines));
      const review = reviewReport(documentOfText(text), workbook, nationalProfile);
      return seed.anomalies
        .filter((one) => OF_TEXT.test(one.rule) && isSure(one))
        .map((anomaly) => isFound(anomaly, seed, lines, review));
    })
    .filter(Boolean).length;
}

/** The right rule at one of its paragraphs, or in one of the tables it concerns. */
function isFound(
  { rule, lines, table }: Anomaly,
  seed: Seed,
  report: readonly string[],
  review: ReportReview,
): boolean {
  const texts = new Set(lines.map((line) => plainText(report[line - 1] ?? "").replace(/^#+\s*/, "")));
  const sheets = [...review.sheets].slice(1);
  const printed = seed.tables.filter(({ form }) => !/无表/.test(form));
  return review.findings
    .filter((finding) => finding.rule === rule)
    .some(({ at }) =>
      at.some(({ sheet, row }) =>
        sheet === review.textSheet
          ? texts.has(review.paragraphs[row]!.text)
          : table.includes(printed[sheets.indexOf(sheet)]?.id ?? "?"),
      ),
    );
}
