import type { PerformanceForm } from "../../model/form";
import type { Decimal } from "../../model/decimal";
import type { Sourced } from "../../model/sourced";
import { plain } from "../judgement";
import { confirmText } from "../format/notation";
import { defineRule, type HasCell } from "../rule";
import { gradeIn, gradeOf, scoreIn } from "./grade";
import { gradeGiven } from "../screens/fields";

export const scr10 = defineRule({
  id: "SCR-10",
  title: "等级应与得分对应",
  severity: "error",
  forms: [
    "self-evaluation",
    "department-self-evaluation",
    "evaluation-feedback",
    "tracking-conclusion",
    "ledger-row",
  ],
  messages: { grade: "得分{score}分应为“{expected}”，表中填“{stated}”，请改正。" },
  why: "等级用于结果运用，与得分不符会影响下年预算安排。",
  basis: "财预〔2020〕10号：90分以上为优，80至90分为良，60至80分为中，60分以下为差",
  formula: "按口径配置的分段由得分查等级，界限归上一级",
  remedy: "按得分改等级；本地分段不同的，在口径配置里修改。",
  example: { fails: "73.64分填“良”", passes: "73.64分填“中”" },
  screen: gradeGiven,
  *check(form, { problem, profile }) {
    const grade = form.fields.grade;
    const stated = grade?.value ? gradeIn(grade.value) : null;
    const scored = overallScore(form);
    if (!grade || !stated || !scored) return;
    const expected = gradeOf(scored.score, profile);
    if (!expected || expected === stated) return;
    const known = profile.scoring.grades.some((step) => step.grade === stated);
    if (!known) return;
    const whole = grade.value!.trim() === stated && typeof grade.cell.value === "string";
    const text = { cell: grade.cell, role: "name" as const, text: stated };
    yield problem("grade", {
      at: [grade, scored.at],
      data: { score: plain(scored.score), expected, stated },
      fix: whole ? confirmText(text, expected) : undefined,
    });
  },
});

/** The score stated at the form's head: «自评总分｜97.5». */
export function headScore(form: PerformanceForm): Sourced<Decimal> | null {
  const field = form.fields.overallScore;
  const score = field?.value ? scoreIn(field.value) : null;
  return field && score ? { ...field, value: score } : null;
}

/** 评价分值 of the form's head, else the 总分 row. */
export function overallScore(
  form: PerformanceForm,
): { readonly score: Decimal; readonly at: HasCell } | null {
  const head = headScore(form);
  if (head?.value) return { score: head.value, at: head };
  const total = form.total?.score;
  return total?.value ? { score: total.value, at: total } : null;
}
