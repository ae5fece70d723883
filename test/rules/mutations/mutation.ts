/** A correct form, and the same form with one mistake in it, for any figures. */
import fc from "fast-check";
import type { PerformanceForm } from "../../../src/model/form";
import type { RecognisedWorkbook } from "../../../src/model/recognised";
import { monitoring, selfEvaluation, type IndicatorInput } from "../../support/builders";

export type Made = PerformanceForm | RecognisedWorkbook;

export interface Mutation {
  readonly rule: string;
  /** [correct, mistaken] */
  readonly pairs: fc.Arbitrary<readonly [Made, Made]>;
  /** Other rules that rightly speak of the mistake too: what follows from it, or the same seen from another side. */
  readonly consequences: readonly string[];
}

export function mutation<T>(
  rule: string,
  figures: fc.Arbitrary<T>,
  correct: (figures: T) => Made,
  mistaken: (figures: T) => Made,
  consequences: readonly string[] = [],
): Mutation {
  return { rule, consequences, pairs: figures.map((some) => [correct(some), mistaken(some)] as const) };
}

/** Amounts in hundredths of 万元 (0.50 … 90,000.00). */
export const hundredths = fc.integer({ min: 50, max: 9_000_000 });
export const amount = (of: number): number => of / 100;
/** Whole numbers that a count may have. */
export const count = fc.integer({ min: 10, max: 900 });
export const percent = (of: number, whole: number): string => `${((of / whole) * 100).toFixed(2)}%`;

export const evaluated = (row: IndicatorInput) => selfEvaluation({ indicators: [row] });
export const monitored = (row: IndicatorInput) => monitoring({ indicators: [row] });
