/** The money of one project of a ledger, each amount parsed at its first use. */
import { HUNDRED, type Decimal } from "../model/decimal";
import type { FundLine } from "../model/form";
import type { Sourced } from "../model/sourced";
import type { Amount, Rate } from "../model/values";
import type { LedgerColumns } from "./ledger-columns";
import { hiddenBy } from "./parse-funds";
import { name } from "./text-cells";
import { parseAmount, parseNumber, parseRate, type RateContext, type RateHabit } from "./values";

type AmountField = "initialBudget" | "adjustedBudget" | "received" | "executed" | "forecast";

export class LedgerLine implements FundLine {
  private keptLabel?: Sourced<string>;
  private keptRate?: Sourced<Rate> | null;
  private readonly kept: Partial<Record<AmountField, Sourced<Amount> | null>> = {};

  constructor(
    private readonly columns: LedgerColumns,
    private readonly row: number,
    readonly role: FundLine["role"] = "total",
    readonly level = 0,
    /** Of its label; the names' own when left out. */
    private readonly labelColumn?: number,
  ) {}

  get label(): Sourced<string> {
    return (this.keptLabel ??= this.readLabel());
  }

  private readLabel(): Sourced<string> {
    const { cells, block } = this.columns;
    const label = name(
      this.labelColumn === undefined
        ? cells.read(this.row, "projectName")!.cell
        : cells.view.cell(this.row, this.labelColumn),
    );
    return block === null || label.value === null ? label : { ...label, value: `${label.value}（${block}）` };
  }

  get initialBudget(): Sourced<Amount> | null {
    return this.amount("initialBudget");
  }

  get adjustedBudget(): Sourced<Amount> | null {
    return this.amount("adjustedBudget");
  }

  get received(): Sourced<Amount> | null {
    return this.amount("received");
  }

  get executed(): Sourced<Amount> | null {
    return this.amount("executed");
  }

  get forecast(): Sourced<Amount> | null {
    return this.amount("forecast");
  }

  get rate(): Sourced<Rate> | null {
    if (this.keptRate === undefined) {
      const read = this.columns.cells.read(this.row, "rate");
      this.keptRate = read && parseRate(read.cell, new LineRate(this, this.columns));
    }
    return this.keptRate;
  }

  get weight(): Sourced<Decimal> | null {
    return this.points("weight");
  }

  get score(): Sourced<Decimal> | null {
    return this.points("score");
  }

  get otherBases(): NonNullable<FundLine["otherBases"]> {
    const { cells, otherBases } = this.columns;
    return otherBases.map(({ column, name, unit }) => ({
      name,
      amount: parseAmount(cells.view.cell(this.row, column), { unit }),
    }));
  }

  private amount(id: AmountField): Sourced<Amount> | null {
    const known = this.kept[id];
    if (known !== undefined) return known;
    const { cells } = this.columns;
    const read = cells.read(this.row, id);
    const parsed =
      read &&
      parseAmount(read.continued ? hiddenBy(read.cell, cells.view, this.row) : read.cell, {
        unit: this.columns.unitOf(id),
      });
    return (this.kept[id] = parsed);
  }

  private points(id: "weight" | "score"): Sourced<Decimal> | null {
    const read = this.columns.cells.read(this.row, id);
    return read && parseNumber(read.cell);
  }
}

/** What is known of a line's rate beforehand; the amounts are divided only for a number that needs it. */
class LineRate implements RateContext {
  constructor(
    private readonly line: FundLine,
    private readonly columns: LedgerColumns,
  ) {}

  get percentColumn(): boolean {
    return this.columns.percentRate;
  }

  get habit(): RateHabit | null {
    return this.columns.rateHabit;
  }

  get hint(): Decimal | null {
    return hintOf(this.line);
  }
}

/** Rate in percent that the amounts give, to read a bare number by. */
export function hintOf(line: FundLine): Decimal | null {
  const executed = line.executed?.value;
  const budget = [line.adjustedBudget, line.initialBudget, line.received].find(
    (amount) => amount?.value,
  )?.value;
  if (!executed || !budget || budget.value.isZero() || executed.unit !== budget.unit) return null;
  return executed.value.div(budget.value).times(HUNDRED);
}
