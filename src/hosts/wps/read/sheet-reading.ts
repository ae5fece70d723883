/** A reading of one sheet: its contents anew after every writing, everything else asked once. */
import type { CellValue, Notice, SheetSnapshot } from "../../../model/snapshot";
import { contains } from "../../../model/address";
import type { Trust } from "../areas";
import type { Place, Rect } from "../../rects";
import type { EtSheet } from "../wps-api";
import { BLOCK_CELLS, readContents, type Content } from "./block";
import { FORM_ROWS } from "./format-kinds";
import { SheetFormats } from "./formats";
import { readHidden } from "./hidden";
import { openSheet, type OpenSheet } from "./open-sheet";

const VISIBLE = -1;
/** Cells of a sheet that are read; formats alone can make a used range end at the last row. */
const MAX_CELLS = 4_000_000;

interface Contents {
  readonly values: CellValue[][];
  readonly formulas: ReadonlyMap<string, string>;
}

const BLANK: Content = { value: null, formula: null };

export class SheetReading {
  readonly formats: SheetFormats;
  #open: OpenSheet;
  #contents: Contents | null = null;
  #isProtected: boolean | null = null;

  constructor(
    readonly sheet: EtSheet,
    private readonly trust: Trust,
  ) {
    this.#open = openSheet(sheet);
    this.formats = new SheetFormats(sheet);
  }

  get name(): string {
    return this.#open.name;
  }

  /** What is in use. */
  get rect(): Rect {
    return this.#open.rect;
  }

  get isProtected(): boolean {
    return (this.#isProtected ??= this.sheet.ProtectContents === true);
  }

  /** Whether all of its contents come in one call, so that reading them again costs next to nothing. */
  get isOneBlock(): boolean {
    const { top, left, bottom, right } = this.#open.rect;
    return (bottom - top + 1) * (right - left + 1) <= BLOCK_CELLS;
  }

  contentAt({ row, column }: Place): Content {
    const { rect } = this.#open;
    if (!contains(rect, { row, column })) return BLANK;
    const { values, formulas } = this.#read();
    return {
      value: values[row - rect.top]?.[column - rect.left] ?? null,
      formula: formulas.get(`${row},${column}`) ?? null,
    };
  }

  /** After a writing. @param grown whether something may stand outside of what was in use before */
  forgetContents(grown: boolean): void {
    this.#contents = null;
    if (grown) this.#open = openSheet(this.sheet);
  }

  /** Number formats of all that has one to show; they hold once `settleFormats` has been through them. */
  askFormats(others: readonly Place[] = []): void {
    const { values } = this.#read();
    if (!this.#isEmpty || others.length > 0)
      this.formats.ask(values, this.#width, this.#origin, this.trust, others);
  }

  /** That there is no merged area at all; asked of long lists only, forms always have some. */
  readonly hasNoMerges = this.#once(() => this.#isList && this.#open.used.MergeCells === false);
  readonly hasNoArrays = this.#once(() => this.#open.used.HasArray === false);

  snapshot(isActive: boolean, date1904: boolean): SheetSnapshot {
    const { values, formulas } = this.#read();
    const isEmpty = this.#isEmpty;
    return {
      name: this.name,
      // The sheet in front is seen.
      hidden: !isActive && this.sheet.Visible !== VISIBLE,
      origin: isEmpty ? { row: 0, column: 0 } : this.#origin,
      rowCount: isEmpty ? 0 : values.length,
      columnCount: isEmpty ? 0 : this.#width,
      values: isEmpty ? [] : values,
      formulas,
      formats: isEmpty ? [] : this.formats.grid.rows(values.length, this.#width, this.#origin),
      texts: null,
      merges: [],
      ...(isEmpty ? { hiddenRows: [], hiddenColumns: [] } : readHidden(this.#open, this.#rect)),
      protected: this.isProtected,
      date1904,
    };
  }

  notices(): Notice[] {
    const { bottom } = this.#rect;
    if (bottom === this.#open.rect.bottom) return [];
    const message = `工作表“${this.name}”太大，只读取了前 ${bottom + 1} 行；请删去末尾多余的空行或拆分工作表。`;
    return [{ code: "sheet-cut", message, sheet: this.name, cells: [] }];
  }

  get #rect(): Rect {
    const { rect } = this.#open;
    const rows = Math.floor(MAX_CELLS / (rect.right - rect.left + 1));
    return rect.bottom - rect.top + 1 > rows ? { ...rect, bottom: rect.top + rows - 1 } : rect;
  }

  get #origin(): Place {
    return { row: this.#rect.top, column: this.#rect.left };
  }

  get #width(): number {
    return this.#rect.right - this.#rect.left + 1;
  }

  get #isList(): boolean {
    return this.#rect.bottom - this.#rect.top >= FORM_ROWS;
  }

  get #isEmpty(): boolean {
    const { values, formulas } = this.#read();
    return values.length === 1 && values[0]!.length === 1 && values[0]![0] === null && formulas.size === 0;
  }

  #read(): Contents {
    return (this.#contents ??= contentsOf(this.#open, this.#rect));
  }

  /** Only a build that tells that cells differ is believed when it says the same of all of them. */
  #once(ask: () => boolean): () => boolean {
    let answer: boolean | null = null;
    return () => this.trust.whole && (answer ??= ask());
  }
}

function contentsOf({ sheet, used, rect: whole }: OpenSheet, rect: Rect): Contents {
  const values: CellValue[][] = [];
  const formulas = new Map<string, string>();
  for (const cells of readContents(sheet, rect, rect === whole ? used : undefined)) {
    const row = rect.top + values.length;
    values.push(cells.map(({ value }) => value));
    cells.forEach(({ formula }, column) => {
      if (formula !== null) formulas.set(`${row},${rect.left + column}`, formula);
    });
  }
  return { values, formulas };
}
