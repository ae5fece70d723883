/** Lays cells, merges and styles into a sheet draft the way an agency's worksheet looks. */
import type { CellRange } from "../../model/address";
import { decimal } from "../../model/decimal";
import type { CellStyle, DraftCell, DraftValidation, SheetDraft } from "../../model/sheet-draft";
import type { CellValue } from "../../model/snapshot";

export type Look = "title" | "subtitle" | "caption" | "label" | "text" | "value" | "prose";

const HEITI = "黑体";
const FANGSONG = "仿宋_GB2312";
const LOOKS: Readonly<Record<Look, CellStyle>> = {
  title: { font: { name: "方正小标宋简体", size: 18 }, horizontal: "center", vertical: "center", wrap: true },
  subtitle: { font: { name: FANGSONG, size: 12 }, horizontal: "center", vertical: "center" },
  caption: { font: { name: FANGSONG, size: 10.5 }, horizontal: "right", vertical: "center" },
  label: bordered({ font: { name: HEITI, size: 10.5 }, horizontal: "center" }),
  text: bordered({ font: { name: FANGSONG, size: 10.5 }, horizontal: "left" }),
  value: bordered({ font: { name: FANGSONG, size: 10.5 }, horizontal: "center" }),
  prose: { font: { name: FANGSONG, size: 10.5 }, horizontal: "left", vertical: "top", wrap: true },
};

function bordered(style: CellStyle): CellStyle {
  return { border: "thin", vertical: "center", wrap: true, ...style };
}

export class SheetBuilder {
  readonly #cells = new Map<string, DraftCell>();
  readonly #merges: Omit<CellRange, "sheet">[] = [];
  readonly #styles: CellStyle[] = [];
  readonly #styleIndex = new Map<string, number>();
  readonly #widths: Record<number, number> = {};
  readonly #heights: Record<number, number> = {};
  readonly #validations: DraftValidation[] = [];
  #freeze = 0;

  constructor(
    readonly name: string,
    readonly columns: number,
  ) {}

  /** @param text as written; plain numbers, thousands and percentages become numbers with the format that shows them so. */
  put(
    row: number,
    column: number,
    text: string,
    look: Look,
    to: { row?: number; column?: number } = {},
  ): void {
    const bottom = to.row ?? row;
    const right = to.column ?? column;
    const { value, numberFormat } =
      look === "value" ? typed(text) : { value: text || null, numberFormat: undefined };
    const style = this.#style(numberFormat ? { ...LOOKS[look], numberFormat } : LOOKS[look]);
    for (let r = row; r <= bottom; r++)
      for (let c = column; c <= right; c++) this.#cells.set(`${r},${c}`, { row: r, column: c, style });
    this.#cells.set(`${row},${column}`, { row, column, style, ...(value === null ? {} : { value }) });
    if (bottom > row || right > column) this.#merges.push({ top: row, left: column, bottom, right });
  }

  width(column: number, characters: number): void {
    this.#widths[column] = characters;
  }

  height(row: number, points: number): void {
    this.#heights[row] = points;
  }

  freeze(rows: number): void {
    this.#freeze = rows;
  }

  choices(range: Omit<CellRange, "sheet">, list: readonly string[]): void {
    this.#validations.push({ range, list, strict: false });
  }

  draft(titleRows?: readonly [number, number]): SheetDraft {
    const cells = [...this.#cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
    const bottom = cells.reduce((most, cell) => Math.max(most, cell.row), 0);
    return {
      name: this.name,
      cells,
      styles: this.#styles,
      merges: this.#merges,
      columnWidths: this.#widths,
      rowHeights: this.#heights,
      validations: this.#validations,
      ...(this.#freeze ? { freeze: { rows: this.#freeze, columns: 0 } } : {}),
      print: {
        landscape: this.columns > 8,
        fitToWidth: true,
        area: { top: 0, left: 0, bottom, right: this.columns - 1 },
        ...(titleRows ? { titleRows } : {}),
      },
    };
  }

  #style(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.#styleIndex.get(key);
    if (known !== undefined) return known;
    this.#styles.push(style);
    this.#styleIndex.set(key, this.#styles.length - 1);
    return this.#styles.length - 1;
  }
}

/** What a clerk's spreadsheet makes of typed text. */
function typed(text: string): { value: CellValue; numberFormat?: string } {
  const percent = /^(-?\d+(?:\.(\d+))?)%$/.exec(text);
  if (percent)
    return {
      value: decimal(percent[1]!).div(100).toNumber(),
      numberFormat: `${places("0", percent[2])}%`,
    };
  const number = /^-?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text);
  if (!number) return { value: text || null };
  const value = Number(text.replaceAll(",", ""));
  if (text.includes(",")) return { value, numberFormat: places("#,##0", number[2]) };
  return number[2]?.endsWith("0") ? { value, numberFormat: places("0", number[2]) } : { value };
}

function places(whole: string, digits: string | undefined): string {
  return digits ? `${whole}.${"0".repeat(digits.length)}` : whole;
}
