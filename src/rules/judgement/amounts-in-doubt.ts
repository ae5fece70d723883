/**
 * Which amounts are no ground for writing a rate: the stated rate may be the right figure of the row, and an amount the
 * wrong one. Overwriting it would destroy the only trace of the mistake.
 */
import { decimal, HUNDRED, sum, type Decimal } from "../../model/decimal";
import type { FundLine, PerformanceForm, RowSource } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { FigureColumn } from "../screens/figures";
import { amountIn, amountTolerance, moneyUnitOf } from "./amounts";
import { sumOfProjects, type LedgerAmount } from "./project-sums";
import { impliedBySection } from "./section-sums";
import { otherBaseOf } from "./other-base";
import { executionRate, sameRate, type ExecutionRate } from "./execution-rate";
import { amountsBelieRate } from "./rate-slip";
import { isWholeSource } from "./whole-source";

export type Doubt =
  /** The amounts contradict each other or the rate like a slip of units. */
  | "unit"
  /** More was spent than there was, and the stated rate says otherwise. */
  | "overspent"
  /** The stated rate is right for the amount that total and sources give. */
  | "sum"
  /** The other rows' rates are right by an amount that is no budget: this one may be meant so as well. */
  | "base";

/** Null when the rate may be worked out from the line's amounts. */
export function amountsInDoubt(line: FundLine, form: PerformanceForm, profile: Profile): Doubt | null {
  if (amountsBelieRate(line, form, profile)) return "unit";
  const rate = executionRate(line, form, profile);
  const stated = line.rate?.value;
  if (!rate || !stated || line.rate!.cell.formula !== null || sameRate(stated, rate.percent, profile))
    return null;
  if (rate.percent.gt(HUNDRED) && stated.percent.lte(HUNDRED) && !stated.percent.isZero()) return "overspent";
  if (impliedRates(line, rate, form, profile).some((percent) => sameRate(stated, percent, profile)))
    return "sum";
  return othersHaveOtherBase(line, form, profile) ? "base" : null;
}

/**
 * The total's amounts are not those that its parts make up: whichever is wrong, its rate waits. One source below a larger
 * total may be one of several.
 */
export function isUnsettledTotal(line: FundLine, form: PerformanceForm, profile: Profile): boolean {
  const isTotal = form.rows
    ? isTotalOf(form.rows, line)
    : form.kind !== "ledger-row" && line.role === "total";
  const rate = isTotal ? executionRate(line, form, profile) : null;
  if (!rate) return false;
  const unit = moneyUnitOf(form);
  const sources = form.funds.filter(({ role, level }) => role === "source" && level === 1);
  const parts = form.rows?.count ?? sources.length;
  const isUnlisted = parts === 1 && !(sources[0] && isWholeSource(line, sources[0], form, profile));
  const tolerance = amountTolerance(profile, unit).times(parts);
  return ([FIELDS[rate.denominator], "executed"] as const).some((field) => {
    const [own, added] = [amountIn(line[field], unit), impliedAmount(line, field, form)];
    if (!own || !added || added.isZero() || (isUnlisted && added.lt(own))) return false;
    return added.minus(own).abs().gt(tolerance);
  });
}

/** Corrected or as it was read; the line of a project has the role of its own total. */
function isTotalOf({ total }: RowSource, line: FundLine): boolean {
  return total !== null && line.label.cell.at.row === total.label.cell.at.row;
}

/** Rows looked at for what a ledger divides by. */
const MOST_ROWS = 50;

/** Of the other rows more are right by 合同金额 or the like than by their budgets. */
function othersHaveOtherBase(line: FundLine, form: PerformanceForm, profile: Profile): boolean {
  const rows = form.among ?? form.rows;
  if (!rows || !line.otherBases?.length) return false;
  let balance = 0;
  for (let index = 0; index < Math.min(rows.count, MOST_ROWS); index++) {
    const [other] = rows.at(index).funds;
    const stated = other?.rate?.value;
    const rate = other && stated ? executionRate(other, form, profile) : null;
    if (!other || !stated || !rate) continue;
    const [byBudget, byOther] = [sameRate(stated, rate.percent, profile), otherBaseOf(other, form, profile)];
    // Where contract and budget are equal the rate tells nothing.
    if (byBudget && !byOther) balance -= 1;
    else if (byOther && !byBudget) balance += 1;
  }
  return balance > 0;
}

/** The rates that the line would have with the amount that the others of its total leave for it. */
function impliedRates(
  line: FundLine,
  rate: ExecutionRate,
  form: PerformanceForm,
  profile: Profile,
): readonly Decimal[] {
  const unit = moneyUnitOf(form);
  const field = FIELDS[rate.denominator];
  const budget = amountIn(rate.budget, unit)!;
  const executed = amountIn(rate.executed, unit)!;
  const tolerance = amountTolerance(profile, unit).times(form.funds.length);
  const differs = (implied: Decimal | null, own: Decimal): implied is Decimal =>
    implied !== null && implied.gt(0) && implied.minus(own).abs().gt(tolerance);
  const [spent, granted] = [impliedAmount(line, "executed", form), impliedAmount(line, field, form)];
  const items = spentByItems(line, form);
  const { among, place } = form;
  const bySection = (column: LedgerAmount, amount: Decimal): Decimal | null =>
    among && place !== undefined ? impliedBySection(among, place, amount, column, unit, profile) : null;
  const [spentOfSection, grantedOfSection] = [bySection("executed", executed), bySection(field, budget)];
  return [
    ...(differs(spentOfSection, executed) ? [spentOfSection.times(HUNDRED).div(budget)] : []),
    ...(differs(grantedOfSection, budget) ? [executed.times(HUNDRED).div(grantedOfSection)] : []),
    ...(differs(items, executed) ? [items.times(HUNDRED).div(budget)] : []),
    ...(differs(spent, executed) ? [spent.times(HUNDRED).div(budget)] : []),
    ...(differs(granted, budget) ? [executed.times(HUNDRED).div(granted)] : []),
  ];
}

const FIELDS = { initial: "initialBudget", adjusted: "adjustedBudget", received: "received" } as const;
type Field = (typeof FIELDS)[keyof typeof FIELDS] | "executed";

/** Of the total: the sum of its sources; of a source: what the total leaves for it. Null where something is missing. */
function impliedAmount(line: FundLine, field: Field, form: PerformanceForm): Decimal | null {
  const projects = form.among ?? form.rows;
  if (projects) return impliedAmong(projects, line, field, form);
  const total = form.funds.find(({ role }) => role === "total");
  const sources = form.funds.filter(({ role, level }) => role === "source" && level === 1);
  if (!total || sources.length === 0 || (line !== total && !sources.includes(line))) return null;
  const amounts = sources.filter((source) => source !== line).map((source) => source[field]);
  if (amounts.some((amount) => amount && amount.issue !== null)) return null;
  const added = sum(amounts.flatMap((amount) => amountIn(amount, moneyUnitOf(form)) ?? []));
  if (line === total) return added;
  return amountIn(total[field], moneyUnitOf(form))?.minus(added) ?? null;
}

/** What the months or items of a ledger's row, or of its total, make up; null where one is no plain number or in another unit. */
function spentByItems(line: FundLine, form: PerformanceForm): Decimal | null {
  const { among, place } = form;
  if (form.rows?.instalments && isTotalOf(form.rows, line)) {
    const totals = form.rows.instalments.totals.map((total) => amountIn(total, moneyUnitOf(form)));
    return totals.includes(null) ? null : sum(totals as readonly Decimal[]);
  }
  if (!among?.instalments || place === undefined) return null;
  const unit = moneyUnitOf(form);
  const figures = among.instalments.columns.map((column) =>
    column.unit === unit ? new FigureColumn(column).signedAt(place) : NaN,
  );
  return figures.some(Number.isNaN) ? null : sum(figures.map((figure) => decimal(figure ?? 0)));
}

/** The same of a ledger: of its total, or of one of its projects. */
function impliedAmong(
  projects: RowSource,
  line: FundLine,
  field: Field,
  form: PerformanceForm,
): Decimal | null {
  const unit = moneyUnitOf(form);
  const added = projects.total && sumOfProjects(projects, field, unit)?.added;
  if (!added || line.role === "detail") return null;
  if (isTotalOf(projects, line)) return added;
  const own = amountIn(line[field], unit);
  return (own && amountIn(projects.total[field], unit)?.minus(added).plus(own)) ?? null;
}
