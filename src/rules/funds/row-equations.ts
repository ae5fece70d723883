/**
 * Equations between the columns of a ledger that its clerk kept in nearly all rows: where one row breaks them, a figure of
 * it is wrong. Nothing prescribes them (结余 may have been taken back, 调整后 may hold what was carried over), so that only
 * a ledger's own habit is evidence.
 */
import { decimal, sum, within, ZERO, type Decimal } from "../../model/decimal";
import type { PerformanceForm, RowColumn } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { amountTolerance, moneyUnitOf } from "../judgement";
import { FigureColumn } from "../screens/figures";

export interface Equation {
  readonly id: "adjusted" | "balance";
  readonly result: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

const EQUATIONS: readonly Equation[] = [
  { id: "adjusted", result: "adjustedBudget", plus: ["initialBudget", "adjustment"], minus: [] },
  { id: "balance", result: "balance", plus: ["adjustedBudget"], minus: ["executed"] },
  { id: "balance", result: "balance", plus: ["initialBudget"], minus: ["executed"] },
  { id: "balance", result: "balance", plus: ["received"], minus: ["executed"] },
];

/** Rows that keep an equation, to those that break it. */
const KEPT_PER_BROKEN = 3;
const LEAST_KEPT = 3;

export interface Broken {
  readonly equation: Equation;
  readonly index: number;
  readonly stated: Decimal;
  readonly expected: Decimal;
  /** In the order of `plus`, then `minus`. */
  readonly terms: readonly Decimal[];
}

export function brokenEquations(form: PerformanceForm, profile: Profile): readonly Broken[] {
  const columns = form.rows?.columns;
  if (!columns) return [];
  const told = new Set<Equation["id"]>();
  return EQUATIONS.flatMap((equation) => {
    if (told.has(equation.id)) return [];
    const broken = brokenBy(equation, form, columns, profile);
    if (broken) told.add(equation.id);
    return broken ?? [];
  });
}

/** Null when the ledger has no such columns or no such habit. */
function brokenBy(
  equation: Equation,
  form: PerformanceForm,
  columns: ReadonlyMap<string, RowColumn>,
  profile: Profile,
): readonly Broken[] | null {
  const unit = moneyUnitOf(form);
  const { result, plus, minus } = equation;
  const read = [result, ...plus, ...minus].map((id) => columns.get(id));
  if (read.some((column) => column?.unit !== unit)) return null;
  const [own, ...others] = read.map((column) => new FigureColumn(column!));
  const tolerance = amountTolerance(profile, unit).times(others.length);
  const broken: Broken[] = [];
  let kept = 0;
  let telling = 0;
  for (let index = 0; index < form.rows!.count; index++) {
    const figures = [own!, ...others].map((column) => column.signedAt(index));
    if (figures.some((figure) => figure === null || Number.isNaN(figure))) continue;
    const [stated, ...terms] = figures.map((figure) => decimal(figure!));
    const added = sum(terms.slice(0, plus.length));
    const expected = terms.slice(plus.length).reduce((left, term) => left.minus(term), added);
    if (!within(stated!, expected, tolerance)) {
      broken.push({ equation, index, stated: stated!, expected, terms });
      if (broken.length * KEPT_PER_BROKEN > form.rows!.count) return null;
      continue;
    }
    kept += 1;
    // «100 + 0 = 100» shows no habit of adding.
    if (!terms.slice(1).every((term) => term.eq(ZERO))) telling += 1;
  }
  if (kept < LEAST_KEPT || telling === 0 || kept < broken.length * KEPT_PER_BROKEN) return null;
  return broken;
}
