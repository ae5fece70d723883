import { sum, within, type Decimal } from "../../model/decimal";
import { AMOUNT_COLUMNS, type AmountColumn, type FundLine, type PerformanceForm } from "../../model/form";
import { isBlank, type Sourced } from "../../model/sourced";
import type { Amount } from "../../model/values";
import { PROJECT_FORMS } from "../form-kinds";
import { amountIn, amountTolerance, isWholeSource, labelOf, moneyUnitOf, plain, sumText } from "../judgement";
import { rateOfLine } from "../own-rate";
import { fixAmount } from "../replace";
import { defineRule } from "../rule";
import { suspectPart } from "../suspect-part";
import { addedOnce, othersUnlisted, totalInDoubt } from "../total-in-doubt";
import { columnName } from "./amount-columns";

export const fnd02 = defineRule({
  id: "FND-02",
  title: "年度资金总额应等于各资金来源之和",
  severity: "error",
  forms: [...PROJECT_FORMS, "goal-plan"],
  messages: {
    mismatch:
      "“{label}”的{column}为{stated}{unit}，各资金来源合计为{sum}{unit}，相差{difference}{unit}，请核对。",
  },
  why: "总额与来源对不上，执行率和结余就没有可靠的基础。",
  basis: "财预〔2019〕136号、财预〔2020〕10号表样：年度资金总额＝其中各项资金之和",
  formula:
    "|总额 − Σ来源| > 金额容差×来源数；来源只列一行且小于总额时视为未列全，不报（其他各栏都与总额相等的除外）",
  remedy: "核对各来源金额，再把总额改为来源合计。",
  example: { fails: "总额 0，财政拨款 89.974", passes: "总额 1100 = 1100 + 0 + 0" },
  *check(form, { problem, profile }) {
    const total = form.funds.find(({ role }) => role === "total");
    const sources = form.funds.filter(({ role, level }) => role === "source" && level === 1);
    if (!total || sources.length === 0) return;
    const unit = moneyUnitOf(form);
    const tolerance = amountTolerance(profile, unit).times(sources.length);
    for (const column of AMOUNT_COLUMNS) {
      const stated = total[column];
      const value = amountIn(stated, unit);
      const added = stated && value && addUp(sources, column, form);
      if (!stated || !value || !added || value.minus(added.sum).abs().lte(tolerance)) continue;
      const parts = added.terms.map((amount, index) => ({ label: labelOf(sources[index]!), amount }));
      // «一、财政资金小计» stands for the lines below it.
      if (within(addedOnce(parts, tolerance), value, tolerance)) continue;
      const alone = othersUnlisted(value, added.sum, added.terms.length);
      if (alone && sources.length === 1 && !isWholeSource(total, sources[0]!, form, profile)) continue;
      const backedBy = rateOfLine(total, column, { sum: added.sum, unit }, form, profile);
      const suspect = suspectPart(sources, column, added.sum.gt(value) ? "more" : "less", form, profile);
      const doubt = totalInDoubt({ stated: value, sum: added.sum, parts, unit, backedBy, suspect }, profile);
      const arithmetic = sumText(added.terms, added.sum);
      yield problem("mismatch", {
        at: [stated, ...added.cells],
        data: {
          label: labelOf(total),
          column: columnName(column, form),
          stated: plain(value, 6),
          sum: plain(added.sum, 6),
          difference: plain(value.minus(added.sum).abs(), 6),
          unit,
        },
        arithmetic,
        fix: added.complete
          ? fixAmount(
              stated,
              added.sum,
              unit,
              // What was asked for or granted stands in some paper: nothing in the table tells which is right.
              doubt || alone || form.kind === "goal-plan" ? "needs-confirmation" : "safe",
              `总额按来源合计：${arithmetic}`,
            )
          : undefined,
      });
    }
  },
});

interface Added {
  readonly sum: Decimal;
  readonly terms: readonly Decimal[];
  readonly cells: readonly Sourced<Amount>[];
  /** No source is blank: the total can be derived. */
  readonly complete: boolean;
}

/** Null when no source has an amount or one cannot be read. */
function addUp(sources: readonly FundLine[], column: AmountColumn, form: PerformanceForm): Added | null {
  const cells = sources.flatMap((line) => line[column] ?? []);
  if (cells.some(({ issue }) => issue !== null)) return null;
  const filled = cells.filter(({ value }) => value !== null);
  if (filled.length === 0) return null;
  const terms = filled.map((cell) => amountIn(cell, moneyUnitOf(form))!);
  return { sum: sum(terms), terms, cells: filled, complete: !cells.some((cell) => isBlank(cell)) };
}
