/** Projects of a ledger whose amounts are all far off those of the others: a row filled in another unit. */
import { decimal, type Decimal } from "../../model/decimal";
import type { RowSource } from "../../model/form";
import type { MoneyUnit } from "../../model/values";
import type { Profile } from "../../profile/profile";
import { amountIn } from "../judgement";
import { FigureColumn } from "../screens/figures";
import { AMOUNT_COLUMNS, type AmountColumn } from "./amount-columns";

export type Slip = "large" | "small";

export interface RowSlip {
  readonly index: number;
  readonly slip: Slip;
  readonly columns: readonly AmountColumn[];
  /** What is usual in the first of the columns. */
  readonly usual: number;
}

/** Rows of which every amount is off in the same way; a row with one sound amount is none. */
export function slippedRows(rows: RowSource, unit: MoneyUnit, profile: Profile): readonly RowSlip[] {
  const columns = AMOUNT_COLUMNS.map((id) => {
    const figures = figuresOf(rows, id, unit);
    return { id, figures, judge: judgeOf(figures, unit, profile) };
  });
  const suspects = new Set(columns.flatMap(({ figures, judge }) => judge?.suspectsAmong(figures) ?? []));
  return [...suspects]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const held = columns.filter(({ figures }) => figures[index]! > 0);
      const slips = held.map(({ figures, judge }) => judge?.slipOf(decimal(figures[index]!)) ?? null);
      const [slip] = slips;
      if (!slip || slips.some((other) => other !== slip)) return [];
      return [{ index, slip, columns: held.map(({ id }) => id), usual: held[0]!.judge!.median }];
    });
}

/** In `unit`; 0 for what is blank, negative or cannot be read. */
function figuresOf(rows: RowSource, id: AmountColumn, unit: MoneyUnit): Float64Array {
  const figures = new Float64Array(rows.count);
  if (rows.columns && !rows.columns.has(id)) return figures;
  const bare = rows.columns?.get(id);
  const plain = bare?.unit === unit ? new FigureColumn(bare) : null;
  for (let index = 0; index < rows.count; index++) {
    const figure = plain ? plain.at(index) : NaN;
    figures[index] = Math.max(0, Number.isNaN(figure) ? readWithCare(rows, index, id, unit) : (figure ?? 0));
  }
  return figures;
}

function readWithCare(rows: RowSource, index: number, id: AmountColumn, unit: MoneyUnit): number {
  return amountIn(rows.at(index).funds[0]?.[id] ?? null, unit)?.toNumber() ?? 0;
}

/** Null when the amounts are too few or too much alike for a slip. */
function judgeOf(figures: Float64Array, unit: MoneyUnit, profile: Profile): Judge | null {
  const amounts = figures.filter((figure) => figure > 0);
  if (amounts.length < profile.unitSlip.rows) return null;
  let [low, high] = [Infinity, 0];
  for (const amount of amounts) {
    if (amount < low) low = amount;
    if (amount > high) high = amount;
  }
  return high < low * profile.unitSlip.apart ? null : new Judge(amounts.sort(), unit, profile);
}

/** Knows what is usual in one column. */
class Judge {
  readonly median: number;
  /** The largest below what no project costs, and the smallest above what is none. */
  private readonly most: Decimal;
  private readonly least: Decimal;

  /** @param amounts ascending */
  constructor(
    amounts: Float64Array,
    private readonly unit: MoneyUnit,
    private readonly profile: Profile,
  ) {
    const { huge, tiny } = profile.unitSlip;
    this.median = amounts[(amounts.length - 1) >> 1]!;
    this.most = decimal(amounts.filter((amount) => amount < huge).at(-1) ?? 0);
    this.least = decimal(amounts.find((amount) => amount >= tiny) ?? 0);
  }

  /** At a glance, with a margin. */
  suspectsAmong(figures: Float64Array): number[] {
    const apart = this.profile.unitSlip.apart / 2;
    const found: number[] = [];
    figures.forEach((figure, index) => {
      if (figure > this.median * apart || (figure > 0 && figure * apart < this.median)) found.push(index);
    });
    return found;
  }

  /**
   * 元 among 万元: no project of an office costs so much. 万元 among 元: none so little. And none of the others nearly does.
   * Less than that is no evidence: a building costs ten thousand times what a meeting does.
   */
  slipOf(amount: Decimal): Slip | null {
    const { huge, tiny, apart } = this.profile.unitSlip;
    if (this.unit === "万元")
      return this.most.gt(0) && amount.gte(huge) && amount.gte(this.most.times(apart)) ? "large" : null;
    if (this.unit === "元")
      return this.least.gt(0) && amount.lt(tiny) && amount.times(apart).lte(this.least) ? "small" : null;
    return null;
  }
}
