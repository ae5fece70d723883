/** An 执行率 that the text states and the table has otherwise. */
import { HUNDRED, roundHalfUp, type Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { amountIn, executionRate, percentText } from "../judgement";
import type { HasCell } from "../rule";
import { paymentsOf } from "../tables";
import { formsFor, type TextBlock, type TextIssue, type TextScope } from "./blocks";
import { statedRates } from "./stated-rates";
import { rateSentences } from "./rate-sentences";
import { isSaid as isAmountSaid, knownAmounts, totalLine } from "./table-amounts";
import { isOfPeriod } from "./time-said";
import { wholeOf } from "./whole-project";

interface HeldRate {
  readonly percent: Decimal;
  readonly at: HasCell;
}

/** Only text beside the forms: inside of them a rate may be a target. */
export function rateOtherwise(block: TextBlock, scope: TextScope): TextIssue<"rate">[] {
  const forms = formsFor(block, scope);
  if (block.form !== null || !block.text.includes("执行率")) return [];
  const known = forms.flatMap((form) => knownRates(form));
  const told = toldOfAmounts(block.text, forms, scope.profile);
  return statedRates(block.text, wholeOf(forms, block.section)).flatMap((stated): TextIssue<"rate">[] => {
    const isSaid = (percent: Decimal): boolean =>
      roundHalfUp(percent, stated.places).eq(stated.percent) || percent.eq(stated.percent);
    if (known.some(isSaid) || told.includes(stated.written)) return [];
    const held = forms.flatMap((form) =>
      isOfPeriod(stated.time, form) ? (heldRate(form, scope.profile) ?? []) : [],
    );
    const [first] = held;
    if (!first || held.some(({ percent }) => !roundHalfUp(percent, 2).eq(roundHalfUp(first.percent, 2))))
      return [];
    const data = { stated: stated.written, table: percentText(first.percent) };
    return [{ message: "rate", block, cells: held.map(({ at }) => at), data }];
  });
}

/** Rates that amounts right before them make otherwise, when these are the table's: FND-01 says so. */
function toldOfAmounts(text: string, forms: readonly PerformanceForm[], { tolerance }: Profile): string[] {
  const amounts = knownAmounts(forms);
  return rateSentences(text).flatMap(({ budget, executed, stated }) =>
    [budget, executed].every((one) => amounts.some((cell) => isAmountSaid(one, cell, tolerance.amount)))
      ? [stated]
      : [],
  );
}

/** Of the whole, as written, else as its amounts make it. */
function heldRate(form: PerformanceForm, profile: Profile): HeldRate | null {
  const line = totalLine(form);
  if (!line) return null;
  if (line.rate?.value) return { percent: line.rate.value.percent, at: line.rate };
  const computed = executionRate(line, form, profile);
  return computed && { percent: computed.percent, at: computed.executed };
}

/** Whatever the text may rightly call 执行率: of any line, as written or against any of its budgets. */
function knownRates(form: PerformanceForm): Decimal[] {
  const ofLines = form.funds.flatMap((line) => {
    const executed = amountIn(line.executed, "万元");
    const computed = [line.initialBudget, line.adjustedBudget, line.received].flatMap((cell) => {
      const budget = amountIn(cell, "万元");
      return executed && budget?.gt(0) ? [executed.times(HUNDRED).div(budget)] : [];
    });
    return [...computed, ...(line.rate?.value ? [line.rate.value.percent] : [])];
  });
  return [...ofLines, ...paymentsOf(form).flatMap(({ rate }) => (rate?.value ? [rate.value.percent] : []))];
}
