/** Which rows under a ledger's header are projects, and which are totals, groups or headers of later pages. */
import { sameColumns } from "./indicator-rows";
import { headerKey } from "./labels";
import type { SheetView } from "./sheet-view";
import { TableCells } from "./table-cells";
import type { TableMatch } from "./tables";
import { isFootLine, isTitle, totalWords } from "./vocabularies";
import type { Zone } from "./zones";

export interface LedgerRows {
  /** Row numbers of the projects. */
  readonly rows: readonly number[];
  readonly totalRow: number | null;
  readonly end: number;
  readonly repeated: readonly TableMatch[];
}

const AMOUNTS = ["initialBudget", "adjustedBudget", "received", "executed", "forecast"];
const MOST_BLANK_ROWS = 20;
/** Some character of 合计, 总计, 小计. */
const TOTAL = /[合总總小]/;

/** @param others headers of other tables below this one, in the same columns */
export function ledgerRows(
  view: SheetView,
  table: TableMatch,
  zone: Zone,
  others: readonly TableMatch[],
): LedgerRows {
  const cells = new TableCells(view, table);
  const project = table.columns.get("projectName")!;
  const first = Math.max(
    zone.left,
    Math.min(project.left, table.columns.get("serial")?.left ?? project.left),
  );
  const rows: number[] = [];
  const repeated: TableMatch[] = [];
  let totalRow: number | null = null;
  let end = table.dataTop - 1;
  let blanks = 0;
  let next = 0;
  for (let row = table.dataTop; row <= view.bottom; row++) {
    while (next < others.length && others[next]!.bottom < row) next += 1;
    const other = others[next];
    if (other && row >= other.top) {
      if (!continuesTable(table, other)) break;
      repeated.push(other);
      row = other.dataTop - 1;
      continue;
    }
    const verdict = judge(view, cells, row, project.left, first);
    if (verdict === "stop") {
      // A page break: title and header again.
      if (other && other.top <= row + 6 && continuesTable(table, other)) continue;
      break;
    }
    if (verdict === "blank") {
      blanks += 1;
      if (blanks > MOST_BLANK_ROWS) break;
      continue;
    }
    blanks = 0;
    end = row;
    if (verdict === "total") totalRow ??= row;
    if (verdict === "project") rows.push(row);
  }
  return { rows, totalRow, end, repeated };
}

type Verdict = "project" | "total" | "group" | "blank" | "stop";

function judge(view: SheetView, cells: TableCells, row: number, nameColumn: number, first: number): Verdict {
  const name = view.value(row, nameColumn);
  const hasAmount = AMOUNTS.some((id) => {
    const column = cells.table.columns.get(id);
    return column !== undefined && view.value(row, column.left) !== null;
  });
  const words = leads(view, cells, row, nameColumn, first);
  const total = words.map((text) => totalWords.find(headerKey(text))[0]).find((id) => id !== undefined);
  if (total !== undefined) return total === "total" ? "total" : "group";
  if (name !== null && hasAmount && !cells.spans(row, "projectName", "executed")) return "project";
  const filled = view.filled(row, cells.table.left, cells.table.right);
  if (filled.length === 0) return "blank";
  const lead = view.text(filled[0]!.top, filled[0]!.left);
  if (isFootLine(lead)) return "stop";
  // A line across: a group of projects, or the beginning of something else.
  if (filled.length === 1) return lead.length > 30 || isTitle(lead) ? "stop" : "group";
  if (name === null) return hasAmount && filled.length > 2 ? "project" : "group";
  return "project";
}

/** Short words in the columns in which a total says so. */
function leads(
  view: SheetView,
  cells: TableCells,
  row: number,
  nameColumn: number,
  first: number,
): readonly string[] {
  const serial = cells.table.columns.get("serial")?.left;
  const columns = serial === undefined ? [first, nameColumn] : [first, serial, nameColumn];
  return columns
    .map((column) => view.value(row, column))
    .filter((value) => typeof value === "string")
    .filter((text) => text.length <= 12 && TOTAL.test(text));
}

function continuesTable(table: TableMatch, other: TableMatch): boolean {
  return other.definition === table.definition && sameColumns(table, other);
}
