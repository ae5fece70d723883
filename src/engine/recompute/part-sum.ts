/** A running sum that remembers just enough to explain itself: a ledger's 100,000 amounts are never kept. */
import { a1 } from "../../model/address";
import { ZERO, type Decimal } from "../../model/decimal";
import { isBlank, type Sourced } from "../../model/sourced";
import type { Amount, MoneyUnit } from "../../model/values";
import { MOST_SEARCHED, type Part } from "../../rules/judgement";
import { amountIn, plain } from "../../rules/judgement";
import { isPlain } from "./formulas";
import { SummedCells } from "./summed-cells";

/** More parts than this are counted, not written out. */
const WRITTEN_OUT = 6;

export class PartSum {
  sum: Decimal = ZERO;
  /** Parts that hold an amount. */
  filled = 0;
  anyBlank = false;
  anyUnreadable = false;
  readonly #texts: string[] = [];
  readonly #parts: Part[] = [];
  readonly #cells = new SummedCells();
  #plainNumbers = true;

  constructor(
    /** Unit of the sum. */
    readonly unit: MoneyUnit,
  ) {}

  add(part: Sourced<Amount>): void {
    this.#follow(part);
    if (part.issue !== null) this.anyUnreadable = true;
    if (isBlank(part)) this.anyBlank = true;
    const value = amountIn(part, this.unit);
    if (!value) return;
    this.sum = this.sum.plus(value);
    this.filled++;
    if (this.#parts.length <= MOST_SEARCHED) this.#parts.push({ label: a1(part.cell.at), amount: value });
    if (this.#texts.length <= WRITTEN_OUT) this.#texts.push(plain(value, 6));
  }

  /** To be searched for what explains a difference; empty when they are too many. */
  get parts(): readonly Part[] {
    return this.#parts.length <= MOST_SEARCHED ? this.#parts : [];
  }

  /** «60 + 30 = 90» */
  get arithmetic(): string {
    const parts = this.filled > WRITTEN_OUT ? `${this.filled} 项之和` : this.#texts.join(" + ");
    return `${parts} = ${plain(this.sum, 6)}`;
  }

  /** «=SUM(E7:E9)»; null when a part is text or in another unit, or the cells are many and scattered. */
  get formula(): string | null {
    return this.#plainNumbers ? this.#cells.formula : null;
  }

  #follow({ cell, value }: Sourced<Amount>): void {
    if (!isPlain(cell, this.unit)) this.#plainNumbers = false;
    if (value && value.unit !== this.unit) this.#plainNumbers = false;
    this.#cells.add(cell.at);
  }
}
