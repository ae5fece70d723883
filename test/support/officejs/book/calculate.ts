/** Enough arithmetic for the formulas of the tests: + - * / brackets, numbers, cells of the same sheet, SUM of ranges. */
import { parseA1 } from "../../../../src/model/address";
import type { Scalar } from "./cell";
import { rectOf } from "./rect";

type Lookup = (row: number, column: number) => Scalar;

/** @returns an error text where Excel would show one */
export function calculate(formula: string, cellAt: Lookup): Scalar {
  try {
    return new Expression(formula.slice(1), cellAt).value();
  } catch (error) {
    return error instanceof CellErrorText ? error.message : "#NAME?";
  }
}

class CellErrorText extends Error {}

class Expression {
  readonly #tokens: string[];
  #next = 0;

  constructor(
    text: string,
    private readonly cellAt: Lookup,
  ) {
    this.#tokens = text.match(/\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?|SUM|\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
    if (this.#tokens.join("") !== text.replace(/\s/g, "")) throw new Error("syntax");
  }

  value(): number {
    const value = this.#sum();
    if (this.#next < this.#tokens.length) throw new Error("syntax");
    return value;
  }

  #sum(): number {
    let value = this.#product();
    for (;;) {
      if (this.#take("+")) value += this.#product();
      else if (this.#take("-")) value -= this.#product();
      else return value;
    }
  }

  #product(): number {
    let value = this.#factor();
    for (;;) {
      if (this.#take("*")) value *= this.#factor();
      else if (this.#take("/")) {
        const divisor = this.#factor();
        if (divisor === 0) throw new CellErrorText("#DIV/0!");
        value /= divisor;
      } else return value;
    }
  }

  #factor(): number {
    if (this.#take("-")) return -this.#factor();
    if (this.#take("(")) return this.#closed(this.#sum());
    if (this.#take("SUM")) {
      if (!this.#take("(")) throw new Error("syntax");
      return this.#closed(this.#sumOf(this.#tokens[this.#next++] ?? ""));
    }
    const token = this.#tokens[this.#next++] ?? "";
    if (/^\d/.test(token)) return Number(token);
    const at = parseA1(token);
    if (!at) throw new Error("syntax");
    return this.#number(this.cellAt(at.row, at.column));
  }

  #closed(value: number): number {
    if (!this.#take(")")) throw new Error("syntax");
    return value;
  }

  #sumOf(address: string): number {
    const { top, left, bottom, right } = rectOf(address.replace(/\$/g, ""));
    let total = 0;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const value = this.cellAt(row, column);
        if (typeof value === "number") total += value;
      }
    return total;
  }

  #number(value: Scalar): number {
    if (typeof value === "number") return value;
    if (typeof value === "boolean") return value ? 1 : 0;
    if (value === "") return 0;
    throw new CellErrorText(value.startsWith("#") ? value : "#VALUE!");
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#next] !== token) return false;
    this.#next++;
    return true;
  }
}
