/** Projects of a ledger whose amounts are all far off those of the others: a row filled in another unit. */
import { decimal, type Decimal } from "../../model/decimal";
import { AMOUNT_COLUMNS, type AmountColumn, type RowSource } from "../../model/form";
import type { MoneyUnit } from "../../model/values";
import type { Profile } from "../../profile/profile";
import { amountIn } from "../judgement";
import { FigureColumn } from "../screens/figures";
import type { Slip } from "./scale";

type Limits = Profile["unitSlip"];

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
      const slips = held.map(({ figures, judge }) => judge?.slipOf(figures[index]!) ?? null);
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

/** Null when the amounts are too few, or none of them beyond belief. */
function judgeOf(figures: Float64Array, unit: MoneyUnit, { unitSlip }: Profile): Judge | null {
  const amounts = figures.filter((figure) => figure > 0);
  if (amounts.length < unitSlip.rows || !amounts.some((figure) => isBeyondBelief(figure, unit, unitSlip)))
    return null;
  return new Judge(amounts.sort(), unit, unitSlip);
}

/** No project of an office costs so much in 万元, or so little in 元. */
function isBeyondBelief(figure: number, unit: MoneyUnit, { huge, tiny }: Limits): boolean {
  return unit === "万元" ? figure >= huge : unit === "元" && figure < tiny;
}

/** Knows what is usual in one column. */
class Judge {
  readonly median: number;
  /** The largest below what no project costs, and the smallest above what is none. */
  private readonly most: Decimal;
  private readonly least: Decimal;

  /** @param amounts positive, ascending */
  constructor(
    amounts: Float64Array,
    private readonly unit: MoneyUnit,
    private readonly limits: Limits,
  ) {
    const usual = amounts.filter((amount) => !isBeyondBelief(amount, unit, limits));
    this.median = amounts[(amounts.length - 1) >> 1]!;
    this.most = decimal(usual.at(-1) ?? 0);
    this.least = decimal(usual[0] ?? 0);
  }

  suspectsAmong(figures: Float64Array): number[] {
    const found: number[] = [];
    figures.forEach((figure, index) => {
      if (figure > 0 && isBeyondBelief(figure, this.unit, this.limits)) found.push(index);
    });
    return found;
  }

  /**
   * 元 among 万元, or 万元 among 元: beyond belief, and none of the others nearly so. Less than that is no evidence: a building
   * costs ten thousand times what a meeting does.
   */
  slipOf(figure: number): Slip | null {
    if (this.most.isZero() || !isBeyondBelief(figure, this.unit, this.limits)) return null;
    const { apart } = this.limits;
    if (this.unit === "万元") return decimal(figure).gte(this.most.times(apart)) ? "large" : null;
    return decimal(figure).times(apart).lte(this.least) ? "small" : null;
  }
}
