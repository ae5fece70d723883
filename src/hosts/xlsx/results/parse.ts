/** A formula as something that can be calculated: the four operations, comparisons, texts and functions. */
import type { CellError } from "../../../model/snapshot";
import { calculated, compared, negated, percent, Unknown, type Calculation } from "./operators";
import { FUNCTIONS } from "./functions";
import { tokensOf, type Token } from "./tokens";

/** How strongly an operator binds (Excel's order). */
const STRENGTH: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

/** @param formula without "=" @returns null when it holds anything that is not known here */
export function parseFormula(formula: string): Calculation | null {
  const tokens = tokensOf(formula);
  if (!tokens) return null;
  const parser = new Parser(tokens);
  const whole = parser.expression(0);
  return parser.isAtEnd ? whole : null;
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  /** @param least operators that bind less strongly are left to the caller */
  expression(least: number): Calculation | null {
    let left = this.#operand();
    while (left) {
      const sign = this.#sign();
      const strength = STRENGTH[sign] ?? 0;
      if (strength <= least) break;
      this.#at++;
      const right = this.expression(strength);
      if (!right) return null;
      left = strength === 1 ? compared(sign, left, right) : calculated(sign, left, right);
    }
    return left;
  }

  /** With its signs before and its percent signs behind. */
  #operand(): Calculation | null {
    const sign = this.#sign();
    if (sign === "-" || sign === "+") {
      this.#at++;
      const operand = this.#operand();
      return operand && sign === "-" ? negated(operand) : operand;
    }
    let operand = this.#primary();
    while (operand && this.#take("%")) operand = percent(operand);
    return operand;
  }

  #primary(): Calculation | null {
    const token = this.#tokens[this.#at++];
    switch (token?.kind) {
      case "number":
      case "text":
        return () => token.value;
      case "error": {
        const error: CellError = { error: token.value };
        return () => error;
      }
      case "area":
        return (sheets) => sheets.at(token.area);
      case "name":
        return this.#take("(") ? this.#call(token.value) : constant(token.value);
      default:
        return token?.value === "(" ? this.#inBrackets() : null;
    }
  }

  #inBrackets(): Calculation | null {
    const inner = this.expression(0);
    return this.#take(")") ? inner : null;
  }

  /** A function that is not known here does no harm where it is not asked for, as behind IF. */
  #call(name: string): Calculation | null {
    const given: Calculation[] = [];
    if (!this.#take(")")) {
      do {
        const argument = this.expression(0);
        if (!argument) return null;
        given.push(argument);
      } while (this.#take(","));
      if (!this.#take(")")) return null;
    }
    return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name]!(given) : unknown;
  }

  #sign(): string {
    const token = this.#tokens[this.#at];
    return token?.kind === "sign" ? token.value : "";
  }

  #take(sign: string): boolean {
    if (this.#sign() !== sign) return false;
    this.#at++;
    return true;
  }
}

function unknown(): never {
  throw new Unknown();
}

function constant(name: string): Calculation | null {
  if (name !== "TRUE" && name !== "FALSE") return null;
  return () => name === "TRUE";
}
