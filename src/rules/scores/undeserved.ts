/** Full marks in spite of a missed target: SCR-05 reports the row, SCR-03 what it means for the total. */
import type { Decimal } from "../../model/decimal";
import type { Indicator, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { expectedScore, judge, type Judgement } from "../judgement";
import { hasPoints } from "./points";

export interface Undeserved {
  readonly indicator: Indicator;
  readonly judgement: Judgement;
  readonly weight: Decimal;
  readonly score: Decimal;
  /** By the profile's formula. */
  readonly expected: Decimal;
  readonly arithmetic: string;
}

export function undeservedScores(form: PerformanceForm, profile: Profile): Undeserved[] {
  return form.indicators.flatMap((indicator) => {
    const points = hasPoints(indicator);
    if (!points || points.score.lt(points.weight)) return [];
    const judgement = judge(indicator, profile);
    const expected = judgement.met === false ? expectedScore(indicator, form, profile) : null;
    if (!expected || expected.score.gte(points.score)) return [];
    return [{ indicator, judgement, ...points, expected: expected.score, arithmetic: expected.arithmetic }];
  });
}
