/** 年度资金总额 = Σ of its sources, in every column of money; likewise the 合计 row of a ledger. */
import { changedLine } from "../../model/changed-line";
import { within } from "../../model/decimal";
import { AMOUNT_COLUMNS, type AmountColumn, type FundLine, type PerformanceForm } from "../../model/form";
import { isBlank, type Sourced } from "../../model/sourced";
import type { Amount } from "../../model/values";
import { amountChange } from "../../forms/values";
import type { Profile } from "../../profile/profile";
import { amountIn, amountTolerance, moneyUnitOf, plain } from "../../rules/judgement";
import { rateOfLine } from "../../rules/own-rate";
import { suspectPart } from "../../rules/suspect-part";
import { countsTwice, othersUnlisted, totalInDoubt, type QuestionedTotal } from "../../rules/total-in-doubt";
import { isKeptAsShown, withFormula, type WriteAs } from "./formulas";
import { formulaStays, type Changes } from "./ledger-of-changes";
import { PartSum } from "./part-sum";

export interface TotalOptions {
  readonly profile: Profile;
  readonly as: WriteAs;
}

/** The form with its totals put right. */
export function recomputeTotals(
  form: PerformanceForm,
  options: TotalOptions,
  changes: Changes,
): PerformanceForm {
  const total = form.funds.find((line) => line.role === "total");
  if (!total) return form;
  const parts = new LineSums(total, form);
  const sources = form.funds.filter(({ role, level }) => role === "source" && level === total.level + 1);
  for (const line of sources) parts.add(line);
  const corrected = parts.correct(options, changes, () => sources);
  return { ...form, funds: form.funds.map((line) => (line === total ? corrected : line)) };
}

/** Sums every column of money over the parts of a total. */
export class LineSums {
  readonly #columns: readonly (readonly [AmountColumn, Sourced<Amount>, PartSum])[];

  constructor(
    readonly total: FundLine,
    private readonly form: PerformanceForm,
  ) {
    this.#columns = AMOUNT_COLUMNS.flatMap((field) => {
      const cell = total[field];
      return cell ? [[field, cell, new PartSum(cell.value?.unit ?? moneyUnitOf(form))] as const] : [];
    });
  }

  add(line: FundLine): void {
    for (const [field, , parts] of this.#columns) {
      const amount = line[field];
      if (amount) parts.add(amount);
    }
  }

  /** The total line, corrected. @param lines those that were added */
  correct(options: TotalOptions, changes: Changes, lines: () => readonly FundLine[]): FundLine {
    let result = this.total;
    const { form } = this;
    for (const [field, cell, parts] of this.#columns) {
      const backedBy = rateOfLine(this.total, field, parts, form, options.profile);
      const stated = amountIn(cell, parts.unit);
      const suspect =
        stated && !stated.eq(parts.sum)
          ? suspectPart(lines(), field, parts.sum.gt(stated) ? "more" : "less", form, options.profile)
          : null;
      result = changedLine(result, {
        [field]: correctTotal(cell, parts, { backedBy, suspect }, options, changes),
      });
    }
    return result;
  }
}

/** The total as it should stand: blank ones filled, wrong ones corrected unless a person must look first. */
export function correctTotal(
  total: Sourced<Amount>,
  parts: PartSum,
  witnesses: Pick<QuestionedTotal, "backedBy" | "suspect">,
  { profile, as }: TotalOptions,
  changes: Changes,
): Sourced<Amount> {
  if (parts.filled === 0 || parts.anyUnreadable) return total;
  const { sum, unit, arithmetic } = parts;
  const stated = total.value?.value ?? null;
  const tolerance = amountTolerance(profile, unit).times(parts.filled);
  const doubt = stated && totalInDoubt({ stated, sum, parts: parts.parts, unit, ...witnesses }, profile);
  if (stated && within(stated, sum, tolerance)) changes.confirm(total.cell, arithmetic);
  else if (total.cell.formula !== null) changes.leave(total.cell, formulaStays(total.cell, plain(sum, 6)));
  else if (!stated && !isBlank(total) && total.issue !== "error") return total;
  else if (!stated && countsTwice(parts.parts, unit, profile))
    changes.leave(total.cell, "有的行像是下面几行的小计，不能直接相加，请先核对后填写合计。");
  else if (stated && !parts.anyBlank && othersUnlisted(stated, sum, parts.filled)) return total;
  else if (stated && parts.anyBlank)
    changes.leave(
      total.cell,
      `总额 ${plain(stated, 6)} 与已填各项之和 ${plain(sum, 6)} 不等，但有一项未填，请先补全。`,
    );
  else if (doubt !== null) changes.leave(total.cell, doubt);
  else {
    const formula = as === "formulas" && isKeptAsShown(total.cell, unit) ? parts.formula : null;
    const next = withFormula(amountChange(total.cell, total.value, sum), formula);
    changes.change({ cell: total.cell, next, after: plain(sum, 6), why: arithmetic });
    const like = total.value ?? { asText: false, grouped: false, places: 2 };
    return { ...total, issue: null, placeholder: null, value: { ...like, unit, value: sum } };
  }
  return total;
}
