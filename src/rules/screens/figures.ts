/** Amounts of a ledger's rows as plain numbers. */
import { isDateFormat, isPercentFormat, shownScale } from "../../forms/values";
import type { RowColumn } from "../../model/form";
import type { MoneyUnit } from "../../model/values";

/** Larger numbers are looked at with care: up to here every fen is certain in binary too. */
const LARGEST = 1e12;

export class FigureColumn {
  private format = "";
  private plain = false;

  constructor(private readonly column: RowColumn) {}

  /** Null for a blank cell; NaN for what must be read with care: text, errors, negative numbers, odd formats, merges. */
  at(index: number): number | null {
    const figure = this.signedAt(index);
    return figure !== null && figure < 0 ? NaN : figure;
  }

  /** The same, negative amounts as well: 预算调减. */
  signedAt(index: number): number | null {
    const value = this.column.valueAt(index);
    if (value === null) return null;
    if (typeof value !== "number" || !(Math.abs(value) < LARGEST)) return NaN;
    const format = this.column.formatAt(index);
    if (format !== this.format) {
      this.format = format;
      this.plain = isPlain(format, this.column.unit);
    }
    return this.plain ? value : NaN;
  }
}

/** The number in the cell is the amount in the column's unit. */
function isPlain(format: string, unit: MoneyUnit): boolean {
  return !isPercentFormat(format) && !isDateFormat(format) && shownScale(format, unit)?.eq(1) === true;
}
