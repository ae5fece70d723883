/** The first rows of a mapped sheet, read as every check would read them. */
import { readForms } from "../../forms";
import type { CustomForm } from "../../forms/definition";
import { mappedFields, type MappingDraft } from "../../forms/mapping/draft";
import type { MappedTable } from "../../forms/mapping/fields";
import type { Decimal } from "../../model/decimal";
import type { Indicator, PerformanceForm } from "../../model/form";
import type { SheetSnapshot } from "../../model/snapshot";
import type { Sourced } from "../../model/sourced";
import type { Amount, IndicatorValue, Rate } from "../../model/values";
import { amountText, percentText, plain, shown } from "../../rules/judgement";

export interface PreviewRow {
  readonly table: MappedTable;
  /** 0-based row in the sheet. */
  readonly row: number;
  readonly cells: readonly { readonly label: string; readonly text: string; readonly isRead: boolean }[];
}

export interface MappingPreview {
  readonly rows: readonly PreviewRow[];
  /** How many projects or indicators there are in all. */
  readonly count: number;
}

const SHOWN = 3;

/** Null when even so no form is read where the clerk's header is. */
export function previewMapping(
  sheet: SheetSnapshot,
  draft: MappingDraft,
  form: CustomForm,
): MappingPreview | null {
  const header = draft.headers.ledger ?? draft.headers.indicators;
  const read = readForms({ sheets: [sheet], activeSheet: sheet.name, notices: [] }, [form]).forms.find(
    ({ kind, range }) =>
      kind.endsWith(form.kind) && header && range.top <= header.top && header.bottom <= range.bottom,
  );
  if (!read) return null;
  return read.rows ? ofLedger(read, draft) : ofProject(read, draft);
}

/** A form's parts, asked one after the other for a field by its id. */
type Readable = object | null | undefined;

function ofLedger({ rows }: PerformanceForm, draft: MappingDraft): MappingPreview {
  const projects = Array.from({ length: Math.min(SHOWN, rows!.count) }, (_, index) => rows!.at(index));
  return {
    rows: projects.map(({ range, fields, funds, indicators, goals }) => {
      const aims = { goalExpected: goals.expected, goalActual: goals.actual };
      return rowOf(draft, "ledger", range.top, [fields, funds[0], aims, ...partsOf(indicators[0])]);
    }),
    count: rows!.count,
  };
}

function ofProject({ funds, indicators }: PerformanceForm, draft: MappingDraft): MappingPreview {
  const money = draft.headers.funds ? funds.slice(0, 1) : [];
  return {
    rows: [
      ...money.map((line) => rowOf(draft, "funds", line.label.cell.at.row, [line])),
      ...indicators
        .slice(0, SHOWN)
        .map((one) => rowOf(draft, "indicators", one.name.cell.at.row, partsOf(one))),
    ],
    count: indicators.length,
  };
}

function partsOf(indicator: Indicator | undefined): readonly Readable[] {
  if (!indicator) return [];
  const { reason, likelihood } = indicator;
  const whole = {
    reason: reason.explanation,
    explanation: reason.explanation,
    reasonCategory: reason.category,
    likelihood: likelihood?.choice,
  };
  return [whole, indicator, reason.categories, likelihood?.choices];
}

/** Only the columns that have something to show. */
function rowOf(draft: MappingDraft, table: MappedTable, row: number, parts: readonly Readable[]): PreviewRow {
  const cells = mappedFields(draft).flatMap((field) => {
    const value = field.table === table ? valueOf(parts, field.id) : null;
    return value ? [{ label: field.label, text: textOf(value), isRead: value.issue === null }] : [];
  });
  return { table, row, cells };
}

function valueOf(parts: readonly Readable[], id: string): Sourced<unknown> | null {
  for (const part of parts) {
    const value = (part as Readonly<Record<string, unknown>> | null | undefined)?.[id];
    if (typeof value === "object" && value !== null && "cell" in value) return value as Sourced<unknown>;
  }
  return null;
}

function textOf({ value, issue, cell }: Sourced<unknown>): string {
  if (issue !== null) return cell.text || "（读不出）";
  if (value === null || value === undefined) return cell.text || "（空）";
  if (typeof value === "string") return value;
  if (isAmount(value)) return amountText(value.value, value.unit);
  if (isRate(value)) return percentText(value.percent);
  if (isIndicatorValue(value)) return shown(value);
  return plain(value as Decimal);
}

function isAmount(value: unknown): value is Amount {
  return typeof value === "object" && value !== null && "grouped" in value;
}

function isRate(value: unknown): value is Rate {
  return typeof value === "object" && value !== null && "notation" in value;
}

function isIndicatorValue(value: unknown): value is IndicatorValue {
  return typeof value === "object" && value !== null && "irregular" in value;
}
