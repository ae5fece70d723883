/** Amounts of a form that its own text names with another unit: «预算1180.5万元» beside 11,805,000 in a column of 万元. */
import { roundHalfUp, type Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import type { Amount, MoneyUnit } from "../../model/values";
import { textCells } from "../format/form-cells";
import { labelOf } from "../judgement";
import type { HasCell } from "../rule";
import { statedAmounts } from "../text/amounts-in-text";
import { amountsOf } from "./amount-columns";
import { comparableAmount } from "./amount-rows";
import type { Slip } from "./scale";

export interface TextSlip {
  /** As the text has it. */
  readonly written: string;
  readonly where: HasCell;
  readonly label: string;
  /** Cells of the form that hold the amount ten thousand times too large or too small. */
  readonly cells: readonly Sourced<Amount>[];
  readonly held: Decimal;
  readonly expected: Decimal;
  readonly slip: Slip;
}

/** A single figure of fewer digits may agree by chance. */
const FEWEST_DIGITS = 3;
const TEN_THOUSAND = 10_000;
/** What sentences about projects give their amounts in. */
export const NAMED_UNIT = "万元";

interface Named {
  readonly written: string;
  readonly where: HasCell;
  /** In the form's unit. */
  readonly amount: Decimal;
  /** Places the text gives behind the point. */
  readonly places: number;
}

/**
 * Text of a form of 万元 gives an amount in 万元 that a cell holds in 元 (large) or 亿元 (small); text of a form of 元
 * gives one in 万元 whose bare figure a cell holds (small).
 */
export function slipsByText(form: PerformanceForm, unit: MoneyUnit): readonly TextSlip[] {
  if (unit === "亿元") return [];
  const stated = namedIn(form, unit);
  if (stated.length === 0) return [];
  const cells = form.funds.flatMap((line) =>
    amountsOf(line).flatMap(({ cell }) =>
      comparableAmount(cell, unit).map((own) => ({ ...own, label: labelOf(line) })),
    ),
  );
  const slips = stated.flatMap((named): TextSlip[] => {
    if (cells.some(({ amount }) => amount.eq(named.amount))) return [];
    for (const slip of unit === "万元" ? (["large", "small"] as const) : (["small"] as const)) {
      const same = cells.filter(({ amount }) => agrees(amount, named, slip, unit));
      const first = same[0];
      if (!first) continue;
      const expected = slip === "large" ? first.amount.div(TEN_THOUSAND) : first.amount.times(TEN_THOUSAND);
      const { written, where } = named;
      const what = { label: first.label, cells: same.map(({ cell }) => cell), held: first.amount };
      return [{ written, where, ...what, expected, slip }];
    }
    return [];
  });
  const distinct = [
    ...new Map(slips.map((slip) => [`${slip.slip}${slip.expected.toString()}`, slip])).values(),
  ];
  return distinct.length > 1
    ? distinct
    : distinct.filter(({ written }) => significant(written) >= FEWEST_DIGITS);
}

function namedIn(form: PerformanceForm, unit: MoneyUnit): Named[] {
  return textCells(form).flatMap(({ cell, text }) => {
    if (!text.includes(NAMED_UNIT)) return [];
    return statedAmounts(text)
      .filter(({ written }) => written.endsWith(NAMED_UNIT))
      .map(({ amount, written }) => ({
        written,
        where: { cell },
        amount: unit === "万元" ? amount : amount.times(TEN_THOUSAND),
        places: /\.(\d+)/u.exec(written)?.[1]!.length ?? 0,
      }));
  });
}

/** To the last digit that the text gives. */
function agrees(own: Decimal, { amount, places }: Named, slip: Slip, unit: MoneyUnit): boolean {
  if (slip === "large") return roundHalfUp(own.div(TEN_THOUSAND), places).eq(amount);
  const [shown, named] =
    unit === "万元" ? [own.times(TEN_THOUSAND), amount] : [own, amount.div(TEN_THOUSAND)];
  return roundHalfUp(shown, places).eq(named);
}

function significant(written: string): number {
  return written
    .replace(/[^\d.]/gu, "")
    .replace(/^0\.?0*/u, "")
    .replace(/^(\d+?)0+$/u, "$1")
    .replace(".", "").length;
}
