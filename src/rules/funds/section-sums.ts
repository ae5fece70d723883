/** Sums of some of a ledger's projects: which ones a 小计 stands for is told by the columns that do agree. */
import { sum, within, type Decimal } from "../../model/decimal";
import type { PerformanceForm, RowSection, RowSource } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { amountIn, amountTolerance, moneyUnitOf } from "../judgement";
import { LEDGER_COLUMNS, type LedgerAmount } from "../judgement/project-sums";

export interface SectionColumn {
  readonly column: LedgerAmount;
  /** «执行数» */
  readonly name: string;
  readonly stated: Decimal;
  readonly added: Decimal;
  readonly count: number;
  readonly agrees: boolean;
}

/**
 * Its columns against the projects it stands for. Empty where that cannot be told: neither the projects above nor those
 * below agree with it in any column, or one of their amounts is missing.
 */
export function sectionColumns(
  section: RowSection,
  form: PerformanceForm,
  profile: Profile,
): readonly SectionColumn[] {
  const { rows } = form;
  if (!rows) return [];
  const readings = [section.above, section.below].map((range) =>
    columnsOver(range, section, rows, form, profile),
  );
  const proven = readings.filter((columns) =>
    columns.some(({ agrees, stated }) => agrees && !stated.isZero()),
  );
  return (
    proven.find((columns) => columns.every(({ agrees }) => agrees)) ?? (proven.length === 1 ? proven[0]! : [])
  );
}

function columnsOver(
  [from, to]: RowSection["above"],
  { line }: RowSection,
  rows: RowSource,
  form: PerformanceForm,
  profile: Profile,
): readonly SectionColumn[] {
  const unit = moneyUnitOf(form);
  const members = Array.from({ length: to - from }, (_, index) => from + index).filter(
    (index) => !rows.isPart(index),
  );
  if (members.length < 2) return [];
  return LEDGER_COLUMNS.flatMap(([column, name]) => {
    const stated = amountIn(line[column], unit);
    const amounts = members.map((index) => amountIn(rows.at(index).funds[0]?.[column] ?? null, unit));
    if (!stated || amounts.includes(null)) return [];
    const added = sum(amounts as readonly Decimal[]);
    const tolerance = amountTolerance(profile, unit).times(members.length);
    return [{ column, name, stated, added, count: members.length, agrees: within(stated, added, tolerance) }];
  });
}
