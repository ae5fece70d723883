import { SCORED_FORMS } from "../form-kinds";
import { roundHalfUp, sum, within, type Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import type { Profile } from "../../profile/profile";
import { plain } from "../judgement";
import { defineRule } from "../rule";
import { anyBeyondWeight, pointsFix } from "./points";
import { scoresBelied } from "./scores-belied";
import { headScore } from "./scr-10-grade-matches-score";
import { totalScore } from "./total-score";
import { undeservedScores } from "./undeserved";

export const scr03 = defineRule({
  id: "SCR-03",
  title: "得分合计应等于总分",
  severity: "error",
  forms: SCORED_FORMS,
  messages: {
    sum: "总分填{stated}分，各项得分相加为{sum}分，相差{difference}分，请改正。",
    belied:
      "总分填{stated}分，各项得分相加却是{sum}分；按公式{scores}，改正后正好是{stated}分，请先核对得分。",
    rounded: "总分{stated}分是{sum}分取整的结果，请确认是否允许取整。",
    head: "表头的总分填{stated}分，按表中各项得分应为{sum}分，请核对后统一。",
    undeserved: "有{count}项未达标却得满分，按公式改正后总分应为{expected}分，而不是{stated}分。",
  },
  why: "总分决定等级，算错会直接影响评价结论。",
  basis: "财预〔2020〕10号附项目支出绩效自评表",
  formula: "Σ指标得分＋预算执行率得分＝总分，允许差0.01分",
  remedy: "以各项得分之和改正总分，或核对各项得分。",
  example: { fails: "各项得分之和96.5，总分填100", passes: "各项得分之和96.5，总分填96.5" },
  *check(form, { problem, profile }) {
    yield* headDiffers(form, profile).map(({ head, score, arithmetic }) =>
      problem("head", {
        at: head,
        data: { stated: plain(head.value!), sum: plain(score) },
        arithmetic,
        fix:
          typeof head.cell.value === "number"
            ? pointsFix(head.cell, score, "needs-confirmation", `各项得分之和为${plain(score)}分。`)
            : undefined,
      }),
    );
    const stated = form.total?.score;
    const added = stated?.value ? totalScore(form, profile) : null;
    if (!stated?.value || !added) return;
    const total = stated.value;
    const { computed, arithmetic, leavesBudgetOut } = added;
    const tolerance = profile.tolerance.score;
    const data = {
      stated: plain(total),
      sum: plain(computed),
      difference: plain(computed.minus(total).abs()),
    };
    if (within(total, computed, tolerance) || leavesBudgetOut) {
      const lost = undeservedScores(form, profile);
      const excess = sum(lost.map(({ score, expected }) => score.minus(expected)));
      if (excess.lte(tolerance)) return;
      const expected = roundHalfUp(total.minus(excess), 2);
      yield problem("undeserved", {
        at: stated,
        data: { count: lost.length, expected: plain(expected), stated: plain(total) },
        arithmetic: `${plain(total)} − ${plain(excess)} = ${plain(expected)}`,
        severity: "warning",
      });
      return;
    }
    const belied = scoresBelied(form, computed, profile);
    if (belied !== null) {
      yield problem("belied", { at: stated, data: { ...data, scores: belied }, arithmetic });
    } else if (total.isInteger() && within(total, computed, profile.tolerance.wholeScore)) {
      yield problem("rounded", { at: stated, data, arithmetic, severity: "info" });
    } else {
      // A new total can change the grade, and the sheet of an evaluation is others' judgement: a person has to confirm.
      // So does one over a score that is to be corrected itself.
      const asks =
        form.fields.grade?.value ||
        anyBeyondWeight(form) ||
        form.kind === "score-sheet" ||
        undeservedScores(form, profile).length > 0;
      const safety = asks ? "needs-confirmation" : "safe";
      const fix = pointsFix(stated.cell, computed, safety, `各项得分之和为${plain(computed)}分。`);
      yield problem("sum", { at: stated, data, arithmetic, fix });
    }
  },
});

/** The total at the form's head against the scores below; without any that can be added, against the 总分 row. */
function headDiffers(
  form: PerformanceForm,
  profile: Profile,
): { readonly head: Sourced<Decimal>; readonly score: Decimal; readonly arithmetic?: string }[] {
  const head = headScore(form);
  if (!head?.value) return [];
  const added = totalScore(form, profile, head.value);
  const score = form.total?.score?.value ?? added?.computed;
  const agrees = [score, added?.computed].some(
    (one) => one && within(head.value!, one, profile.tolerance.wholeScore),
  );
  if (!score || agrees) return [];
  return [{ head, score, ...(score.eq(added?.computed ?? -1) && { arithmetic: added!.arithmetic }) }];
}
