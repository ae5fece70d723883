/** A located project form → PerformanceForm. */
import type { CellRange } from "../model/address";
import type { Denominator, FundLine, Goals, PerformanceForm } from "../model/form";
import type { Decimal } from "../model/decimal";
import type { Sourced } from "../model/sourced";
import type { ProjectFormDefinition } from "./definition";
import { footBoxes } from "./foot-boxes";
import { findPeriod, findTitle, findUnit, findYear, periodOnItsOwn } from "./headings";
import { missingOf } from "./missing";
import { labelledValues } from "./parse-fields";
import { withFundRemark } from "./fund-remark";
import { firstColumn } from "./fund-rows";
import { looseFunds } from "./loose-funds";
import { headerKey } from "./labels";
import { parseFunds, type FundBlock } from "./parse-funds";
import { parseGoals } from "./parse-goals";
import { parseIndicators } from "./parse-indicators";
import type { ProjectPlace } from "./places";
import { planTasks } from "./plan-tasks";
import { rangeNotices } from "./notices";
import type { Area, SheetView } from "./sheet-view";
import { TableCells } from "./table-cells";
import { taskTable } from "./task-table";
import type { TableMatch } from "./tables";
import { parseNumber } from "./values";
import { fieldWords, fundRowWords } from "./vocabularies";
import type { Zone } from "./zones";

/** Lines under the table that may still speak of its money. */
const FOOT = 4;

/** Forms that list tasks with what each is to cost. */
const PLANS: readonly string[] = ["goal-plan", "department-monitoring", "department-self-evaluation"];

export function parseProjectForm(
  view: SheetView,
  place: ProjectPlace,
  definition: ProjectFormDefinition,
): PerformanceForm {
  const { zone, indicators: table, rows } = place;
  const head: Area = { top: place.top, bottom: table.top - 1, left: zone.left, right: zone.right };
  const title = titleOf(view, head, place.funds);
  const top = title ? title.cell.at.row : place.top;
  const region = { ...head, top };
  const fundTop = place.funds[0]?.top ?? table.top;
  const unitRows = { ...region, bottom: Math.max(fundTop, place.funds.at(-1)?.bottom ?? fundTop) };
  // The goals of several years stand beside those of one under a common heading «项目资金（万元）».
  const across = definition.kind === "goal-plan" ? { left: view.left, right: view.right } : {};
  const unit = findUnit(view, unitRows) ?? findUnit(view, { ...unitRows, ...across });
  const spending = place.funds.filter((funds) => !listsIncome(view, funds, zone));
  const blocks = spending.map((funds) => {
    const block = parseFunds(view, funds, zone, table.top - 1, unit);
    return listsTasks(view, funds, zone)
      ? {
          ...totalOnly(block),
          tasks: taskTable(view, funds, block, ({ label }) => isTotalLabel(label.value)),
        }
      : block;
  });
  const tabled = blocks.flatMap((block) => block.lines);
  const whole = { ...region, bottom: Math.max(rows.end, table.bottom) + FOOT };
  const funds = withFundRemark(tabled.length > 0 ? tabled : looseFunds(view, region, unit), view, whole);
  const goalsBehind = (some: readonly FundBlock[]): Goals =>
    parseGoals(view, {
      ...region,
      top: some.length > 0 ? Math.max(top, ...some.map(({ end }) => end)) + 1 : top,
    });
  const boxes = footBoxes(view, zone, Math.max(rows.end, table.bottom));
  const range = rangeOf(view, place, top, boxes.end);
  const period = findPeriod([...place.funds, table], title?.value ? [title.value] : []);
  const year = findYear(view, region, title?.value ?? null, [table, ...place.funds].flatMap(headerTexts));
  const indicators = parseIndicators(view, table, rows.rows, year);
  const total = totalOf(view, place);
  const fields = { ...boxes.fields, ...fieldsOf(view, region, place.funds) };
  const form: PerformanceForm = {
    kind: definition.kind,
    definition: definition.id,
    range,
    title,
    unit,
    year,
    period: period ?? (definition.wholeYear ? { from: 1, to: 12 } : periodOnItsOwn(view, region)),
    denominators: denominatorsOf(funds),
    fields,
    // Tasks stand before the goals (陕西) or behind them (河南).
    goals: firstGoals([goalsBehind(blocks), goalsBehind(blocks.filter(({ ofTasks }) => !ofTasks))]),
    funds,
    indicators,
    total,
    tables: [
      ...blocks.flatMap(({ tasks }) => tasks ?? []),
      ...(PLANS.includes(definition.kind) ? planTasks(view, region) : []),
    ],
    rows: null,
    missing: [],
    notices: rangeNotices(view, range),
  };
  return { ...form, missing: missingOf(definition, form, place) };
}

/** «三、绩效目标完成情况» below the money is the heading of a part. */
function titleOf(view: SheetView, head: Area, funds: readonly TableMatch[]): ReturnType<typeof findTitle> {
  const found = findTitle(view, head);
  const [first] = funds;
  const isPart = first && found && found.cell.at.row > funds.at(-1)!.bottom && NUMBERED.test(found.cell.text);
  return isPart ? findTitle(view, { ...head, bottom: first.top - 1 }) : found;
}

const NUMBERED = /^\s*[（(]?[一二三四五六七八九十]+[、)）]/u;

function headerTexts(table: ProjectPlace["indicators"]): readonly string[] {
  return [...table.columns.values()].map((column) => column.text);
}

function rangeOf(view: SheetView, place: ProjectPlace, top: number, bottom: number): CellRange {
  const first = firstFilledRow(view, place, top);
  let left = place.indicators.left;
  let right = place.indicators.right;
  for (let row = first; row <= place.indicators.bottom; row++)
    for (const area of view.filled(row, place.zone.left, place.zone.right)) {
      left = Math.min(left, Math.max(area.left, place.zone.left));
      right = Math.max(right, Math.min(area.right, place.zone.right));
    }
  return {
    sheet: view.sheet.name,
    top: first,
    left,
    bottom,
    right,
  };
}

function firstFilledRow(view: SheetView, place: ProjectPlace, top: number): number {
  for (let row = top; row < place.indicators.top; row++)
    if (view.filled(row, place.zone.left, place.zone.right).length > 0) return row;
  return place.indicators.top;
}

/** A field's own label goes before its other names: 填报单位 may be another than 实施单位. */
function fieldsOf(view: SheetView, region: Area, funds: readonly Area[]): PerformanceForm["fields"] {
  const found = labelledValues(view, fieldWords, region).filter(
    ({ area }) => !funds.some(({ top, bottom }) => area.top >= top && area.bottom <= bottom),
  );
  const fields: Record<string, Sourced<string>> = {};
  for (const { id, value, own } of found) if (own) fields[id] ??= value;
  for (const { id, value } of found) fields[id] ??= value;
  return fields;
}

/** Of the money of tasks the total is the form's; the tasks are no sources. */
function totalOnly({ lines, end }: FundBlock): FundBlock {
  return { lines: lines.filter(({ label }) => isTotalLabel(label.value)), end, ofTasks: true };
}

function firstGoals([first, other]: readonly [Goals, Goals]): Goals {
  return first.expected ? first : other;
}

function isTotalLabel(label: string | null): boolean {
  return label !== null && fundRowWords.find(headerKey(label))[0] === "total";
}

/** 年度主要任务 with the money of each: another table than that of the sources. */
function listsTasks(view: SheetView, funds: TableMatch, zone: Zone): boolean {
  return view
    .filled(funds.bottom, zone.left, firstColumn(funds) - 1)
    .some((area) => /任务|(主要|工作|活动)(内容|名称)/u.test(view.text(area.top, area.left)));
}

/** «收入项目｜预算数｜决算数» beside «支出项目»: where the money comes from is no spending. */
function listsIncome(view: SheetView, funds: TableMatch, zone: Zone): boolean {
  const label = view.filled(funds.bottom, zone.left, firstColumn(funds) - 1).at(-1);
  return label !== undefined && /^收入(项目|科目|类别|来源|名称)?$/u.test(view.key(label.top, label.left));
}

function totalOf(view: SheetView, place: ProjectPlace): PerformanceForm["total"] {
  const row = place.rows.totalRow;
  if (row === null) return null;
  const cells = new TableCells(view, place.indicators);
  const points = (id: string): Sourced<Decimal> | null => {
    const read = cells.read(row, id);
    return read && parseNumber(read.cell, { percentAsPoints: true });
  };
  return { weight: points("weight"), score: points("score") };
}

/** The budgets that have a column, the one that the forms divide by first. */
function denominatorsOf(funds: readonly FundLine[]): readonly Denominator[] {
  const has = (id: "initialBudget" | "adjustedBudget" | "received"): boolean =>
    funds.some((line) => line[id] !== null);
  const found: Denominator[] = [];
  if (has("adjustedBudget")) found.push("adjusted");
  if (has("initialBudget")) found.push("initial");
  if (has("received")) found.push("received");
  return found;
}
