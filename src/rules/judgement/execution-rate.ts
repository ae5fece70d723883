/** 执行率 and the budget it is measured against. */
import { HUNDRED, roundHalfUp, within, type Decimal } from "../../model/decimal";
import type { Denominator, FundLine, PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import type { Amount, Rate } from "../../model/values";
import type { Profile } from "../../profile/profile";
import { amountIn, moneyUnitOf, plain } from "./amounts";

export interface ExecutionRate {
  /** In percent, not rounded. */
  readonly percent: Decimal;
  readonly denominator: Denominator;
  /** The cells it was computed from. */
  readonly budget: Sourced<Amount>;
  readonly executed: Sourced<Amount>;
  /** «577.5 ÷ 981.26 = 58.85%» */
  readonly arithmetic: string;
}

const DENOMINATOR_NAMES: Readonly<Record<Denominator, string>> = {
  initial: "年初预算数",
  adjusted: "调整后预算数",
  received: "到位资金",
};

/** As the form itself calls it: an evaluation has 全年预算数, the others 调整后预算数. */
export function denominatorName(denominator: Denominator, form: PerformanceForm): string {
  const isWhole = denominator === "adjusted" && form.kind.endsWith("self-evaluation");
  return isWhole ? "全年预算数" : DENOMINATOR_NAMES[denominator];
}

const FIELDS = { initial: "initialBudget", adjusted: "adjustedBudget", received: "received" } as const;

/** auto: 调整后预算数 where the form has it (自评表 B/A; 监控系统 执行数/调整后预算数), else 年初预算数. */
const PREFERENCE: Readonly<Record<Denominator | "auto", readonly Denominator[]>> = {
  auto: ["adjusted", "initial", "received"],
  adjusted: ["adjusted", "initial", "received"],
  initial: ["initial", "adjusted", "received"],
  received: ["received", "adjusted", "initial"],
};

/** The fields of a line in the order in which `budgetOf` takes its budget from them. */
export function budgetFields(
  form: PerformanceForm,
  profile: Profile,
): readonly (typeof FIELDS)[Denominator][] {
  return PREFERENCE[choiceFor(form, profile)].map((denominator) => FIELDS[denominator]);
}

function budgetCell(line: FundLine, denominator: Denominator): Sourced<Amount> | null {
  return line[FIELDS[denominator]];
}

/**
 * The budget a line is measured against: the first of the profile's order that is filled. A cell that holds something
 * unreadable ends the search: taking the next column would be guessing.
 */
export function budgetOf(
  line: FundLine,
  form: PerformanceForm,
  profile: Profile,
): { denominator: Denominator; budget: Sourced<Amount> } | null {
  for (const denominator of PREFERENCE[choiceFor(form, profile)]) {
    const budget = budgetCell(line, denominator);
    // The budget in force is 年初 plus 调整 and stands in no cell.
    if (denominator === "initial" && line.adjustment && !isZero(line.adjustment)) return null;
    if (budget?.value) return { denominator, budget };
    if (budget?.issue) return null;
  }
  return null;
}

function isZero({ value, issue }: Sourced<Amount>): boolean {
  return issue === null && (value === null || value.value.isZero());
}

/**
 * 执行率 = 执行数 ÷ 预算数 × 100 (自评表列式 B/A), exact.
 * Null without both amounts, or when the budget is not above zero: no rate is ever infinite.
 */
export function executionRate(line: FundLine, form: PerformanceForm, profile: Profile): ExecutionRate | null {
  const known = computed.get(line);
  if (known?.profile === profile) return known.rate;
  const chosen = line.executed?.value ? budgetOf(line, form, profile) : null;
  const rate = chosen && rateAgainst(line, form, chosen.denominator);
  computed.set(line, { profile, rate });
  return rate;
}

/** Several rules ask for the rate of the same line; a ledger has 100,000 of them. A line never changes its form. */
const computed = new WeakMap<FundLine, { profile: Profile; rate: ExecutionRate | null }>();

/** The rate against one given budget; null when that cannot be computed. */
function rateAgainst(line: FundLine, form: PerformanceForm, denominator: Denominator): ExecutionRate | null {
  const budget = budgetCell(line, denominator);
  const executed = line.executed;
  const a = amountIn(budget, moneyUnitOf(form));
  const b = amountIn(executed, moneyUnitOf(form));
  if (!budget || !executed || !a || !b || a.lte(0)) return null;
  const percent = b.times(HUNDRED).div(a);
  return {
    percent,
    denominator,
    budget,
    executed,
    // Only a finding shows it.
    get arithmetic() {
      return `${plain(b, 6)} ÷ ${plain(a, 6)} = ${plain(percent, 2)}%`;
    },
  };
}

/** Every budget of the line against which its stated rate is right: 调整后 before 年初 before 到位. */
export function statedReadings(line: FundLine, form: PerformanceForm, profile: Profile): ExecutionRate[] {
  const stated = line.rate?.value;
  if (!stated) return [];
  return PREFERENCE.auto.flatMap((denominator) => {
    const rate = rateAgainst(line, form, denominator);
    return rate && sameRate(stated, rate.percent, profile) ? [rate] : [];
  });
}

/** A stated rate agrees at its own number of places: 86% is right for 86.2%. */
export function sameRate(stated: Rate, percent: Decimal, profile: Profile): boolean {
  const { rate } = profile.tolerance;
  if (within(stated.percent, percent, rate)) return true;
  return within(roundHalfUp(stated.percent, stated.places), roundHalfUp(percent, stated.places), rate);
}

function choiceFor(form: PerformanceForm, profile: Profile): Denominator | "auto" {
  switch (form.kind) {
    case "ledger":
    case "ledger-row":
      return profile.denominator.ledger;
    case "self-evaluation":
    case "department-self-evaluation":
      return profile.denominator.selfEvaluation;
    default:
      return profile.denominator.monitoring;
  }
}
