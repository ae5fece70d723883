/**
 * Terse builders for typed forms. Values are cell contents, read by the real parsers; what is left out has no column,
 * "" is a blank cell. Every cell has an address of its own.
 */
import {
  directionOf,
  parseAmount,
  parseIndicatorValue,
  parseNumber,
  parseRate,
  parseText,
} from "../../src/forms/values";
import type {
  DataTable,
  Denominator,
  FieldName,
  FormKind,
  FundLine,
  Indicator,
  Likelihood,
  Missing,
  PerformanceForm,
  ReasonCategory,
  RowColumn,
  RowSection,
} from "../../src/model/form";
import type { CellView } from "../../src/model/snapshot";
import type { Sourced } from "../../src/model/sourced";
import type { MoneyUnit } from "../../src/model/values";
import { CellMaker, type Content } from "./cells";

export interface FundInput {
  readonly label?: string;
  readonly role?: FundLine["role"];
  readonly level?: number;
  readonly initial?: Content;
  readonly adjusted?: Content;
  readonly received?: Content;
  readonly executed?: Content;
  readonly forecast?: Content;
  readonly rate?: Content;
  readonly weight?: Content;
  readonly score?: Content;
  /** Heading → amount, of a ledger's row. */
  readonly otherBases?: Readonly<Record<string, Content>>;
}

export interface IndicatorInput {
  readonly level1?: Content;
  readonly level2?: Content;
  readonly name: string;
  readonly target?: Content;
  readonly actual?: Content;
  readonly forecast?: Content;
  readonly planned?: Content;
  /** From a unit column. */
  readonly unit?: string;
  /** From an operator column; joined to the target. */
  readonly operator?: string;
  readonly weight?: Content;
  readonly score?: Content;
  readonly reason?: Content;
  readonly asksMeasures?: boolean;
  readonly measures?: Content;
  readonly category?: Content;
  readonly categories?: Partial<Record<ReasonCategory, Content>>;
  /** One drop-down, or tick columns. */
  readonly likelihood?: string | Partial<Record<Likelihood, Content>>;
  readonly remark?: Content;
}

export interface FormInput {
  readonly sheet?: string;
  readonly title?: string;
  readonly year?: number | null;
  /** Last month covered; null = unknown. */
  readonly month?: number | null;
  readonly unit?: MoneyUnit | null;
  readonly fields?: Partial<Record<FieldName, Content>>;
  readonly goals?: { readonly expected?: Content; readonly actual?: Content };
  readonly funds?: readonly FundInput[];
  readonly indicators?: readonly IndicatorInput[];
  readonly total?: { readonly weight?: Content; readonly score?: Content };
  readonly tables?: readonly DataTable[];
  readonly denominators?: readonly Denominator[];
  readonly missing?: readonly Missing[];
}

export interface LedgerRowInput extends FundInput {
  readonly sheet?: string;
  readonly year?: number | null;
  readonly month?: number | null;
  readonly unit?: MoneyUnit | null;
  readonly project?: Content;
  readonly department?: Content;
  readonly goal?: Content;
  readonly progress?: Content;
  readonly reason?: Content;
  readonly measures?: Content;
  readonly likelihood?: IndicatorInput["likelihood"];
  readonly remark?: Content;
  /** The row only details the one above it. */
  readonly part?: boolean;
}

export interface LedgerInput {
  readonly sheet?: string;
  readonly year?: number | null;
  readonly month?: number | null;
  readonly unit?: MoneyUnit | null;
  readonly rows: readonly LedgerRowInput[];
  readonly total?: FundInput;
  /** Sums of some of the rows. */
  readonly sections?: readonly (FundInput & Pick<RowSection, "above" | "below">)[];
  /** Bare figures by column, for what is looked at without parsing. */
  readonly figures?: Readonly<Record<string, readonly number[]>>;
}

/** 项目支出绩效目标执行监控表; default 2020年1-7月, 万元. */
export function monitoring(input: FormInput = {}): PerformanceForm {
  return form("monitoring", { month: 7, ...input });
}

/** 项目支出绩效自评表; default the whole year 2020, 万元. */
export function selfEvaluation(input: FormInput = {}): PerformanceForm {
  return form("self-evaluation", { month: 12, ...input });
}

/** Any other kind, e.g. a small table: `form("fund-usage", { tables: [dataTable(…)] })`. */
export function form(kind: FormKind, input: FormInput = {}): PerformanceForm {
  const cells = new CellMaker(input.sheet ?? "Sheet1");
  const unit = input.unit === undefined ? "万元" : input.unit;
  const funds = (input.funds ?? []).map((line, index) => fundLine(cells, line, index, unit));
  const indicators = (input.indicators ?? []).map((row) => indicator(cells, row));
  cells.nextRow();
  const fields = Object.fromEntries(
    Object.entries(input.fields ?? {}).map(([name, content]) => [name, text(cells, content)]),
  );
  const total = input.total && {
    weight: optional(input.total.weight, cells, parseNumber),
    score: optional(input.total.score, cells, parseNumber),
  };
  return {
    kind,
    definition: kind,
    range: { sheet: input.sheet ?? "Sheet1", top: 0, left: 0, bottom: 99, right: 19 },
    title: input.title === undefined ? null : text(cells, input.title),
    unit,
    year: input.year === undefined ? 2020 : input.year,
    period: input.month ? { from: 1, to: input.month } : null,
    denominators: input.denominators ?? denominatorsOf(funds),
    fields,
    goals: {
      expected: optional(input.goals?.expected, cells, parseText),
      actual: optional(input.goals?.actual, cells, parseText),
    },
    funds,
    indicators,
    total: total ?? null,
    tables: input.tables ?? [],
    rows: null,
    missing: input.missing ?? [],
    notices: [],
  };
}

/** One project of a 项目绩效监控台账: a fund line and a pseudo-indicator that has no target and must not be judged. */
export function ledgerRow(input: LedgerRowInput, row = 0): PerformanceForm {
  const cells = new CellMaker(input.sheet ?? "台账");
  for (let skipped = 0; skipped <= row; skipped++) cells.nextRow();
  const unit = input.unit === undefined ? "万元" : input.unit;
  const project = text(cells, input.project ?? `项目${row + 1}`);
  const line = fundFields(
    cells,
    input,
    unit,
    project,
    input.part ? { role: "detail", level: 1 } : { role: "total", level: 0 },
  );
  const goals = {
    expected: optional(input.goal, cells, parseText),
    actual: optional(input.progress, cells, parseText),
  };
  const month = input.month === undefined ? 7 : input.month;
  const department = optional(input.department, cells, parseText);
  return {
    ...form("ledger-row", { sheet: input.sheet ?? "台账" }),
    unit,
    year: input.year === undefined ? 2020 : input.year,
    period: month ? { from: 1, to: month } : null,
    denominators: denominatorsOf([line]),
    fields: { projectName: project, ...(department ? { department } : {}) },
    goals,
    funds: [line],
    indicators: [pseudoIndicator(cells, input, project)],
  };
}

/** A whole 项目绩效监控台账. */
export function ledger(input: LedgerInput): PerformanceForm {
  const { rows, total, ...common } = input;
  const made = rows.map((row, index) => ledgerRow({ ...common, ...row }, index));
  const cells = new CellMaker(input.sheet ?? "台账");
  for (let skipped = 0; skipped <= rows.length; skipped++) cells.nextRow();
  const totalLine = total
    ? fundFields(cells, total, input.unit ?? "万元", text(cells, total.label ?? "合计"), {
        role: "total",
        level: 0,
      })
    : null;
  return {
    ...form("ledger", { sheet: input.sheet ?? "台账", unit: input.unit ?? "万元" }),
    year: input.year === undefined ? 2020 : input.year,
    period: input.month === null ? null : { from: 1, to: input.month ?? 7 },
    denominators: denominatorsOf(made.flatMap((row) => row.funds)),
    rows: {
      count: made.length,
      at(index) {
        const row = made[index];
        if (!row) throw new RangeError(`no row ${index}`);
        return row;
      },
      isPart: (index) => rows[index]?.part ?? false,
      total: totalLine,
      sections: (input.sections ?? []).map(({ above, below, ...section }) => {
        cells.nextRow();
        const label = text(cells, section.label ?? "小计");
        const place = { role: "total", level: 0 } as const;
        return { line: fundFields(cells, section, input.unit ?? "万元", label, place), above, below };
      }),
      columns: input.figures
        ? new Map(
            Object.entries(input.figures).map(([id, values]): [string, RowColumn] => [
              id,
              {
                unit: input.unit ?? "万元",
                valueAt: (index) => values[index] ?? null,
                formatAt: () => "General",
              },
            ]),
          )
        : null,
    },
  };
}

/** A table of plain cells, by column id. A row whose `total` is true is the 合计 row. */
export function dataTable(
  id: string,
  headers: Readonly<Record<string, string>>,
  rows: readonly Readonly<Record<string, Content | undefined>>[],
  sheet = id,
): DataTable {
  const cells = new CellMaker(sheet);
  cells.nextRow();
  const head = Object.fromEntries(
    Object.entries(headers).map(([column, label]) => [column, text(cells, label)]),
  );
  return {
    id,
    headers: head,
    rows: rows.map(({ total = false, ...row }) => {
      cells.nextRow();
      const contents = Object.keys(headers).map((column) => [
        column,
        text(cells, (row[column] as Content) ?? ""),
      ]);
      return { isTotal: total === true, cells: Object.fromEntries(contents) };
    }),
  };
}

/** A text outside of any form, for rules that look at the workbook's prose. */
export function prose(...lines: readonly string[]): CellView[] {
  const cells = new CellMaker("说明");
  return lines.map((line) => {
    cells.nextRow();
    return cells.cell(line);
  });
}

function fundLine(cells: CellMaker, input: FundInput, index: number, unit: MoneyUnit | null): FundLine {
  cells.nextRow();
  const label = text(cells, input.label ?? (index === 0 ? "年度资金总额" : `其他资金${index}`));
  const role = input.role ?? (index === 0 ? "total" : "source");
  const level = input.level ?? { total: 0, source: 1, detail: 2 }[role];
  return fundFields(cells, input, unit, label, { role, level });
}

function fundFields(
  cells: CellMaker,
  input: FundInput,
  unit: MoneyUnit | null,
  label: Sourced<string>,
  place: Pick<FundLine, "role" | "level">,
): FundLine {
  const amount = (content: Content | undefined) =>
    optional(content, cells, (cell) => parseAmount(cell, { unit: unit ?? "万元" }));
  return {
    label,
    ...place,
    initialBudget: amount(input.initial),
    adjustedBudget: amount(input.adjusted),
    received: amount(input.received),
    executed: amount(input.executed),
    forecast: amount(input.forecast),
    rate: optional(input.rate, cells, (cell) => parseRate(cell, { percentColumn: false })),
    weight: optional(input.weight, cells, parseNumber),
    score: optional(input.score, cells, parseNumber),
    otherBases: Object.entries(input.otherBases ?? {}).map(([name, content]) => ({
      name,
      amount: amount(content)!,
    })),
  };
}

function indicator(cells: CellMaker, input: IndicatorInput): Indicator {
  cells.nextRow();
  const level1 = optional(input.level1, cells, parseText);
  const level2 = optional(input.level2, cells, parseText);
  const name = text(cells, input.name);
  const value = (content: Content | undefined, operator: string | null) =>
    optional(content, cells, (cell) =>
      parseIndicatorValue(cell, {
        name: input.name,
        unit: input.unit ?? null,
        operator,
      }),
    );
  const target = value(input.target, input.operator ?? null);
  const row = {
    level1,
    level2,
    name,
    target,
    actual: value(input.actual, null),
    forecast: value(input.forecast, null),
    planned: value(input.planned, null),
    weight: optional(input.weight, cells, parseNumber),
    score: optional(input.score, cells, parseNumber),
    remark: optional(input.remark, cells, parseText),
  };
  const filled = [name, row.target, row.actual, row.forecast].filter((part) => part !== null);
  return {
    ...row,
    direction: directionOf(input.name, target?.value ?? null, level2?.value ?? null),
    reason: {
      categories: ticks(cells, input.categories),
      category: optional(input.category, cells, parseText),
      explanation: optional(input.reason, cells, parseText),
      asksMeasures: input.asksMeasures ?? false,
      measures: optional(input.measures, cells, parseText),
    },
    likelihood: likelihood(cells, input.likelihood),
    isPlaceholder: filled.every((part) => part.placeholder !== null || part.cell.value === null),
  };
}

function pseudoIndicator(cells: CellMaker, input: LedgerRowInput, name: Sourced<string>): Indicator {
  return {
    level1: null,
    level2: null,
    name,
    target: null,
    actual: null,
    forecast: null,
    planned: null,
    direction: "none",
    weight: null,
    score: null,
    reason: {
      categories: {},
      category: null,
      explanation: optional(input.reason, cells, parseText),
      asksMeasures: false,
      measures: optional(input.measures, cells, parseText),
    },
    likelihood: likelihood(cells, input.likelihood),
    remark: optional(input.remark, cells, parseText),
    isPlaceholder: false,
  };
}

function likelihood(cells: CellMaker, input: IndicatorInput["likelihood"]): Indicator["likelihood"] {
  if (input === undefined) return null;
  return typeof input === "string"
    ? { choices: {}, choice: text(cells, input) }
    : { choices: ticks(cells, input), choice: null };
}

function ticks<Key extends string>(
  cells: CellMaker,
  input: Partial<Record<Key, Content>> | undefined,
): Partial<Record<Key, Sourced<string>>> {
  const made = Object.entries(input ?? {}).map(([key, content]) => [key, text(cells, content as Content)]);
  return Object.fromEntries(made);
}

function denominatorsOf(funds: readonly FundLine[]): Denominator[] {
  const has = (field: "initialBudget" | "adjustedBudget" | "received") =>
    funds.some((line) => line[field] !== null);
  return [
    ...(has("initialBudget") ? (["initial"] as const) : []),
    ...(has("adjustedBudget") ? (["adjusted"] as const) : []),
    ...(has("received") ? (["received"] as const) : []),
  ];
}

function text(cells: CellMaker, content: Content | undefined): Sourced<string> {
  return parseText(cells.cell(content ?? null));
}

function optional<T>(
  content: Content | undefined,
  cells: CellMaker,
  parse: (cell: CellView) => Sourced<T>,
): Sourced<T> | null {
  return content === undefined ? null : parse(cells.cell(content));
}
