/** Scores that the formulas contradict, where the stated total was worked out with the right ones. */
import { within, type Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { expectedBudgetScore, expectedScore, judge, labelOf, nameOf, plain } from "../judgement";
import { hasPoints } from "./points";

interface Correction {
  readonly name: string;
  readonly expected: Decimal;
  readonly change: Decimal;
}

/**
 * Which scores must be put right for the parts to make up the stated total: «“日均客运量”应得23.17分», one or all of
 * those that the formulas contradict. Null when no correction makes them agree: then the total is what differs.
 * @param computed the sum of the scores as they stand
 */
export function scoresBelied(form: PerformanceForm, computed: Decimal, profile: Profile): string | null {
  const stated = form.total?.score?.value;
  if (!stated) return null;
  const corrections = correctionsOf(form, profile);
  const agree = (some: readonly Correction[]): boolean => {
    const sum = some.reduce((added, { change }) => added.plus(change), computed);
    return within(stated, sum, profile.tolerance.score);
  };
  const single = corrections.find((one) => agree([one]));
  const belied = single ? [single] : corrections;
  if (belied.length === 0 || !agree(belied)) return null;
  return belied.map(({ name, expected }) => `“${name}”应得${plain(expected)}分`).join("、");
}

function correctionsOf(form: PerformanceForm, profile: Profile): Correction[] {
  const correction = (name: string, stated: Decimal, expected: Decimal): Correction[] =>
    within(stated, expected, profile.tolerance.score)
      ? []
      : [{ name, expected, change: expected.minus(stated) }];
  const ofIndicators = form.indicators.flatMap((indicator) => {
    const score = hasPoints(indicator)?.score;
    const expected =
      score && judge(indicator, profile).met === false && expectedScore(indicator, form, profile);
    return expected ? correction(nameOf(indicator), score, expected.score) : [];
  });
  const ofBudget = form.funds.flatMap((line) => {
    const expected = line.score?.value ? expectedBudgetScore(line, form, profile) : null;
    return expected ? correction(labelOf(line), line.score!.value!, expected.score) : [];
  });
  return [...ofBudget, ...ofIndicators];
}
