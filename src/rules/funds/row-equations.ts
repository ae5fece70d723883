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
  readonly id: "adjusted" | "balance" | "instalments";
  readonly result: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

/** 累计 = the months or quarters; what the ledger calls these it has its own columns for. */
const INSTALMENTS: Equation = { id: "instalments", result: "executed", plus: [], minus: [] };

const EQUATIONS: readonly Equation[] = [
  {
    id: "adjusted",
    result: "adjustedBudget",
    plus: ["carriedOver", "initialBudget", "adjustment"],
    minus: [],
  },
  { id: "adjusted", result: "adjustedBudget", plus: ["initialBudget", "adjustment"], minus: [] },
  { id: "adjusted", result: "adjustedBudget", plus: ["carriedOver", "initialBudget"], minus: [] },
  { id: "balance", result: "balance", plus: ["adjustedBudget"], minus: ["executed"] },
  { id: "balance", result: "balance", plus: ["initialBudget"], minus: ["executed"] },
  { id: "balance", result: "balance", plus: ["received"], minus: ["executed"] },
];

/** Rows that keep an equation, to those that break it. */
const KEPT_PER_BROKEN = 3;
const LEAST_KEPT = 3;
/** That 累计 is the sum of the months needs less proof than what 结余 means. */
const OF_INSTALMENTS = 2;

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
  const broken = EQUATIONS.flatMap((equation) => {
    if (told.has(equation.id)) return [];
    const { result, plus, minus } = equation;
    const read = [result, ...plus, ...minus].map((id) => columns.get(id));
    const found = brokenBy(equation, form, read, plus.length, profile);
    if (found) told.add(equation.id);
    return found ?? [];
  });
  const { instalments } = form.rows!;
  if (!instalments) return broken;
  const read = [columns.get(INSTALMENTS.result), ...instalments.columns];
  return [...broken, ...(brokenBy(INSTALMENTS, form, read, instalments.columns.length, profile) ?? [])];
}

/**
 * Null when the ledger has no such columns or no such habit.
 * @param read the result, then the terms, of which the first `added` are added and the others taken away
 */
function brokenBy(
  equation: Equation,
  form: PerformanceForm,
  read: readonly (RowColumn | undefined)[],
  added: number,
  profile: Profile,
): readonly Broken[] | null {
  const unit = moneyUnitOf(form);
  if (read.some((column) => column?.unit !== unit)) return null;
  const isInstalments = equation === INSTALMENTS;
  const perBroken = isInstalments ? OF_INSTALMENTS : KEPT_PER_BROKEN;
  const [own, ...others] = read.map((column) => new FigureColumn(column!));
  const tolerance = amountTolerance(profile, unit).times(others.length);
  const broken: Broken[] = [];
  let kept = 0;
  let telling = 0;
  for (let index = 0; index < form.rows!.count; index++) {
    const result = own!.signedAt(index);
    const figures = others.map((column) => column.signedAt(index));
    // A month still to come is blank; without any other term there is nothing to add.
    const isShort = isInstalments ? figures.every((one) => one === null) : figures.includes(null);
    if (result === null || isShort || [result, ...figures].some(Number.isNaN)) continue;
    const stated = decimal(result);
    const terms = figures.map((figure) => decimal(figure ?? 0));
    const expected = terms.slice(added).reduce((left, term) => left.minus(term), sum(terms.slice(0, added)));
    if (!within(stated, expected, tolerance)) {
      broken.push({ equation, index, stated, expected, terms });
      if (broken.length * perBroken > form.rows!.count) return null;
      continue;
    }
    kept += 1;
    // «100 + 0 = 100» shows no habit of adding.
    if (terms.filter((term) => !term.eq(ZERO)).length > 1) telling += 1;
  }
  const least = isInstalments ? OF_INSTALMENTS : LEAST_KEPT;
  if (kept < least || telling === 0 || kept < broken.length * perBroken) return null;
  return broken;
}
