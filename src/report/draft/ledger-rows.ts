/** One walk over a ledger's projects: what the report on all of them needs of each. */
import type { Decimal } from "../../model/decimal";
import type { CellAddress } from "../../model/address";
import type { PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import type { Amount } from "../../model/values";
import type { Profile } from "../../profile/profile";
import {
  amountIn,
  budgetOf,
  fundPace,
  moneyUnitOf,
  needsReason,
  overspent,
  type Light,
} from "../../rules/judgement";
import { explanationOf, isNothing, likelihoodsOf } from "../../rules/reasons/reason-columns";
import { isExplained } from "../../rules/reasons/explained";
import { lineOf, withoutEnd } from "./words";

export interface LedgerProject {
  readonly name: string;
  readonly unit: string;
  /** In the ledger's unit. */
  readonly budget: Decimal | null;
  readonly executed: Decimal | null;
  /** In percent; null without both amounts. */
  readonly rate: Decimal | null;
  readonly denominator: string | null;
  readonly light: Light | null;
  /** Spent beyond the budget, in the ledger's unit. */
  readonly excess: Decimal | null;
  readonly because: string | null;
  readonly reason: string | null;
  readonly isExplained: boolean;
  readonly likelihood: string | null;
  /** Where its amounts stand. */
  readonly cells: readonly CellAddress[];
}

/** Rows that only detail the project above them are left out, as in every sum. */
export function projectsOf(ledger: PerformanceForm, profile: Profile): LedgerProject[] {
  const rows = ledger.rows;
  const found: LedgerProject[] = [];
  for (let index = 0; rows && index < rows.count; index++)
    if (!rows.isPart(index)) found.push(projectOf(rows.at(index), profile));
  return found;
}

function projectOf(form: PerformanceForm, profile: Profile): LedgerProject {
  const [line] = form.funds;
  const [indicator] = form.indicators;
  const unit = moneyUnitOf(form);
  const chosen = line && budgetOf(line, form, profile);
  const budget = amountIn(chosen?.budget ?? null, unit);
  const executed = amountIn(line?.executed ?? null, unit);
  const trigger = indicator && needsReason(indicator, form, profile);
  const explanation = indicator && explanationOf(indicator.reason);
  const remark = indicator?.remark?.value;
  const said =
    explanation?.state === "written" ? explanation.text : remark && !isNothing(remark) ? remark : null;
  const likelihoods = indicator && likelihoodsOf(indicator.likelihood);
  const cells = [chosen?.budget, line?.executed, line?.rate].flatMap(
    (cell: Sourced<Amount> | Sourced<unknown> | null | undefined) => (cell ? [cell.cell.at] : []),
  );
  return {
    name: lineOf(form.fields.projectName?.value) || "未写名称的项目",
    unit: lineOf(form.fields.implementer?.value ?? form.fields.department?.value),
    budget,
    executed,
    rate: budget?.gt(0) && executed ? executed.times(100).div(budget) : null,
    denominator: chosen?.denominator ?? null,
    light: line ? (fundPace(line, form, profile)?.light ?? null) : null,
    excess: line ? overspent(line, form, profile) : null,
    because: trigger?.because ?? null,
    reason: said === null ? null : withoutEnd(said.replace(/\s+/gu, " ")),
    isExplained: !!indicator && isExplained(indicator, form, profile),
    likelihood: likelihoods?.length === 1 ? likelihoods[0]! : null,
    cells,
  };
}
