/** The columns of a table or ledger that have a total, with what they add up to. */
import { sum, type Decimal } from "../../model/decimal";
import type { DataRow, DataTable, PerformanceForm } from "../../model/form";
import { isBlank } from "../../model/sourced";
import { BUDGET_CALCULATION, SUMMED_COLUMNS } from "../../model/tables";
import type { Profile } from "../../profile/profile";
import { moneyUnitOf } from "../judgement";
import { rateOfLine, rateOfRow, type Replacement } from "../own-rate";
import { projectLines, suspectPart, suspectRow, type Suspect } from "../suspect-part";
import { amountAt, amountCell, columnUnit, isSubtotal, rowLabel, tableOf } from "../tables";
import { slipIn } from "./unit-slip-in-total";
import { LEDGER_COLUMNS, sumOfProjects, type ProjectSum } from "../judgement/project-sums";

export interface SummedColumn extends ProjectSum {
  readonly label: string;
  readonly stated: NonNullable<ReturnType<typeof amountCell>>;
  readonly unit: ReturnType<typeof moneyUnitOf>;
  /** The rate of the total's row that speaks for it as it stands. */
  readonly backing: (next: Replacement, profile: Profile) => ReturnType<typeof rateOfLine>;
  /** FND-04's: one amount in another unit explains the total. */
  readonly slips: (total: Decimal, profile: Profile) => boolean;
  /** A row that speaks against itself rather than against the total. */
  readonly suspect: (total: Decimal, profile: Profile) => Suspect | null;
  /** Labels of rows without an amount. */
  readonly blanks: readonly string[];
}

export function summedColumns(form: PerformanceForm): readonly SummedColumn[] {
  return form.rows ? ledgerColumns(form) : tableColumns(form);
}

function tableColumns(form: PerformanceForm): SummedColumn[] {
  return SUMMED_COLUMNS.flatMap(([id, columns]) => {
    const table = tableOf(form, id);
    return table ? columns.flatMap((column) => tableColumn(table, column, form) ?? []) : [];
  });
}

function tableColumn(table: DataTable, column: string, form: PerformanceForm): SummedColumn | null {
  const totals = table.rows.filter(({ isTotal }) => isTotal);
  const rows = table.rows.filter((row) => !row.isTotal && !isSubtotal(row));
  const unit = columnUnit(table, column, form);
  const stated = totals.length === 1 ? amountCell(totals[0]!, column, unit) : null;
  if (!stated?.value || rows.some((row) => amountCell(row, column, unit)?.issue)) return null;
  const items = rows.flatMap((row) => {
    const amount = amountAt(row, column, unit);
    return amount ? [{ label: rowLabel(row), amount }] : [];
  });
  if (items.length === 0) return null;
  const label = table.headers[column]?.value ?? "金额";
  const added = sum(items.map(({ amount }) => amount));
  return {
    label,
    stated,
    items,
    all: () => items,
    added,
    withParts: added,
    count: items.length,
    unit,
    slips: () => false,
    suspect: (total, profile) => suspectRow(table, column, added.minus(total), form, profile),
    backing: (next, profile) => rateOfRow(totals[0]!, column, next, form, profile),
    complete: !table.rows.some(isSubtotal) && rows.every((row) => !isUnfilled(row, column)),
    blanks: rows.filter((row) => isUnfilled(row, column)).map(rowLabel),
  };
}

/** A merged payment leaves the cells below it blank: only single amounts are missed. */
function isUnfilled(row: DataRow, column: string): boolean {
  const cell = row.cells[column];
  return column !== BUDGET_CALCULATION.paid && cell !== undefined && isBlank(cell);
}

function ledgerColumns(form: PerformanceForm): SummedColumn[] {
  const { rows } = form;
  const total = rows?.total;
  if (!rows || !total) return [];
  const unit = moneyUnitOf(form);
  return LEDGER_COLUMNS.flatMap(([column, label]) => {
    const stated = total[column];
    const added = stated?.value ? sumOfProjects(rows, column, unit) : null;
    if (!stated || !added) return [];
    const backing: SummedColumn["backing"] = (next, profile) =>
      rateOfLine(total, column, next, form, profile);
    const slips: SummedColumn["slips"] = (sum, profile) =>
      form.unit !== null && slipIn(rows, column, unit, sum, added, profile) !== null;
    const suspect: SummedColumn["suspect"] = (sum, profile) =>
      suspectPart(projectLines(rows), column, added.added.gt(sum) ? "more" : "less", form, profile);
    return [{ ...added, label, stated, unit, backing, slips, suspect, blanks: [] }];
  });
}
