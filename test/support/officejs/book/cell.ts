/** One cell, and what Excel makes of typed input. */
import { ApiError } from "../protocol";

export type Scalar = string | number | boolean;

export interface Cell {
  /** "" = blank. */
  value: Scalar;
  formula: string | null;
  numberFormat: string;
  /** Everything else of its look, by wire path: `Fill.Color`, `Font.Bold` … */
  look: Map<string, unknown>;
}

export function newCell(): Cell {
  return { value: "", formula: null, numberFormat: "General", look: new Map() };
}

/** As if a person had typed it; null leaves the cell alone. */
export function typeInto(cell: Cell, input: unknown): void {
  if (input === null) return;
  if (typeof input !== "string") {
    if (typeof input !== "number" && typeof input !== "boolean")
      throw new ApiError("InvalidArgument", `no cell content: ${JSON.stringify(input)}`);
    cell.formula = null;
    cell.value = cell.numberFormat === "@" ? String(input) : input;
    return;
  }
  if (input.length > 32_767) throw new ApiError("InvalidArgument", "text too long");
  if (input.startsWith("=") && input.length > 1 && cell.numberFormat !== "@") {
    cell.formula = input;
    return;
  }
  cell.formula = null;
  cell.value = input.startsWith("'")
    ? input.slice(1)
    : cell.numberFormat === "@"
      ? input
      : understood(cell, input);
}

/** Excel takes what looks like a number, a date or a truth value for one. */
function understood(cell: Cell, input: string): Scalar {
  const text = input.trim();
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (/^[+-]?\d+(\.\d+)?%$/.test(text)) {
    cell.numberFormat = "0.00%";
    return Number(text.slice(0, -1)) / 100;
  }
  if (/^[+-]?[\d,]*\.?\d+$/.test(text)) return Number(text.replace(/,/g, ""));
  if (/^\d{1,4}[-/年]\d{1,2}([-/月]\d{1,2}日?)?$/.test(text)) {
    cell.numberFormat = "yyyy/m/d";
    return 45_000;
  }
  return input;
}
