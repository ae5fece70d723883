/** The tables that are open, the outermost first, each with the cell that is being read. */
import type { ReportPart } from "../../model/report-document";
import { TableGrid, type CellShape } from "./table-grid";

interface OpenTable {
  readonly grid: TableGrid;
  /** What stands in its cells and is no text of them: tables, notes. */
  readonly behind: ReportPart[];
  /** The row was struck out in a tracked change. */
  dropsRow: boolean;
  cell: OpenCell | null;
}

interface OpenCell extends CellShape {
  readonly parts: ReportPart[];
  /** Struck out in a tracked change. */
  isStruck: boolean;
}

export class OpenTables {
  readonly #open: OpenTable[] = [];

  begin(): void {
    this.#open.push({ grid: new TableGrid(), behind: [], dropsRow: false, cell: null });
  }

  /** @returns what it was, and what stands behind it */
  end(): readonly ReportPart[] {
    const table = this.#open.pop();
    if (!table) return [];
    const finished = table.grid.finish();
    return [...(finished ? [finished] : []), ...table.behind];
  }

  beginRow(): void {
    this.#open.at(-1)?.grid.beginRow();
  }

  endRow(): void {
    const table = this.#open.at(-1);
    if (!table?.dropsRow) return;
    table.grid.dropRow();
    table.dropsRow = false;
  }

  /** @returns where the cell's paragraphs go */
  beginCell(): ReportPart[] {
    const parts: ReportPart[] = [];
    const table = this.#open.at(-1);
    if (table) table.cell = { span: 1, merge: null, joinsLeft: false, isStruck: false, parts };
    return parts;
  }

  endCell(): void {
    const table = this.#open.at(-1);
    if (!table?.cell) return;
    const { parts, isStruck, ...shape } = table.cell;
    const lines = parts.flatMap((part) => (part.kind === "paragraph" ? [part.text] : []));
    table.behind.push(...parts.filter((part) => part.kind === "table"));
    if (!isStruck) table.grid.add(shape, lines.join("\n"));
    table.cell = null;
  }

  /** A note called for in a cell is no part of its value. @returns false when no cell is open */
  putBehind(notes: readonly ReportPart[]): boolean {
    const table = this.#open.at(-1);
    table?.behind.push(...notes);
    return table !== undefined;
  }

  dropRow(): void {
    const table = this.#open.at(-1);
    if (table) table.dropsRow = true;
  }

  skipColumns(count: number): void {
    this.#open.at(-1)?.grid.skip(count);
  }

  cellProperty(name: string, value: string | undefined): void {
    const cell = this.#open.at(-1)?.cell;
    if (!cell) return;
    if (name === "gridSpan") cell.span = Math.max(1, Math.floor(Number(value)) || 1);
    else if (name === "vMerge") cell.merge = value === "restart" ? "restart" : "continue";
    else if (name === "hMerge") cell.joinsLeft = value !== "restart";
    else if (name === "cellDel") cell.isStruck = true;
  }
}
