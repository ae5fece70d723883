/** Typed contents of cells: amounts, rates and indicator values. */
import type { Decimal } from "./decimal";

export const MONEY_UNITS = ["元", "千元", "万元", "亿元"] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** 元 in one of each unit. */
export const YUAN_IN: Readonly<Record<MoneyUnit, number>> = {
  元: 1,
  千元: 1000,
  万元: 10_000,
  亿元: 100_000_000,
};

/** An amount as it stands in the cell. */
export interface Amount {
  /** In `unit`. */
  readonly value: Decimal;
  /** The unit in the cell itself, else its column's, else the form's. */
  readonly unit: MoneyUnit;
  /** The cell holds text («577.5», «577.50万元»), not a number. */
  readonly asText: boolean;
  /** Written with thousands separators (in the text or by the number format). */
  readonly grouped: boolean;
  /** Digits behind the point as written or displayed. */
  readonly places: number;
}

/** How a rate is written, so that a correction can be written the same way. */
export type RateNotation =
  /** text «58.85%» */
  | "percent-text"
  /** number 0.5885 with a percent format */
  | "percent-format"
  /** bare number 58.85 in a % column */
  | "bare-percent"
  /** bare text «58.85» in a % column */
  | "bare-percent-text"
  /** number 0.5885 in General */
  | "fraction";

export interface Rate {
  /** In percent: 58.85, never 0.5885. */
  readonly percent: Decimal;
  readonly notation: RateNotation;
  /** Digits behind the point of the percent as displayed: 58.85% has 2, 60% has 0. */
  readonly places: number;
}

export type IndicatorValueKind =
  "number" | "percent" | "money" | "date" | "expression" | "qualitative" | "process" | "none" | "unreadable";

export type Comparison = "=" | "≥" | "≤" | ">" | "<" | "range";

/** Grammar: docs/values.md (rules catalogue §1). */
export interface IndicatorValue {
  readonly kind: IndicatorValueKind;
  /** As written, trimmed. */
  readonly text: string;
  /** Null when no comparison sign was written (that is not «=»). */
  readonly operator: Comparison | null;
  /** Of number, percent (in percent), money and expression (the product). Null for others and for ranges. */
  readonly number: Decimal | null;
  readonly range: readonly [Decimal, Decimal] | null;
  /** ISO: 2020-12-10, or 2020-12 / 2020 when only that much is written. */
  readonly date: string | null;
  readonly unit: string | null;
  /** Irregular notations met while reading; rules turn them into findings. */
  readonly irregular: readonly Irregularity[];
}

export type Irregularity =
  /** 90%% */
  | "doubled-percent"
  /** ≤±5% */
  | "sign-after-comparison"
  /** 97×2 */
  | "expression"
  /** full-width digits or signs */
  | "full-width"
  /** invisible characters: NBSP, zero-width … */
  | "invisible"
  /** letter O for zero and the like */
  | "look-alike"
  /** a unit inside the value: 6份 */
  | "unit-in-value"
  /** a number stored as text */
  | "number-as-text";

export type Direction = "positive" | "reverse" | "range" | "qualitative" | "date" | "none";
