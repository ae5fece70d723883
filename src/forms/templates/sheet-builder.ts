/** Lays cells, merges and styles into a sheet draft the way an agency's worksheet looks. */
import type { CellRange } from "../../model/address";
import type { CellStyle, DraftCell, DraftValidation, SheetDraft } from "../../model/sheet-draft";
import { typed } from "./typed";

/** label and row: fixed words of the form · text and value: what the clerk fills in · computed: a formula's cell. */
type Look =
  "title" | "subtitle" | "caption" | "label" | "row" | "text" | "value" | "computed" | "prose" | "signature";

const HEITI = "黑体";
const FANGSONG = "仿宋_GB2312";
const COMPUTED_FILL = "#F2F2F2";
/** Fonts of official papers (GB/T 9704). A computer without them shows its own Song, Fangsong and Hei instead. */
const LOOKS: Readonly<Record<Look, CellStyle>> = {
  title: { font: { name: "方正小标宋简体", size: 18 }, horizontal: "center", vertical: "center", wrap: true },
  subtitle: { font: { name: FANGSONG, size: 12 }, horizontal: "center", vertical: "center" },
  caption: { font: { name: FANGSONG, size: 10.5 }, horizontal: "right", vertical: "center" },
  label: bordered({ font: { name: HEITI, size: 10.5 }, horizontal: "center" }),
  row: bordered({ font: { name: FANGSONG, size: 10.5 }, horizontal: "left" }),
  text: bordered({ font: { name: FANGSONG, size: 10.5 }, horizontal: "left", locked: false }),
  value: bordered({ font: { name: FANGSONG, size: 10.5 }, horizontal: "center", locked: false }),
  computed: bordered({ font: { name: FANGSONG, size: 10.5 }, horizontal: "center", fill: COMPUTED_FILL }),
  prose: { font: { name: FANGSONG, size: 10.5 }, horizontal: "left", vertical: "top", wrap: true },
  signature: {
    font: { name: FANGSONG, size: 10.5 },
    horizontal: "left",
    vertical: "center",
    wrap: true,
    locked: false,
  },
};

/** Last cell of a merged area; the cell itself when absent. */
interface Extent {
  readonly row?: number;
  readonly column?: number;
}

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

  /**
   * @param text as written; in value cells plain numbers, thousands and percentages become numbers with the format that
   * shows them so
   */
  put(row: number, column: number, text: string, look: Look, to: Extent = {}): void {
    const { value, numberFormat } = look === "value" ? typed(text) : { value: text || null };
    this.#area(row, column, { ...(value === null ? {} : { value }) }, look, numberFormat, to);
  }

  /** A blank cell to be filled in, with the format that its content will be shown in. */
  blank(row: number, column: number, numberFormat: string, to: Extent = {}): void {
    this.#area(row, column, {}, "value", numberFormat, to);
  }

  /** A computed cell, locked should the sheet be protected. */
  formula(row: number, column: number, formula: string, numberFormat: string, to: Extent = {}): void {
    this.#area(row, column, { formula }, "computed", numberFormat, to);
  }

  /** A formula to be typed over where it does not hold. */
  suggestion(row: number, column: number, formula: string, numberFormat: string): void {
    this.#area(row, column, { formula }, "value", numberFormat, {});
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

  /** A drop-down list; `strict` refuses anything else. Without a list only the hint is shown. */
  offer(range: Omit<CellRange, "sheet">, choices: Omit<DraftValidation, "range">): void {
    this.#validations.push({ range, ...choices });
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

  #area(
    row: number,
    column: number,
    content: Pick<DraftCell, "value" | "formula">,
    look: Look,
    numberFormat: string | undefined,
    to: Extent,
  ): void {
    const bottom = to.row ?? row;
    const right = to.column ?? column;
    const style = this.#style(numberFormat ? { ...LOOKS[look], numberFormat } : LOOKS[look]);
    for (let r = row; r <= bottom; r++)
      for (let c = column; c <= right; c++) this.#cells.set(`${r},${c}`, { row: r, column: c, style });
    this.#cells.set(`${row},${column}`, { row, column, style, ...content });
    const merge = { top: row, left: column, bottom, right };
    const known = this.#merges.some((m) => m.top === row && m.left === column);
    if ((bottom > row || right > column) && !known) this.#merges.push(merge);
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
