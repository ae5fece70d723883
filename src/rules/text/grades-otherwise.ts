/** «自评得分85.6分，等级为优»: a grade that does not go with its score, or with the table. */
import { gradeIn, gradeOf } from "../scores/grade";
import { overallScore } from "../scores/scr-10-grade-matches-score";
import { statedScores } from "../scores/stated-scores";
import { plain } from "../judgement";
import { formsFor, type TextBlock, type TextIssue, type TextScope } from "./blocks";
import { lastClause } from "./flat";
import { gradeSaid } from "./grade-said";
import { sentences } from "./han";
import { isOfYear, timeSaid } from "./time-said";

export function gradesOtherwise(block: TextBlock, scope: TextScope): TextIssue<"grade">[] {
  if (block.form !== null || !/[等评]/u.test(block.text)) return [];
  let sofar = "";
  return sentences(block.text).flatMap((sentence): TextIssue<"grade">[] => {
    const said = gradeSaid(sentence);
    sofar += `${sentence}\n`;
    if (!said) return [];
    const issue = (by: string, expected: string, cells: TextIssue["cells"]): TextIssue<"grade">[] => {
      const data = { stated: said.grade, by, expected };
      return expected === said.grade ? [] : [{ message: "grade", block, cells, data, severity: "warning" }];
    };
    const time = timeSaid(sofar, lastClause(said.before));
    const [form, ...others] = formsFor(block, scope).filter(
      (one) => isOfYear(time, one) && (one.fields.grade?.value || overallScore(one)),
    );
    const held = form && overallScore(form);
    const [scored] = statedScores(sentence);
    if (scored) {
      const expected = gradeOf(scored.score, scope.profile);
      // The grade is the table's: then it is the score that is wrong, which is told by itself.
      const isTabled = held && gradeOf(held.score, scope.profile) === said.grade;
      return expected && !isTabled ? issue(`得分${plain(scored.score)}分按分段`, expected, []) : [];
    }
    if (!form || others.length > 0) return [];
    const { grade } = form.fields;
    const tabled = grade?.value ? gradeIn(grade.value) : null;
    if (grade && tabled) return issue("表中", tabled, [grade]);
    const expected = held && gradeOf(held.score, scope.profile);
    return expected ? issue(`表中得分${plain(held.score)}分按分段`, expected, [held.at]) : [];
  });
}
