/** Points of a self-evaluation: which rows bear them, and what they add up to. */
import { cellKey } from "../../model/address";
import { ZERO, digits, sum, type Decimal } from "../../model/decimal";
import type { CellView } from "../../model/snapshot";
import type { Fix } from "../../model/finding";
import type { Indicator, PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import type { Profile } from "../../profile/profile";
import { scoreBand, type Achievement } from "../judgement";

/** Points of the indicators and of budget execution, each cell counted once (a merged one serves several rows). */
export interface Points {
  readonly indicators: readonly Sourced<Decimal>[];
  readonly budget: readonly Sourced<Decimal>[];
  /** Σ indicators */
  readonly ofIndicators: Decimal;
  /** Σ budget execution; 0 without */
  readonly ofBudget: Decimal;
  /** A cell that should hold points is blank or unreadable, so that the sums are not the table's. */
  readonly incomplete: boolean;
}

export function pointsOf(form: PerformanceForm, field: "weight" | "score"): Points {
  const rows = form.indicators.filter((indicator) => !indicator.isPlaceholder);
  const indicators = once(rows.flatMap((row) => row[field] ?? []));
  const budget = once(form.funds.flatMap((line) => line[field] ?? [])).filter((cell) => cell.value !== null);
  const held = indicators.filter((cell) => cell.value !== null);
  return {
    indicators: held,
    budget,
    ofIndicators: total(held),
    ofBudget: total(budget),
    incomplete: indicators.some(
      (cell) => cell.value === null && cell.placeholder === null && !cell.inherited,
    ),
  };
}

/** Every score of the table is a whole number: then half a point of rounding is usual. */
export function allWhole(form: PerformanceForm): boolean {
  const { indicators, budget } = pointsOf(form, "score");
  return [...indicators, ...budget].every(({ value }) => value?.isInteger());
}

/** An indicator that has both 分值 and 得分. */
export function hasPoints(indicator: Indicator): { weight: Decimal; score: Decimal } | null {
  const [weight, score] = [indicator.weight?.value, indicator.score?.value];
  return !indicator.isPlaceholder && weight && score && weight.gt(0) ? { weight, score } : null;
}

/** Some score exceeds its own points (SCR-04): a sum with it in it is no total to write. */
export function anyBeyondWeight({ funds, indicators }: PerformanceForm): boolean {
  return [...funds, ...indicators].some(
    ({ weight, score }) => weight?.value && score?.value && score.value.gt(weight.value),
  );
}

export const ACHIEVEMENT_WORDS: Readonly<Record<Achievement, string>> = {
  achieved: "达成",
  partly: "部分达成",
  missed: "未达成",
};

/** A share of the weight, in percent, within the band of an achievement. */
export function inBand(share: Decimal, achievement: Achievement, profile: Profile): boolean {
  const { from, to, below } = scoreBand(achievement, profile);
  return share.gte(from) && (below ? share.lt(to) : share.lte(to));
}

/** Writes points into a cell that holds no formula. */
export function pointsFix(
  cell: CellView,
  points: Decimal,
  safety: Fix["safety"],
  why: string,
): Fix | undefined {
  if (cell.formula !== null) return undefined;
  const next = { value: Number(digits(points)) };
  return { safety, edits: [{ at: cell.at, expected: cell.value, expectedFormula: null, next, why }] };
}

function once(cells: readonly Sourced<Decimal>[]): Sourced<Decimal>[] {
  const byCell = new Map(cells.map((sourced) => [cellKey(sourced.cell.at), sourced]));
  return [...byCell.values()];
}

function total(cells: readonly Sourced<Decimal>[]): Decimal {
  return sum(cells.map(({ value }) => value ?? ZERO));
}
