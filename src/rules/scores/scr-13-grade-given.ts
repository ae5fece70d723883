import { isEmpty } from "../../model/sourced";
import { plain } from "../judgement";
import { quoted } from "../quoted";
import { gradeSaid } from "../text/grade-said";
import { maySpeakOf } from "../text/spoken-of";
import { defineRule } from "../rule";
import { gradeIn, gradeOf } from "./grade";
import { overallScore } from "./scr-10-grade-matches-score";
import { statedScores } from "./stated-scores";

export const scr13 = defineRule({
  id: "SCR-13",
  title: "有得分就要有等级",
  severity: "warning",
  forms: ["self-evaluation", "department-self-evaluation", "evaluation-feedback"],
  messages: {
    blank: "得分{score}分，等级栏却是空的，按分段应为“{expected}”，请填写。",
    prose: "“{text}”只写了得分{score}分，没有写等级，按分段应为“{expected}”，请补上等级和评分明细。",
  },
  why: "只有得分没有等级和明细，结论无法使用，也无法复核。",
  basis: "财预〔2020〕10号：评价结果采取评分与评级相结合的方式",
  formula: "有总分而等级栏为空；或文字写了自评（评价）得分而没有等级",
  remedy: "填写等级，并附评分明细。",
  example: { fails: "评价分值96分，评价等级空白", passes: "评价分值96分，评价等级“优”" },
  *check(form, { problem, profile }) {
    const grade = form.fields.grade;
    const scored = overallScore(form);
    if (!grade || !scored || !isEmpty(grade)) return;
    const expected = gradeOf(scored.score, profile);
    if (expected)
      yield problem("blank", { at: [grade, scored.at], data: { score: plain(scored.score), expected } });
  },
  *checkWorkbook(workbook, { problem, profile }) {
    const { forms, prose } = workbook;
    if (
      forms.some(({ fields }) => fields.grade?.value && gradeIn(fields.grade.value)) ||
      prose.some(
        (cell) => typeof cell.value === "string" && /等级|评级/u.test(cell.value) && gradeIn(cell.value),
      )
    )
      return;
    const told = new Set<string>();
    for (const cell of prose) {
      const [stated] = typeof cell.value === "string" ? statedScores(cell.value) : [];
      const expected = stated ? gradeOf(stated.score, profile) : null;
      if (!stated || !expected || gradeIn(stated.sentence) || gradeSaid(stated.sentence)) continue;
      // A report may leave grade and details to the table that it is about.
      const isTabled = forms.some(
        (form) => overallScore(form) !== null && maySpeakOf(workbook, cell, stated.sentence, form),
      );
      if (workbook.report && isTabled) continue;
      const data = { text: quoted(stated.sentence, 30), score: plain(stated.score), expected };
      // Said again in the conclusion it is the same score.
      if (told.has(data.score)) continue;
      told.add(data.score);
      yield problem("prose", { at: cell.at, data });
    }
  },
});
