/** The functions that forms and ledgers are calculated with. */
import { Exact } from "../../../model/exact";
import { isCellError, type CellError, type CellValue } from "../../../model/snapshot";
import {
  Area,
  numberFrom,
  single,
  Unknown,
  VALUE,
  withNumber,
  type Calculation,
  type Sheets,
} from "./operators";

/** @returns null for a wrong number of arguments */
type Builder = (given: readonly Calculation[]) => Calculation | null;

const NOTHING: CellError = { error: "#DIV/0!" };
const MOST_PLACES = 15;

export const FUNCTIONS: Readonly<Record<string, Builder>> = {
  SUM: overNumbers((numbers) => sum(numbers)),
  AVERAGE: overNumbers((numbers) => (numbers.length === 0 ? NOTHING : sum(numbers).div(numbers.length))),
  MAX: overNumbers((numbers) =>
    numbers.reduce((a, b) => (b.gt(a) ? b : a), numbers[0] ?? Exact.fromNumber(0)),
  ),
  MIN: overNumbers((numbers) =>
    numbers.reduce((a, b) => (b.lt(a) ? b : a), numbers[0] ?? Exact.fromNumber(0)),
  ),
  COUNT: counting((value) => typeof value === "number"),
  COUNTA: counting((value) => value !== null),
  ROUND: ([value, places], ...more) =>
    value && places && more.length === 0 ? (sheets) => rounded(sheets, value, places) : null,
  ABS: one((value) => withNumber(value, (number) => number.abs())),
  N: one((value) => (isCellError(value) || typeof value === "number" ? value : value === true ? 1 : 0)),
  ISNUMBER: one((value) => typeof value === "number"),
  ISBLANK: one((value) => value === null),
  ISERROR: one(isCellError),
  NOT: one((value) => truth(value, (isTrue) => !isTrue)),
  AND: overTruths((all) => all.every(Boolean)),
  OR: overTruths((all) => all.some(Boolean)),
  IF: ([test, then, otherwise = () => false, ...more]) =>
    test && then && more.length === 0
      ? (sheets) => {
          const value = truth(single(test(sheets)), (isTrue) => isTrue);
          return isCellError(value) ? value : result(value ? then : otherwise, sheets);
        }
      : null,
  IFERROR: ([value, instead, ...more]) =>
    value && instead && more.length === 0
      ? (sheets) => {
          const found = result(value, sheets);
          return isCellError(found) ? result(instead, sheets) : found;
        }
      : null,
};

/** A blank cell gives 0 where a formula hands it on. */
function result(calculation: Calculation, sheets: Sheets): CellValue {
  return single(calculation(sheets)) ?? 0;
}

function one(of: (value: CellValue) => CellValue): Builder {
  return ([value, ...more]) => (value && more.length === 0 ? (sheets) => of(single(value(sheets))) : null);
}

function rounded(sheets: Sheets, value: Calculation, places: Calculation): CellValue {
  const wanted = single(places(sheets));
  if (typeof wanted !== "number" || !Number.isInteger(wanted) || wanted < 0 || wanted > MOST_PLACES)
    throw new Unknown();
  return withNumber(single(value(sheets)), (number) => number.rounded(wanted));
}

/** Texts and truth values in cells do not count. */
function overNumbers(of: (numbers: readonly Exact[]) => Exact | CellError): Builder {
  return (given) => (sheets) => {
    const numbers: Exact[] = [];
    for (const value of given.flatMap((calculation) => listed(calculation(sheets)))) {
      if (isCellError(value)) return value;
      if (typeof value === "number") numbers.push(Exact.fromNumber(value));
    }
    const found = of(numbers);
    return found instanceof Exact ? found.toNumber() : found;
  };
}

function counting(counts: (value: CellValue) => boolean): Builder {
  return (given) => (sheets) =>
    given.flatMap((calculation) => listed(calculation(sheets))).filter(counts).length;
}

/** @throws Unknown for values of the formula itself that are no numbers: some functions read them as such */
function listed(value: CellValue | Area): readonly CellValue[] {
  if (value instanceof Area) return value.cells;
  if (typeof value !== "number" && !isCellError(value)) throw new Unknown();
  return [value];
}

function sum(numbers: readonly Exact[]): Exact {
  return numbers.reduce((total, number) => total.plus(number), Exact.fromNumber(0));
}

function overTruths(of: (all: readonly boolean[]) => boolean): Builder {
  return (given) => (sheets) => {
    const all: boolean[] = [];
    for (const calculation of given) {
      const given = single(calculation(sheets));
      // Blank cells do not count at all.
      if (given === null) throw new Unknown();
      const value = truth(given, (isTrue) => isTrue);
      if (typeof value !== "boolean") return value;
      all.push(value);
    }
    return given.length === 0 ? VALUE : of(all);
  };
}

function truth(value: CellValue, then: (isTrue: boolean) => boolean): boolean | CellError {
  if (isCellError(value)) return value;
  if (typeof value === "string") return VALUE;
  const number = numberFrom(value);
  return number instanceof Exact ? then(!number.isZero()) : number;
}
