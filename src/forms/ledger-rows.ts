/** Which rows under a ledger's header are projects, and which are totals, groups or headers of later pages. */
import { headerKey } from "./labels";
import type { SheetView } from "./sheet-view";
import { TableCells } from "./table-cells";
import type { TableMatch } from "./tables";
import { isFootLine, totalWords } from "./vocabularies";
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
      if (!sameHeader(table, other)) break;
      repeated.push(other);
      row = other.dataTop - 1;
      continue;
    }
    const verdict = judge(view, cells, row, project.left, first);
    if (verdict === "stop") {
      // A page break: title and header again.
      if (other && other.top <= row + 6 && sameHeader(table, other)) continue;
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
  const lead = view.value(row, first);
  if (name === null && lead === null && view.filled(row, first, cells.table.right).length === 0)
    return "blank";
  const nameText = typeof name === "string" ? name.trim() : "";
  const leadText = typeof lead === "string" ? lead.trim() : "";
  if (nameText === "" || nameText.length <= 6 || (leadText !== "" && leadText.length <= 6)) {
    const total = totalWords.find(headerKey(leadText))[0] ?? totalWords.find(headerKey(nameText))[0];
    if (total === "total") return "total";
    if (total === "subtotal") return "group";
  }
  if (leadText !== "" && isFootLine(leadText)) return "stop";
  const hasAmount = AMOUNTS.some((id) => {
    const column = cells.table.columns.get(id);
    return column !== undefined && view.value(row, column.left) !== null;
  });
  if (hasAmount) {
    if (name !== null && !cells.spans(row, "projectName", "executed")) return "project";
    return leadText !== "" && name === null && !/^\d/.test(leadText) ? "group" : "project";
  }
  if (name === null || cells.spans(row, "projectName", "executed") || leadText === nameText) {
    const filled = view.filled(row, first, cells.table.right);
    return filled.length <= 1 ? (leadText.length > 30 ? "stop" : "group") : "group";
  }
  return "project";
}

function sameHeader(table: TableMatch, other: TableMatch): boolean {
  return (
    other.definition === table.definition &&
    [...table.columns].every(([id, column]) => other.columns.get(id)?.left === column.left)
  );
}
