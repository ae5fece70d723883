/** Finds out from a ledger's rows which amounts a rate is the quotient of. */
import { HUNDRED, roundHalfUp, within, type Decimal } from "../model/decimal";
import type { MoneyUnit, Rate } from "../model/values";
import { blockTable, type BlockColumns } from "./block-columns";
import type { RateGroups } from "./block-groups";
import { LedgerColumns } from "./ledger-columns";
import { LedgerLine } from "./ledger-line";
import type { LedgerRows } from "./ledger-rows";
import type { SheetView } from "./sheet-view";
import type { ColumnMatch, TableMatch } from "./tables";

export const BUDGETS: readonly string[] = ["adjustedBudget", "initialBudget", "received"];
/** A budget for what is spent of it, in a group of its own. */
export const CARRIED_OVER = "carriedOver";
/** Rows looked at. */
const MOST_ROWS = 200;
const LEAST_KEPT = 2;
/** Rows that keep to it, to those that do not. */
const KEPT_PER_BROKEN = 2;
/** In percentage points; only tells columns apart, what is right the rules judge by the profile. */
const NEAR = 0.01;

type Reader = (row: number) => LedgerLine;

interface Counts {
  readonly kept: number;
  readonly broken: number;
}

function isHabit({ kept, broken }: Counts): boolean {
  return kept >= LEAST_KEPT && kept >= broken * KEPT_PER_BROKEN;
}

export class BlockSample {
  private readonly at: readonly number[];
  private readonly spent: readonly ColumnMatch[];
  private readonly budgets: readonly ColumnMatch[];

  constructor(
    private readonly view: SheetView,
    private readonly table: TableMatch,
    private readonly groups: RateGroups,
    { rows, totalRow }: LedgerRows,
    private readonly unit: MoneyUnit | null,
  ) {
    this.at = [...rows.slice(0, MOST_ROWS), ...(totalRow === null ? [] : [totalRow])];
    const all = [...table.columns.values(), ...table.others].sort((a, b) => a.left - b.left);
    this.spent = all.filter(({ id }) => id === "executed");
    this.budgets = all.filter(({ id }) => BUDGETS.includes(id) || id === CARRIED_OVER);
  }

  isFilled(rate: ColumnMatch): boolean {
    const line = this.reader({ rate });
    return this.at.some((row) => line(row).rate?.value?.percent.isZero() === false);
  }

  /** Amounts a rate may be the quotient of, the likeliest first. */
  spentFor(rate: ColumnMatch): readonly ColumnMatch[] {
    return this.candidates(rate, this.spent);
  }

  /** Null when the rate is no quotient of amounts in the ledger. */
  columnsOf(rate: ColumnMatch): BlockColumns | null {
    for (const executed of this.spentFor(rate))
      for (const budget of this.candidates(rate, this.budgets))
        if (isHabit(this.countsOf({ rate, executed, budget }))) return { rate, executed, budget };
    return null;
  }

  /** Some amounts on its left give the rate wherever it stands, be it in one row only. */
  mayBeQuotient(rate: ColumnMatch): boolean {
    return this.spentFor(rate).some((executed) =>
      this.candidates(rate, this.budgets).some((budget) => {
        const { kept, broken } = this.countsOf({ rate, executed, budget });
        return kept > 0 && kept >= broken * KEPT_PER_BROKEN;
      }),
    );
  }

  /**
   * The amounts of which a ledger's only rate is the quotient in most rows; `known` unless others are in more.
   * @param adjustment a column that may turn out to be a budget as well
   */
  bestOf(rate: ColumnMatch, known: readonly BlockColumns[], adjustment?: ColumnMatch): BlockColumns | null {
    const budgets = [...this.candidates(rate, this.budgets), ...(adjustment ? [adjustment] : [])];
    const others = this.spentFor(rate).flatMap((executed) =>
      budgets.map((budget) => ({ rate, executed, budget })),
    );
    let best: BlockColumns | null = null;
    let most: Counts = { kept: 0, broken: 0 };
    for (const columns of [...known, ...others]) {
      const counts = this.countsOf(columns);
      if (!isHabit(counts) || counts.kept <= most.kept) continue;
      best = columns;
      most = counts;
    }
    return best;
  }

  /** A column that means nothing to the ledger, yet the rate is 执行数 divided by it: 计划支出. */
  otherBaseOf(rate: ColumnMatch, executed: ColumnMatch): ColumnMatch | null {
    const { others } = this.table;
    const unknown = others.filter(({ id, left }) => id === "" && left < rate.left).reverse();
    return unknown.find((budget) => isHabit(this.countsOf({ rate, executed, budget }))) ?? null;
  }

  /** Those of the rate's own group; else the one in the same place among as many, and all on its left, nearest first. */
  private candidates(rate: ColumnMatch, amounts: readonly ColumnMatch[]): readonly ColumnMatch[] {
    const { rates } = this.groups;
    const group = this.groups.of(rate);
    const grouped = amounts.filter((amount) => group !== "" && this.groups.of(amount) === group);
    if (grouped.length > 0) return grouped;
    const matching = amounts.length === rates.length ? [amounts[rates.indexOf(rate)]!] : [];
    return [...new Set([...matching, ...amounts.filter(({ left }) => left < rate.left).reverse()])];
  }

  private countsOf(columns: BlockColumns): Counts {
    const lineAt = this.reader(columns);
    const earlier = this.spent
      .filter(({ left }) => left < columns.executed.left)
      .reverse()
      .map((executed) => this.reader({ executed }));
    let kept = 0;
    let broken = 0;
    for (const row of this.at) {
      const line = lineAt(row);
      const [stated, budget, executed] = [line.rate?.value, line.initialBudget?.value, line.executed?.value];
      if (!stated || !budget?.value.gt(0) || !executed || executed.value.isZero()) continue;
      const agrees = (amount: Decimal): boolean => isRate(stated, amount.times(HUNDRED).div(budget.value));
      if (agrees(executed.value)) kept += 1;
      // The rate goes on from group to group although the amounts begin anew: then it is not this quotient.
      else if (sumsUp(executed.value, earlier, row, agrees)) return { kept: 0, broken: 1 };
      else broken += 1;
    }
    return { kept, broken };
  }

  private reader(columns: Partial<BlockColumns>): Reader {
    const read = new LedgerColumns(this.view, blockTable(this.table, columns, "initialBudget"), this.unit);
    return (row) => new LedgerLine(read, row);
  }
}

function isRate({ percent, places }: Rate, quotient: Decimal): boolean {
  return within(percent, quotient, NEAR) || roundHalfUp(percent, places).eq(roundHalfUp(quotient, places));
}

/** @param earlier the 执行数 of the groups before, the nearest first */
function sumsUp(
  own: Decimal,
  earlier: readonly Reader[],
  row: number,
  agrees: (sum: Decimal) => boolean,
): boolean {
  let sum = own;
  for (const lineAt of earlier) {
    const amount = lineAt(row).executed?.value?.value;
    if (amount) sum = sum.plus(amount);
    if (amount && agrees(sum)) return true;
  }
  return false;
}
