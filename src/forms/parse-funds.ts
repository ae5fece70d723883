/** Rows of a fund block → FundLine. */
import { HUNDRED, type Decimal } from "../model/decimal";
import type { DataTable, FundLine } from "../model/form";
import type { CellView } from "../model/snapshot";
import type { Sourced } from "../model/sourced";
import type { Amount, MoneyUnit } from "../model/values";
import { fundLayout } from "./fund-layout";
import type { FundRow } from "./fund-rows";
import { headerKey } from "./labels";
import type { SheetView } from "./sheet-view";
import { statedPoints } from "./stated-points";
import { TableCells } from "./table-cells";
import type { TableMatch } from "./tables";
import { label as labelText } from "./text-cells";
import { moneyUnitIn, parseAmount, parseNumber, parseRate, parseText } from "./values";
import { fundRowWords } from "./vocabularies";
import type { Zone } from "./zones";

/** Where nothing names a unit, the forms' own (136号 and 10号 annexes are in 万元); the form's unit stays null. */
export const DEFAULT_UNIT: MoneyUnit = "万元";

export interface FundBlock {
  readonly lines: readonly FundLine[];
  /** Last row of the block. */
  readonly end: number;
  /** Its lines are what the money was for, not where it came from. */
  readonly ofTasks?: boolean;
  /** … and all of them as a table of their own. */
  readonly tasks?: DataTable | null;
}

/** @param unit of the block or form; a column's own heading wins */
export function parseFunds(
  view: SheetView,
  table: TableMatch,
  zone: Zone,
  limit: number,
  unit: MoneyUnit | null,
): FundBlock {
  const { table: seen, rows } = fundLayout(view, table, zone, limit);
  const cells = new TableCells(view, seen);
  const levels = fundLevels(rows.map(({ label }) => view.text(label.top, label.left)));
  const stated = cells.has("weight") ? null : statedPoints(view, seen, zone);
  const lines = rows.map((row, i) => fundLine(view, cells, row, levels[i]!, unit));
  // The points of a heading are the total's, which may be the last line.
  const pointed = Math.max(0, levels.indexOf(0));
  return {
    lines: stated ? lines.map((line, i) => (i === pointed ? { ...line, weight: stated } : line)) : lines,
    end: rows.at(-1)?.row ?? table.dataTop - 1,
  };
}

function fundLine(
  view: SheetView,
  cells: TableCells,
  { row, label }: FundRow,
  level: number,
  unit: MoneyUnit | null,
): FundLine {
  const money = (id: string): Sourced<Amount> | null => amountIn(cells, row, id, unit);
  const initialBudget = money("initialBudget");
  const adjustedBudget = money("adjustedBudget");
  const received = money("received");
  const executed = money("executed");
  const reason = cells.read(row, "reason");
  const rateCell = cells.read(row, "rate");
  const hint =
    percentOf(executed, adjustedBudget) ??
    percentOf(executed, initialBudget) ??
    percentOf(executed, received);
  const points = (id: string): Sourced<Decimal> | null => {
    const read = cells.read(row, id);
    // «10%» of 100 points, as the indicators' own weights may be given.
    return (
      read &&
      parseNumber(read.continued ? hiddenBy(read.cell, view, row) : read.cell, { percentAsPoints: true })
    );
  };
  return {
    label: labelText(view.cell(label.top, label.left)),
    role: level === 0 ? "total" : "source",
    level,
    initialBudget,
    adjustedBudget,
    received,
    executed,
    forecast: money("forecast"),
    ...(!cells.has("adjustedBudget") && cells.has("adjustment") && { adjustment: money("adjustment") }),
    ...(reason && { explanation: parseText(reason.cell) }),
    rate: rateCell && parseRate(rateCell.cell, { percentColumn: isPercentHeader(cells, "rate"), hint }),
    weight: points("weight"),
    score: points("score"),
  };
}

/** A figure merged over several rows counts once, in the first of them. */
function amountIn(
  cells: TableCells,
  row: number,
  id: string,
  unit: MoneyUnit | null,
): Sourced<Amount> | null {
  const read = cells.read(row, id);
  if (!read) return null;
  const own = moneyUnitIn(cells.table.columns.get(id)?.text ?? "") ?? unit ?? DEFAULT_UNIT;
  return parseAmount(read.continued ? hiddenBy(read.cell, cells.view, row) : read.cell, { unit: own });
}

/** The covered cell itself, which is blank. */
export function hiddenBy(cell: CellView, view: SheetView, row: number): CellView {
  return { ...view.own(row, cell.at.column), value: null, text: "" };
}

export function isPercentHeader(cells: TableCells, id: string): boolean {
  return /[%％]/.test(cells.table.columns.get(id)?.text ?? "");
}

function percentOf(part: Sourced<Amount> | null, whole: Sourced<Amount> | null): Decimal | null {
  if (!part?.value || !whole?.value || whole.value.value.isZero()) return null;
  if (part.value.unit !== whole.value.unit) return null;
  return part.value.value.div(whole.value.value).times(HUNDRED);
}

/** Kinds of money that are parts of 财政资金 rather than beside it. */
const PART =
  /^(人员|日常公用|公用)(经费|支出)|一般公共预算|政府性基金|国有资本|社会?保险?基金|专户|中央|省级|市级|县级|区级|州级|乡镇|本级|上级|债券/;

/** «资金来源：1.财政性资金», «资金结构：1.基本支出»: how the lines are arranged, then the line's own name. */
const BEFORE_LABEL = /^(资金来源|资金结构|按(资金|收入|支出)?(来源|性质|用途|结构)分?)\d*(?=.)/;

/** «财政资金总额» at the head of a block. */
const FIRST_TOTAL = /(资金|预算|支出|经费)(总额|合计|总计)$/;
const BY_USE = /^(其中)?(基本|项目)支出$/;

/** 0 the total, 1 a source, 2 a part: «其中：» directly under a source opens its parts. */
export function fundLevels(labels: readonly string[]): readonly number[] {
  const levels: number[] = [];
  let inParts = false;
  labels.forEach((text, i) => {
    const key = headerKey(text).replace(BEFORE_LABEL, "");
    const before = levels[i - 1];
    const ids = fundRowWords.find(key);
    if (ids[0] === "total" && !/^其中/.test(key)) levels.push(0);
    // The heading of the block stands for the only line.
    else if (labels.length === 1 && ids.length === 0) levels.push(0);
    else if (i === 0 && FIRST_TOTAL.test(key) && labels.length > 1) levels.push(0);
    // «预算数» over «其中：财政资金»: a first line that names no source is the whole.
    else if (i === 0 && ids.length === 0 && /^其中/.test(headerKey(labels[1] ?? ""))) levels.push(0);
    else if (i === 0 && !/^其中/.test(key) && labels.length > 1) levels.push(1);
    // 基本支出 and 项目支出 behind the sources split the total a second time.
    else if (
      BY_USE.test(key) &&
      levels.some((level, j) => level === 1 && !BY_USE.test(headerKey(labels[j]!).replace(BEFORE_LABEL, "")))
    )
      levels.push(2);
    else if (/^其中/.test(key) && before === 1) levels.push(2);
    else if (inParts && PART.test(key)) levels.push(2);
    else levels.push(1);
    inParts = levels[i] === 2;
  });
  return levels;
}
