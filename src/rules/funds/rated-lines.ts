/** The lines of a form whose rates can be checked: of a ledger its sums, as its rows are forms of their own. */
import { HUNDRED } from "../../model/decimal";
import type { FundLine, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { moneyUnitOf, sameRate, sectionColumns, sumOfProjects } from "../judgement";

const BUDGETS = ["adjustedBudget", "initialBudget", "received"] as const;

export function ratedLines(form: PerformanceForm, profile: Profile): readonly FundLine[] {
  const { funds, rows } = form;
  if (!rows) return funds;
  // A section with a wrong amount says nothing of its rate.
  const sections = rows.sections
    .filter(({ line }) => line.rate?.value)
    .filter((section) => {
      const columns = sectionColumns(section, rows, moneyUnitOf(form), profile);
      return columns.length > 0 && columns.every(({ agrees }) => agrees);
    });
  return [...funds, ...(rows.total ? [rows.total] : []), ...sections.map(({ line }) => line)];
}

/** The rate of a ledger's total is what the projects give: then the total's amounts are wrong (FND-03), not the rate. */
export function isRateOfProjects(line: FundLine, form: PerformanceForm, profile: Profile): boolean {
  const { rows } = form;
  const stated = line.rate?.value;
  if (!rows || rows.total !== line || !stated) return false;
  const unit = moneyUnitOf(form);
  const executed = sumOfProjects(rows, "executed", unit)?.added;
  if (!executed) return false;
  return BUDGETS.some((column) => {
    const budget = line[column] ? sumOfProjects(rows, column, unit)?.added : null;
    return !!budget?.gt(0) && sameRate(stated, executed.times(HUNDRED).div(budget), profile);
  });
}
