/**
 * Funds that stand in no table of lines: «年度资金总额：981.26万元», «年初预算数｜981.26｜执行数｜577.5», and sources as
 * columns. Each line is put together from titled values.
 */
import { AMOUNT_COLUMNS, type FundLine } from "../model/form";
import type { CellView } from "../model/snapshot";
import type { Sourced } from "../model/sourced";
import type { Amount, MoneyUnit } from "../model/values";
import { fundTable } from "./catalogue/fund-table";
import { headerKey, Vocabulary } from "./labels";
import { labelledValues, type Labelled } from "./parse-fields";
import { DEFAULT_UNIT, fundLevels } from "./parse-funds";
import type { Area, SheetView } from "./sheet-view";
import { label as labelText } from "./text-cells";
import { findTransposed } from "./transposed-funds";
import { moneyUnitIn, parseAmount, parseNumber, parseRate, parseText } from "./values";
import { fundRowWords } from "./vocabularies";

const AMOUNTS: readonly string[] = AMOUNT_COLUMNS;
const columnWords = new Vocabulary(
  fundTable.columns.filter((column) => [...AMOUNTS, "rate", "weight", "score"].includes(column.id)),
);

/** A line before it is parsed: its label and what stands under which field. */
interface LooseLine {
  readonly label: CellView;
  readonly values: Map<string, Labelled>;
}

export function looseFunds(view: SheetView, place: Area, unit: MoneyUnit | null): readonly FundLine[] {
  const lines = transposedLines(view, place) ?? titledLines(view, place) ?? labelledLines(view, place);
  const levels = fundLevels(lines.map(({ label }) => label.text));
  return lines.map((line, i) => fundLine(line, lines.length === 1 ? 0 : levels[i]!, unit));
}

function transposedLines(view: SheetView, place: Area): readonly LooseLine[] | null {
  const found = findTransposed(view, place);
  if (!found) return null;
  return found.sources.map((source) => {
    const values = new Map<string, Labelled>();
    for (const [id, row] of found.rows) {
      const area = found.labels.get(id)!;
      const value = parseText(view.cell(row, source.left));
      values.set(id, { id, label: view.cell(area.top, area.left), area, value, own: false });
    }
    return { label: view.cell(source.top, source.left), values };
  });
}

/** Titled amounts; those in a row with a source's name are that source's. */
function titledLines(view: SheetView, place: Area): readonly LooseLine[] | null {
  const titled = labelledValues(view, columnWords, place).filter(hasFigure);
  if (!titled.some(({ id }) => AMOUNTS.includes(id))) return null;
  const names = labelledValues(view, fundRowWords, place);
  const lines: LooseLine[] = [];
  for (const value of titled) {
    const row = value.label.at.row;
    const name = names.find(
      ({ label }) => label.at.row === row && label.at.column < value.label.at.column,
    )?.label;
    let line = lines.find((known) => (name ? known.label === name : !known.values.has(value.id)));
    if (!line) lines.push((line = { label: name ?? value.label, values: new Map() }));
    if (!line.values.has(value.id)) line.values.set(value.id, value);
  }
  return lines;
}

/** «年度资金总额｜981.26｜其中：财政拨款｜900»: budgets, for nothing says otherwise. */
function labelledLines(view: SheetView, place: Area): readonly LooseLine[] {
  return annualOf(labelledValues(view, fundRowWords, place).filter(hasFigure)).map((row) => ({
    label: row.label,
    values: new Map([["initialBudget", row]]),
  }));
}

/** «中期资金总额» with its sources beside «年度资金总额» with the same again: those of the year. */
function annualOf(labelled: readonly Labelled[]): readonly Labelled[] {
  const columns = [...new Set(labelled.map(({ label }) => label.at.column))];
  const groups = columns.map((column) => labelled.filter(({ label }) => label.at.column === column));
  if (groups.length < 2 || groups.some((group) => group.length < 2)) return labelled;
  const ofYear = groups.find(([first]) => /年度|当年|本年/u.test(first!.label.text));
  return ofYear ?? groups[0]!;
}

function hasFigure(labelled: Labelled): boolean {
  return typeof labelled.value.cell.value === "number" || /^[-+¥￥]?\d/.test(labelled.value.value ?? "");
}

function fundLine({ label, values }: LooseLine, level: number, unit: MoneyUnit | null): FundLine {
  const money = (id: string): Sourced<Amount> | null => {
    const labelled = values.get(id);
    if (!labelled) return null;
    const own = moneyUnitIn(labelled.label.text.split(/[:：]/)[0]!) ?? unit ?? DEFAULT_UNIT;
    return restored(parseAmount(contentOf(labelled), { unit: own }), labelled);
  };
  const rate = values.get("rate");
  const weight = values.get("weight");
  const score = values.get("score");
  return {
    label: nameOf(label),
    role: level === 0 ? "total" : "source",
    level,
    initialBudget: money("initialBudget"),
    adjustedBudget: money("adjustedBudget"),
    received: money("received"),
    executed: money("executed"),
    forecast: money("forecast"),
    rate: rate
      ? restored(parseRate(contentOf(rate), { percentColumn: /[%％]/.test(rate.label.text) }), rate)
      : null,
    weight: weight ? restored(parseNumber(contentOf(weight)), weight) : null,
    score: score ? restored(parseNumber(contentOf(score)), score) : null,
  };
}

/** The words before a figure in the same cell; a line without a name of its own is the total. */
function nameOf(cell: CellView): Sourced<string> {
  const named = labelText(cell);
  const words = (named.value ?? "").replace(/[:：]\s*[-+¥￥]?\d.*$/u, "");
  return { ...named, value: columnWords.find(headerKey(words)).length > 0 ? "年度资金总额" : words };
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
