/** One project of a ledger as a form. Nothing is parsed before it is asked for: most rules look at a few fields only. */
import type { CellRange } from "../model/address";
import type { Goals, Indicator, PerformanceForm, RowSource } from "../model/form";
import type { Sourced } from "../model/sourced";
import type { IndicatorValue } from "../model/values";
import { LedgerLine } from "./ledger-line";
import type { LedgerColumns } from "./ledger-columns";
import { parseLikelihood, parseReason, text } from "./parse-indicators";
import { name as nameOf } from "./text-cells";
import { directionOf, parseIndicatorValue, parseText } from "./values";

const NO_NOTICES: readonly never[] = [];

export class LedgerRow implements PerformanceForm {
  readonly kind = "ledger-row";
  readonly definition = "ledger";
  readonly title = null;
  readonly unit;
  readonly year;
  readonly period;
  readonly denominators;
  readonly total = null;
  readonly tables = NO_NOTICES;
  readonly rows = null;
  readonly missing = NO_NOTICES;
  readonly notices = NO_NOTICES;
  private keptRange?: CellRange;
  private keptFields?: PerformanceForm["fields"];
  private keptGoals?: Goals;
  private keptFunds?: readonly LedgerLine[];
  private keptIndicators?: readonly Indicator[];

  constructor(
    private readonly columns: LedgerColumns,
    private readonly ledger: PerformanceForm,
    private readonly row: number,
    private readonly isPart: boolean,
    readonly among: RowSource,
    readonly place: number,
  ) {
    this.unit = ledger.unit;
    this.year = ledger.year;
    this.period = ledger.period;
    this.denominators = ledger.denominators;
  }

  get range(): CellRange {
    return (this.keptRange ??= { ...this.ledger.range, top: this.row, bottom: this.row });
  }

  get fields(): PerformanceForm["fields"] {
    if (!this.keptFields) {
      const fields: Record<string, Sourced<string>> = {};
      for (const id of this.columns.fields) {
        const read = this.columns.cells.read(this.row, id)!;
        if (id === "projectName" && !read.continued) {
          fields[id] = this.funds[0]!.label;
          continue;
        }
        fields[id] = read.continued ? { ...nameOf(read.cell), inherited: true } : nameOf(read.cell);
      }
      this.keptFields = fields;
    }
    return this.keptFields;
  }

  get goals(): Goals {
    return (this.keptGoals ??= {
      expected: text(this.columns.cells, this.row, "goalExpected"),
      actual: text(this.columns.cells, this.row, "goalActual"),
    });
  }

  get funds(): readonly LedgerLine[] {
    return (this.keptFunds ??= [
      this.isPart
        ? new LedgerLine(this.columns, this.row, "detail", 1)
        : new LedgerLine(this.columns, this.row),
    ]);
  }

  get indicators(): readonly Indicator[] {
    return (this.keptIndicators ??= this.columns.hasIndicator ? [this.indicator()] : []);
  }

  /** What the row says of its deviation, under the project's name; with a target only where such columns exist. */
  private indicator(): Indicator {
    const { cells } = this.columns;
    const name = this.funds[0]!.label;
    const value = (id: string): Sourced<IndicatorValue> | null => {
      const read = cells.read(this.row, id);
      return read && parseIndicatorValue(read.cell, { name: name.value });
    };
    const target = value("target");
    return {
      level1: null,
      level2: null,
      name,
      target,
      actual: value("actual"),
      forecast: null,
      planned: null,
      direction: target ? directionOf(name.value ?? "", target.value) : "none",
      weight: null,
      score: null,
      reason: parseReason(cells, this.row),
      likelihood: parseLikelihood(cells, this.row),
      remark: cells.has("remark") ? parseText(cells.read(this.row, "remark")!.cell) : null,
      isPlaceholder: false,
    };
  }
}
