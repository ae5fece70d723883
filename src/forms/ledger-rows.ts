/** Which rows under a ledger's header are projects, and which are totals, groups or headers of later pages. */
import { AMOUNT_COLUMNS } from "../model/form";
import { sameColumns } from "./indicator-rows";
import type { CellValue } from "../model/snapshot";
import { headerKey } from "./labels";
import type { SheetView } from "./sheet-view";
import { TableCells } from "./table-cells";
import type { TableMatch } from "./tables";
import { partRows } from "./ledger-parts";
import { sectionsOf, type LedgerSection } from "./ledger-sections";
import { LedgerTotals } from "./ledger-totals";
import { isFootLine, isTitle, totalWords } from "./vocabularies";
import type { Zone } from "./zones";

export interface LedgerRows {
  /** Row numbers of the projects. */
  readonly rows: readonly number[];
  /** Those of `rows` that only detail the one above them. */
  readonly parts: ReadonlySet<number>;
  readonly sections: readonly LedgerSection[];
  readonly totalRow: number | null;
  readonly end: number;
  readonly repeated: readonly TableMatch[];
}

const MOST_BLANK_ROWS = 20;
/** Some character of 合计, 总计, 小计. */
const TOTAL = /[合总總小共]/;
/** «全市合计», «市本级合计» */
const NAMED_TOTAL = /(?:合计|总计|共计)$/u;
/** «合计费用核算系统» is the name of a project, «合计12个项目» and «合计金额» are none. */
const OWN_NAME =
  /^(?:总分|合计|总计)(?!(?:金额|资金|经费|费用|预算|支出|执行|项目|情况|总?[数额]|[万千]?元)*$|共?\d)/u;
/** Columns left of the projects' names in which a total may say so. */
const MOST_LEADS = 6;
/** Rows behind a note in which the projects go on, if they do. */
const ROWS_BEHIND_NOTE = 3;
const MOST_BETWEEN = 3;
const LONGEST_TOTAL = 12;
const LONGEST_GROUP = 30;
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
  const totals = new LedgerTotals();
  const bounds: number[] = [];
  const sums = new Set<number>();
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
    if (verdict === "total") totals.add(row, judge.totalText(row));
    if (verdict === "project") rows.push(row);
    else bounds.push(row);
    if (verdict !== "project" && judge.hasAmount(row)) sums.add(row);
  }
  const totalRow = totals.among(rows) ?? loneSum(bounds, sums, rows);
  if (totalRow !== null) sums.delete(totalRow);
  return {
    rows,
    parts: partRows(view, table, rows),
    sections: sectionsOf(bounds, sums, rows),
    totalRow,
    end,
    repeated,
  };
}

/** «小计» below all projects is their total where nothing else divides them. */
function loneSum(
  bounds: readonly number[],
  sums: ReadonlySet<number>,
  projects: readonly number[],
): number | null {
  const [row, ...others] = bounds;
  const isLast = row !== undefined && others.length === 0 && row > (projects.at(-1) ?? row);
  return isLast && sums.has(row) ? row : null;
}

type Verdict = "project" | "total" | "group" | "blank" | "stop";

/** Judges row by row; what is the same for all rows is found out once. */
class RowJudge {
  private readonly name: number;
  private readonly amounts: readonly number[];
  /** Columns in which a total says so. */
  private readonly leads: readonly number[];
  /** Columns between the names and the amounts in which the rows of one project may end in 小计. */
  private readonly between: readonly number[];
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
    const first = Math.max(zone.left, Math.min(this.name, cells.table.left));
    const units = ["department", "implementer"].flatMap((id) => columns.get(id)?.left ?? []);
    const before = Array.from({ length: Math.min(this.name - first, MOST_LEADS) }, (_, i) => first + i);
    this.leads = [...new Set([...before, ...(serial === undefined ? [] : [serial]), this.name, ...units])];
    const amount = Math.min(...this.amounts);
    this.between = cells.table.others
      .map(({ left }) => left)
      .filter((left) => left > this.name && left < amount)
      .slice(0, MOST_BETWEEN);
    this.groups = serial !== undefined && this.hasPlainSerials(serial) ? serial : null;
  }

  of(row: number): Verdict {
    const { view, cells } = this;
    const total = this.totalIn(row);
    if (total !== undefined) return total === "total" ? "total" : "group";
    if (this.between.some((column) => isTotal(view.value(row, column)))) return "group";
    if (this.groups !== null && GROUP_SERIAL.test(view.text(row, this.groups))) return "group";
    const name = view.value(row, this.name);
    const hasAmount = this.hasAmount(row);
    const across = view.isMerged(row, this.name) && cells.spans(row, "projectName", "executed");
    if (name !== null && hasAmount && !across) return "project";
    const filled = view.filled(row, cells.table.left, cells.table.right);
    if (filled.length === 0) return "blank";
    const lead = view.text(filled[0]!.top, filled[0]!.left);
    if (isFootLine(lead)) return this.goesOnBehind(row) ? "group" : "stop";
    // A line across: a group of projects, or the beginning of something else.
    if (filled.length === 1) {
      if (isTitle(lead)) return "stop";
      return lead.length <= LONGEST_GROUP || this.goesOnBehind(row) ? "group" : "stop";
    }
    if (name === null) return hasAmount && filled.length > 2 ? "project" : "group";
    return "project";
  }

  hasAmount(row: number): boolean {
    return this.amounts.some((column) => this.view.value(row, column) !== null);
  }

  /** A note between projects, not below the last of them: right behind it a name stands beside amounts again. */
  private goesOnBehind(row: number): boolean {
    const { view, cells, name, amounts } = this;
    for (let next = row + 1; next <= Math.min(row + ROWS_BEHIND_NOTE, view.bottom); next++) {
      if (this.totalIn(next) !== undefined || cells.spans(next, "projectName", "executed")) continue;
      const figures = amounts.filter((column) => isFigure(view.own(next, column).value));
      if (typeof view.value(next, name) === "string" && figures.length >= 2) return true;
    }
    return false;
  }

  private hasPlainSerials(column: number): boolean {
    const { dataTop } = this.cells.table;
    for (let row = dataTop; row < dataTop + SERIALS_LOOKED_AT; row++)
      if (PLAIN_SERIAL.test(this.view.text(row, column))) return true;
    return false;
  }

  /** Which kind of total short words in the leading columns name. */
  private totalIn(row: number): string | undefined {
    const key = this.totalText(row);
    return key === "" ? undefined : (totalWords.find(key)[0] ?? "total");
  }

  /** The words that make the row a total, «» when there are none. */
  totalText(row: number): string {
    for (const column of this.leads) {
      const text = this.view.value(row, column);
      if (typeof text !== "string" || text.length > LONGEST_TOTAL || !TOTAL.test(text)) continue;
      const key = headerKey(text);
      if ((totalWords.find(key).length > 0 && !OWN_NAME.test(key)) || NAMED_TOTAL.test(key)) return key;
    }
    return "";
  }
}

/** «小计» or «合计» alone. */
function isTotal(value: CellValue): boolean {
  if (typeof value !== "string" || value.length > LONGEST_TOTAL || !TOTAL.test(value)) return false;
  return totalWords.find(headerKey(value)).length > 0;
}

function isFigure(value: CellValue): boolean {
  return typeof value === "number" || (typeof value === "string" && /^\s*\d[\d,.]*\s*$/u.test(value));
}

function continuesTable(table: TableMatch, other: TableMatch): boolean {
  return other.definition === table.definition && sameColumns(table, other);
}
