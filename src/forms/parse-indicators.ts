/** Rows of an indicator block → Indicator. */
import type { Decimal } from "../model/decimal";
import type { DeviationReason, Indicator, Likelihood, LikelihoodChoice, ReasonCategory } from "../model/form";
import { isBlank, type Sourced } from "../model/sourced";
import type { IndicatorValue } from "../model/values";
import { budgetLabel } from "./indicator-rows";
import { compact, headerKey } from "./labels";
import { Levels } from "./levels";
import { hiddenBy, isPercentHeader } from "./parse-funds";
import { LEVEL_POINTS } from "./points-columns";
import { withPointsOfNames } from "./points-in-names";
import type { SheetView } from "./sheet-view";
import { TableCells } from "./table-cells";
import type { TableMatch } from "./tables";
import { name } from "./text-cells";
import { directionOf, parseIndicatorValue, parseNumber, parseRate, parseText } from "./values";

const CATEGORIES: readonly ReasonCategory[] = ["经费保障", "制度保障", "人员保障", "硬件条件保障", "其他"];
const LIKELIHOODS: readonly Likelihood[] = ["确定能", "有可能", "完全不可能"];

/**
 * Rows without any content of their own (the empty lines of a form) are left out.
 * @param year of the form: completes «6月底前»
 */
export function parseIndicators(
  view: SheetView,
  table: TableMatch,
  rows: readonly number[],
  year: number | null = null,
): readonly Indicator[] {
  const cells = new TableCells(view, table);
  const levels = new Levels(cells);
  const found: Indicator[] = [];
  let previous = table.dataTop - 1;
  for (const row of rows) {
    // Rows between, where only a level stands, pass it on.
    for (let between = previous + 1; between < row; between++) levels.at(between);
    previous = row;
    const { level1, level2 } = levels.at(row);
    const indicator = parseIndicator(cells, row, level1, level2, year);
    if (indicator) found.push(indicator);
  }
  return cells.has("score") && !cells.has("weight") ? withPointsOfNames(found) : found;
}

function parseIndicator(
  cells: TableCells,
  row: number,
  level1: Sourced<string> | null,
  level2: Sourced<string> | null,
  year: number | null,
): Indicator | null {
  const nameRead = cells.read(row, "name");
  if (!nameRead) return null;
  const label = budgetLabel(cells.view, cells, row);
  const named = name(label ? cells.view.cell(label.top, label.left) : nameRead.cell);
  const title: Sourced<string> = nameRead.continued ? { ...named, inherited: true } : named;
  const unit = textOf(cells, row, "unit");
  const operator = textOf(cells, row, "operator");
  const value = (id: string, sign: string | null): Sourced<IndicatorValue> | null => {
    const read = cells.read(row, id);
    return read && parseIndicatorValue(read.cell, { name: title.value, unit, operator: sign, year });
  };
  const stated = textOf(cells, row, "direction");
  const initial = value("target", operator);
  const adjusted = value("adjustedTarget", operator);
  const target = adjusted && (!initial || !isBlank(adjusted)) ? adjusted : initial;
  const points = (id: string): Sourced<Decimal> | null => {
    const read = cells.read(row, id);
    if (!read) return null;
    if (!read.continued) return parseNumber(read.cell, { percentAsPoints: true });
    // Merged points count once, in the first row: here there is nothing, and nothing to be filled in.
    return { ...parseNumber(hiddenBy(read.cell, cells.view, row)), inherited: true };
  };
  // Such a label is a level of its own: the row belongs to none above.
  const levels = label ? { level1: named, level2: null } : { level1, level2 };
  const indicator = {
    ...levels,
    name: title,
    target,
    actual: value("actual", null),
    forecast: value("forecast", null),
    planned: value("planned", null),
    direction: directionOf(title.value ?? "", target?.value ?? null, level2?.value ?? null, stated),
    weight: points("weight"),
    score: points("score"),
    ...completionOf(cells, row),
    ...((cells.has(LEVEL_POINTS.level1) || cells.has(LEVEL_POINTS.level2)) && {
      levelWeights: { level1: points(LEVEL_POINTS.level1), level2: points(LEVEL_POINTS.level2) },
    }),
    reason: parseReason(cells, row),
    likelihood: parseLikelihood(cells, row),
    remark: text(cells, row, "remark"),
  };
  const contents = [
    ...(nameRead.continued ? [] : [indicator.name]),
    ...[
      indicator.target,
      indicator.actual,
      indicator.forecast,
      indicator.planned,
      indicator.weight,
      indicator.score,
    ],
  ].filter((content) => content !== null);
  if (contents.every((content) => isBlank(content) || (content === title && isTemplateName(title))))
    return null;
  const isPlaceholder = contents.every((content) => content.value === null && content.issue === null);
  return { ...indicator, isPlaceholder };
}

/** 完成进度 and 得分系数 mean what their table says: they are not read. */
function completionOf(cells: TableCells, row: number): Pick<Indicator, "completion"> {
  const read = cells.read(row, "completion");
  const header = cells.table.columns.get("completion")?.text ?? "";
  const of = /得分率$/u.test(headerKey(header)) ? "weight" : "target";
  if (!read || read.continued || !/(?:完成|实现|得分)率$/u.test(headerKey(header))) return {};
  return {
    completion: { of, rate: parseRate(read.cell, { percentColumn: isPercentHeader(cells, "completion") }) },
  };
}

/** «指标1：», «……»: what the empty form itself says in a row that nobody filled in. */
function isTemplateName({ value }: Sourced<string>): boolean {
  return (
    value !== null &&
    /^(([三四]级)?指标\s*[\d一二三四五六七八九十]+|…+|⋯+|\.{3,}|。{3,})[:：]?$/u.test(value.trim())
  );
}

function textOf(cells: TableCells, row: number, id: string): string | null {
  return cells.read(row, id)?.cell.text.trim() || null;
}

/** Words merged over several rows hold for each of them. */
export function text(cells: TableCells, row: number, id: string): Sourced<string> | null {
  const read = cells.read(row, id);
  if (!read) return null;
  const parsed = parseText(read.cell);
  return read.continued ? { ...parsed, inherited: true } : parsed;
}

export function parseReason(cells: TableCells, row: number): DeviationReason {
  const categories: Partial<Record<ReasonCategory, Sourced<string>>> = {};
  for (const category of CATEGORIES) {
    const ticked = text(cells, row, category);
    if (ticked) categories[category] = ticked;
  }
  const own = text(cells, row, "explanation");
  const reason = text(cells, row, "reason");
  // «偏差原因» beside «原因说明» is the choice of a category.
  const category = text(cells, row, "reasonCategory") ?? (own ? reason : null);
  const explanation = own ?? reason;
  const header = cells.table.columns.get(own ? "explanation" : "reason")?.text ?? "";
  const measures = text(cells, row, "measures");
  return { categories, category, explanation, asksMeasures: asksMeasures(header), measures };
}

const asked = new Map<string, boolean>();
const MOST_ASKED = 1000;

/** Every row of a table asks the same header. */
function asksMeasures(header: string): boolean {
  let answer = asked.get(header);
  if (answer === undefined) {
    if (asked.size >= MOST_ASKED) asked.clear();
    asked.set(header, (answer = /措施|建议/.test(compact(header))));
  }
  return answer;
}

export function parseLikelihood(cells: TableCells, row: number): LikelihoodChoice | null {
  const choices: Partial<Record<Likelihood, Sourced<string>>> = {};
  for (const likelihood of LIKELIHOODS) {
    const ticked = text(cells, row, likelihood);
    if (ticked) choices[likelihood] = ticked;
  }
  const choice = text(cells, row, "likelihood");
  return choice || Object.keys(choices).length > 0 ? { choices, choice } : null;
}
