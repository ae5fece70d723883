/** Cells for tests: contents in, cells with distinct addresses out. */
import type { CellView, CellValue } from "../../src/model/snapshot";

/** What stands in a cell. A number format or a formula needs the long form; null and "" are blank. */
export type Content =
  CellValue | { readonly value: CellValue; readonly format?: string; readonly formula?: string };

/** Hands out cells row by row, left to right, on one sheet. */
export class CellMaker {
  private row = -1;
  private column = 0;

  constructor(private readonly sheet: string) {}

  nextRow(): void {
    this.row += 1;
    this.column = 0;
  }

  /** A cell to the right of the last one. */
  cell(content: Content): CellView {
    const { value, format = "General", formula = null } = describe(content);
    const at = { sheet: this.sheet, row: this.row, column: this.column++ };
    return { at, value: value === "" ? null : value, text: shown(value, format), formula, format };
  }
}

function describe(content: Content): { value: CellValue; format?: string; formula?: string | null } {
  return typeof content === "object" && content !== null && "value" in content ? content : { value: content };
}

/** Enough of a number format for tests: percents and everything else. */
function shown(value: CellValue, format: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && format.endsWith("%"))
    return `${(value * 100).toFixed(format.split(".")[1]?.replace("%", "").length ?? 0)}%`;
  return String(value);
}
