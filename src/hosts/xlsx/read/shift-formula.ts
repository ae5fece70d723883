/** Formulas that are shared over an area stand once in the file; the others are the first one moved along. */
import { columnIndex, columnName } from "../../../model/address";

const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;

/** Strings, quoted sheet names, names and function calls are kept; then A1, A:A and 1:1 references. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!:])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!:])|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/gu;

/** Moves relative references; one that leaves the sheet becomes #REF!. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (token: string, ...groups: unknown[]) => {
    const g = groups as (string | undefined)[];
    if (g[1] !== undefined) return column(g[0]!, g[1], columns, (c) => row(g[2]!, g[3]!, rows, (r) => c + r));
    if (g[5] !== undefined)
      return column(g[4]!, g[5], columns, (a) => column(g[6]!, g[7]!, columns, (b) => `${a}:${b}`));
    if (g[9] !== undefined)
      return row(g[8]!, g[9], rows, (a) => row(g[10]!, g[11]!, rows, (b) => `${a}:${b}`));
    return token;
  });
}

function column(dollar: string, letters: string, by: number, then: (text: string) => string): string {
  if (dollar) return then(dollar + letters);
  const index = columnIndex(letters) + by;
  return index < 0 || index >= MAX_COLUMN ? "#REF!" : then(columnName(index));
}

function row(dollar: string, digits: string, by: number, then: (text: string) => string): string {
  if (dollar) return then(dollar + digits);
  const number = Number(digits) + by;
  return number < 1 || number > MAX_ROW ? "#REF!" : then(String(number));
}
