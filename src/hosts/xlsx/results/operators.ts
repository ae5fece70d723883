/** Operators of formulas, and what they take for a number. Decimal throughout, as the cells say it. */
import { Exact } from "../../../model/exact";
import { isCellError, type CellError, type CellValue } from "../../../model/snapshot";
import type { AreaReference } from "./tokens";

/** What a reference points at, row by row: functions treat the contents of cells unlike values of the formula itself. */
export class Area {
  constructor(
    readonly cells: readonly CellValue[],
    /** Written without a colon. */
    readonly isCell: boolean,
  ) {}
}

export interface Sheets {
  at(area: AreaReference): Area;
}

/** @throws Unknown when the result is not known here */
export type Calculation = (sheets: Sheets) => CellValue | Area;

/** What only a spreadsheet can calculate. */
export class Unknown extends Error {}

export const VALUE: CellError = { error: "#VALUE!" };
const DIVISION: CellError = { error: "#DIV/0!" };
const MOST_POWER = 100;

/** @throws Unknown for a range where one value is wanted */
export function single(value: CellValue | Area): CellValue {
  if (!(value instanceof Area)) return value;
  if (!value.isCell) throw new Unknown();
  return value.cells[0] ?? null;
}

/** @throws Unknown for texts that a spreadsheet might take for a number or a date */
export function numberFrom(value: CellValue): Exact | CellError {
  if (isCellError(value)) return value;
  if (typeof value === "number") return Exact.fromNumber(value);
  if (typeof value !== "string") return Exact.fromNumber(value === true ? 1 : 0);
  const number = Exact.read(value.trim());
  if (number) return number;
  if (/\d/.test(value.normalize("NFKC"))) throw new Unknown();
  return VALUE;
}

export function negated(operand: Calculation): Calculation {
  return (sheets) => withNumber(single(operand(sheets)), (number) => number.negated());
}

export function percent(operand: Calculation): Calculation {
  return (sheets) => withNumber(single(operand(sheets)), (number) => number.shiftedBy(-2));
}

/** @returns the result as a cell holds it */
export function withNumber(value: CellValue, then: (number: Exact) => Exact): CellValue {
  const number = numberFrom(value);
  return isError(number) ? number : then(number).toNumber();
}

/** @param sign + - * / ^ & */
export function calculated(sign: string, left: Calculation, right: Calculation): Calculation {
  return (sheets) => {
    const [a, b] = [single(left(sheets)), single(right(sheets))];
    if (sign === "&") return isCellError(a) ? a : isCellError(b) ? b : textFrom(a) + textFrom(b);
    const [x, y] = [numberFrom(a), numberFrom(b)];
    if (isError(x)) return x;
    if (isError(y)) return y;
    if (sign === "/" && y.isZero()) return DIVISION;
    return operation(sign, x, y).toNumber();
  };
}

function operation(sign: string, x: Exact, y: Exact): Exact {
  switch (sign) {
    case "+":
      return x.plus(y);
    case "-":
      return x.minus(y);
    case "*":
      return x.times(y);
    case "/":
      return x.div(y);
    default: {
      const exponent = y.toNumber();
      if (!Number.isInteger(exponent) || Math.abs(exponent) > MOST_POWER || x.isZero()) throw new Unknown();
      return x.pow(exponent);
    }
  }
}

/** @param sign = <> < > <= >= */
export function compared(sign: string, left: Calculation, right: Calculation): Calculation {
  return (sheets) => {
    const [a, b] = [single(left(sheets)), single(right(sheets))];
    if (isCellError(a)) return a;
    if (isCellError(b)) return b;
    const order = orderOf(a, b);
    if (sign === "=") return order === 0;
    if (sign === "<>") return order !== 0;
    if (Number.isNaN(order)) throw new Unknown();
    return sign.startsWith("<")
      ? order < 0 || (order === 0 && sign === "<=")
      : order > 0 || (order === 0 && sign === ">=");
  };
}

type Plain = Exclude<CellValue, CellError>;

/** Numbers come before texts, texts before truth values; letters count alike; blanks are what the other side is. */
function orderOf(a: Plain, b: Plain): number {
  const [x, y] = [a ?? blankLike(b), b ?? blankLike(a)];
  if (typeof x === "number" && typeof y === "number")
    return Exact.fromNumber(x).comparedTo(Exact.fromNumber(y));
  if (typeof x === "string" && typeof y === "string")
    return x.toUpperCase() === y.toUpperCase() ? 0 : unequal(x, y);
  return rank(x) - rank(y) || Number(x) - Number(y);
}

/** Which of two texts comes first depends on the language of the spreadsheet; that they differ does not. */
function unequal(x: string, y: string): number {
  if (x === "") return -1;
  if (y === "") return 1;
  return NaN;
}

function blankLike(other: Plain): string | number | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function rank(value: string | number | boolean): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** @throws Unknown for numbers that are written in powers of ten */
function textFrom(value: Plain): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const text = Exact.fromNumber(value).toString();
  if (text.length > 12 || /e/i.test(text)) throw new Unknown();
  return text;
}

function isError(value: Exact | CellError): value is CellError {
  return !(value instanceof Exact);
}
