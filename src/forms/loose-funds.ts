/** Funds that stand in no table of lines: «年度资金总额：981.26万元», «年初预算数｜981.26｜执行数｜577.5». */
import type { FundLine } from "../model/form";
import type { CellView } from "../model/snapshot";
import type { Sourced } from "../model/sourced";
import type { Amount, MoneyUnit } from "../model/values";
import { fundTable } from "./catalogue/fund-table";
import { Vocabulary } from "./labels";
import { labelledValues, type Labelled } from "./parse-fields";
import { DEFAULT_UNIT } from "./parse-funds";
import type { Area, SheetView } from "./sheet-view";
import { blankAt } from "./text-cells";
import { moneyUnitIn, parseAmount, parseNumber, parseRate } from "./values";
import { fundRowWords } from "./vocabularies";

const AMOUNTS = ["initialBudget", "adjustedBudget", "received", "executed", "forecast"];
const columnWords = new Vocabulary(
  fundTable.columns.filter((column) => [...AMOUNTS, "rate", "weight", "score"].includes(column.id)),
);

/** One line of the total, put together from titled values; nothing when none of them holds a figure. */
export function looseFunds(view: SheetView, place: Area, unit: MoneyUnit | null): readonly FundLine[] {
  const titled = labelledValues(view, columnWords, place);
  const rows = labelledValues(view, fundRowWords, place).filter(hasFigure);
  const found = new Map<string, Labelled>();
  for (const value of titled) if (!found.has(value.id) && hasFigure(value)) found.set(value.id, value);
  const lines: FundLine[] = [];
  if (AMOUNTS.some((id) => found.has(id))) lines.push(lineOf(found, unit));
  if (lines.length > 0) return lines;
  return rows.map((row) => lineOf(new Map([["initialBudget", row]]), unit, row));
}

function hasFigure(labelled: Labelled): boolean {
  return typeof labelled.value.cell.value === "number" || /\d/.test(labelled.value.value ?? "");
}

function lineOf(found: ReadonlyMap<string, Labelled>, unit: MoneyUnit | null, row?: Labelled): FundLine {
  const first = row ?? [...found.values()][0]!;
  const money = (id: string): Sourced<Amount> | null => {
    const labelled = found.get(id);
    if (!labelled) return null;
    const own = moneyUnitIn(labelled.label.text) ?? unit ?? DEFAULT_UNIT;
    return restored(parseAmount(contentOf(labelled), { unit: own }), labelled);
  };
  const rate = found.get("rate");
  const weight = found.get("weight");
  const score = found.get("score");
  const isTotal = !row || row.id === "total";
  return {
    label: { ...blankAt(first.label), value: row ? labelWord(first) : "年度资金总额" },
    role: isTotal ? "total" : "source",
    level: isTotal ? 0 : 1,
    initialBudget: money("initialBudget"),
    adjustedBudget: money("adjustedBudget"),
    received: money("received"),
    executed: money("executed"),
    forecast: money("forecast"),
    rate: rate
      ? restored(parseRate(contentOf(rate), { percentColumn: /%/.test(rate.label.text) }), rate)
      : null,
    weight: weight ? restored(parseNumber(contentOf(weight)), weight) : null,
    score: score ? restored(parseNumber(contentOf(score)), score) : null,
  };
}

function labelWord(labelled: Labelled): string {
  return labelled.label.text.split(/[:：]/)[0]!.trim();
}

/** The value as if it stood alone in its cell. */
function contentOf({ label, value }: Labelled): CellView {
  if (value.cell.at.row !== label.at.row || value.cell.at.column !== label.at.column) return value.cell;
  return { ...value.cell, value: value.value, text: value.value ?? "" };
}

/** With the cell as it really is, so that nobody writes a number over the label. */
function restored<T>(sourced: Sourced<T>, labelled: Labelled): Sourced<T> {
  return { ...sourced, cell: labelled.value.cell };
}
