/** Which rows under a ledger's header are projects, and which are totals, groups or headers of later pages. */
import { AMOUNT_COLUMNS } from "../model/form";
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

const MOST_BLANK_ROWS = 20;
/** Some character of 合计, 总计, 小计. */
const TOTAL = /[合总總小]/;
const LONGEST_TOTAL = 12;
/** Serials of groups, where the projects below them have figures: 一, （二）, 三、 */
const GROUP_SERIAL = /^[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/u;
const PLAIN_SERIAL = /^\d{1,4}$/u;
/** Rows in which a plain serial shows up, if there are any. */
const SERIALS_LOOKED_AT = 60;

/** @param others headers of other tables below this one, in the same columns */
export function ledgerRows(
  view: SheetView,
  table: TableMatch,
  zone: Zone,
  others: readonly TableMatch[],
): LedgerRows {
  const cells = new TableCells(view, table);
  const judge = new RowJudge(view, cells, zone);
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
    const verdict = judge.of(row);
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

/** Judges row by row; what is the same for all rows is found out once. */
class RowJudge {
  private readonly name: number;
  private readonly amounts: readonly number[];
  /** Columns in which a total says so. */
  private readonly leads: readonly number[];
  /** The column in which 一, 二 … head groups of the projects 1, 2 …; null when there is none. */
  private readonly groups: number | null;

  constructor(
    private readonly view: SheetView,
    private readonly cells: TableCells,
    zone: Zone,
  ) {
    const { columns } = cells.table;
    const serial = columns.get("serial")?.left;
    this.name = columns.get("projectName")!.left;
    this.amounts = AMOUNT_COLUMNS.flatMap((id) => columns.get(id)?.left ?? []);
    const first = Math.max(zone.left, Math.min(this.name, serial ?? this.name));
    const units = ["department", "implementer"].flatMap((id) => columns.get(id)?.left ?? []);
    this.leads = [...new Set([first, ...(serial === undefined ? [] : [serial]), this.name, ...units])];
    this.groups = serial !== undefined && this.hasPlainSerials(serial) ? serial : null;
  }

  of(row: number): Verdict {
    const { view, cells } = this;
    const total = this.totalIn(row);
    if (total !== undefined) return total === "total" ? "total" : "group";
    if (this.groups !== null && GROUP_SERIAL.test(view.text(row, this.groups))) return "group";
    const name = view.value(row, this.name);
    const hasAmount = this.amounts.some((column) => view.value(row, column) !== null);
    const across = view.isMerged(row, this.name) && cells.spans(row, "projectName", "executed");
    if (name !== null && hasAmount && !across) return "project";
    const filled = view.filled(row, cells.table.left, cells.table.right);
    if (filled.length === 0) return "blank";
    const lead = view.text(filled[0]!.top, filled[0]!.left);
    if (isFootLine(lead)) return "stop";
    // A line across: a group of projects, or the beginning of something else.
    if (filled.length === 1) return lead.length > 30 || isTitle(lead) ? "stop" : "group";
    if (name === null) return hasAmount && filled.length > 2 ? "project" : "group";
    return "project";
  }

  private hasPlainSerials(column: number): boolean {
    const { dataTop } = this.cells.table;
    for (let row = dataTop; row < dataTop + SERIALS_LOOKED_AT; row++)
      if (PLAIN_SERIAL.test(this.view.text(row, column))) return true;
    return false;
  }

  /** Which kind of total short words in the leading columns name. */
  private totalIn(row: number): string | undefined {
    for (const column of this.leads) {
      const text = this.view.value(row, column);
      if (typeof text !== "string" || text.length > LONGEST_TOTAL || !TOTAL.test(text)) continue;
      const [id] = totalWords.find(headerKey(text));
      if (id !== undefined) return id;
    }
    return undefined;
  }
}

function continuesTable(table: TableMatch, other: TableMatch): boolean {
  return other.definition === table.definition && sameColumns(table, other);
}
