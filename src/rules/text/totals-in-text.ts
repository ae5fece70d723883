/** The score that text beside the forms gives a form as a whole. */
import { plain } from "../judgement";
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
