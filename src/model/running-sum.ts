/** Sums of long columns, exact and cheap. */
import { ZERO, decimal, type Decimal } from "./decimal";

/** Two of these stay below the 15 digits that a number is taken at. */
const MOST_HUNDREDTHS = 4e14;

export class RunningSum {
  /** Amounts of up to two places, nearly all there are, as a whole number of hundredths. */
  private hundredths = 0;
  private rest = ZERO;

  add(amount: number | Decimal): void {
    const whole = typeof amount === "number" ? Math.round(amount * 100) : NaN;
    if (whole / 100 !== amount || Math.abs(whole) > MOST_HUNDREDTHS) {
      this.rest = this.rest.plus(amount);
      return;
    }
    this.hundredths += whole;
    if (Math.abs(this.hundredths) > MOST_HUNDREDTHS) this.settle();
  }

  get total(): Decimal {
    this.settle();
    return this.rest;
  }

  private settle(): void {
    this.rest = this.rest.plus(decimal(this.hundredths).shiftedBy(-2));
    this.hundredths = 0;
  }
}
