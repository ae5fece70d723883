/** What text beside the forms says of a form as a whole: its score, and how many indicators it has. */
import { decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import { plain } from "../judgement";
import type { HasCell } from "../rule";
import { overallScore } from "../scores/scr-10-grade-matches-score";
import { statedScores } from "../scores/stated-scores";
import { formsFor, type TextBlock, type TextIssue, type TextScope } from "./blocks";
import { isOfYear, timeSaid } from "./time-said";

export function scoresOtherwise(block: TextBlock, scope: TextScope): TextIssue<"score">[] {
  return statedScores(block.text).flatMap(({ score, sentence }): TextIssue<"score">[] => {
    const time = timeSaid(
      block.text.slice(0, block.text.indexOf(sentence)) + sentence,
      sentence.split(/[，,]/u)[0]!,
    );
    const held = formsFor(block, scope).flatMap((form) =>
      isOfYear(time, form) ? (overallScore(form) ?? []) : [],
    );
    const [first] = held;
    if (!first || held.some((one) => one.score.eq(score) || !one.score.eq(first.score))) return [];
    const data = { stated: plain(score), table: plain(first.score) };
    return [{ message: "score", block, cells: held.map(({ at }) => at), data }];
  });
}

const COUNT =
  /(?:共|共计|总共|合计|一共)?(?:设置|设立|设定|制定|确定|下设|包含|包括)了?(?:三级|具体|绩效)+指标(?:共计?|合计)?(\d{1,3})[个项条]|(?:共|共计|总共|合计|一共)(?:设置|设立|设定|制定|确定)了?(\d{1,3})[个项条](?:三级|具体|绩效)+指标/u;

export function indicatorCountOtherwise(block: TextBlock, scope: TextScope): TextIssue<"indicators">[] {
  const match = COUNT.exec(block.text.replace(/\s/gu, ""));
  if (!match) return [];
  const stated = decimal((match[1] ?? match[2])!);
  const held = formsFor(block, scope).flatMap((form) => {
    const rows = form.kind === "ledger-row" ? [] : namedRows(form);
    return rows.length > 0 ? [rows] : [];
  });
  const [first] = held;
  if (!first || held.some((rows) => stated.eq(rows.length) || rows.length !== first.length)) return [];
  const data = { stated: plain(stated), table: first.length };
  const cells: HasCell[] = [first[0]!, first.at(-1)!];
  return [{ message: "indicators", block, cells, data }];
}

function namedRows(form: PerformanceForm): HasCell[] {
  return form.indicators.flatMap(({ name, isPlaceholder }) => (isPlaceholder || !name.value ? [] : [name]));
}
