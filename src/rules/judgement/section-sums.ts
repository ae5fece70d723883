/** Sums of some of a ledger's projects: which ones a 小计 stands for is told by the columns that do agree. */
import { sum, within, type Decimal } from "../../model/decimal";
import type { RowSection, RowSource } from "../../model/form";
import type { MoneyUnit } from "../../model/values";
import type { Profile } from "../../profile/profile";
import { amountIn, amountTolerance } from "./amounts";
import { LEDGER_COLUMNS, type LedgerAmount } from "./project-sums";

export interface SectionColumn {
  readonly column: LedgerAmount;
  /** «执行数» */
  readonly name: string;
  readonly stated: Decimal;
  readonly added: Decimal;
  readonly count: number;
  readonly agrees: boolean;
  /** Indexes of its projects, without the second. */
  readonly range: RowSection["above"];
}

/**
 * Its columns against the projects it stands for. Empty where that cannot be told: neither the projects above nor those
 * below agree with it in any column, or one of their amounts is missing.
 * @param unit of the sums
 */
export function sectionColumns(
  section: RowSection,
  rows: RowSource,
  unit: MoneyUnit,
  profile: Profile,
): readonly SectionColumn[] {
  const readings = [section.above, section.below].map((range) =>
    columnsOver(range, section, rows, unit, profile),
  );
  const proven = readings.filter((columns) =>
    columns.some(({ agrees, stated }) => agrees && !stated.isZero()),
  );
  return (
    proven.find((columns) => columns.every(({ agrees }) => agrees)) ?? (proven.length === 1 ? proven[0]! : [])
  );
}

function columnsOver(
  range: RowSection["above"],
  { line }: RowSection,
  rows: RowSource,
  unit: MoneyUnit,
  profile: Profile,
): readonly SectionColumn[] {
  const [from, to] = range;
  const members = Array.from({ length: to - from }, (_, index) => from + index).filter(
    (index) => !rows.isPart(index),
  );
  if (members.length < 2) return [];
  return LEDGER_COLUMNS.flatMap(([column, name]) => {
    const stated = amountIn(line[column], unit);
    const amounts = members.map((index) => amountIn(rows.at(index).funds[0]?.[column] ?? null, unit));
    if (!stated || amounts.includes(null)) return [];
    const added = sum(amounts as readonly Decimal[]);
    const agrees = within(stated, added, amountTolerance(profile, unit).times(members.length));
    return [{ column, name, stated, added, count: members.length, agrees, range }];
  });
}

/**
 * What its 小计 leaves for a project whose amount, by the 小计's other columns, is one of those it adds up; null where no
 * 小计 contradicts it.
 */
export function impliedBySection(
  rows: RowSource,
  index: number,
  own: Decimal,
  column: LedgerAmount,
  unit: MoneyUnit,
  profile: Profile,
): Decimal | null {
  for (const section of rows.sections) {
    if (![section.above, section.below].some(([from, to]) => from <= index && index < to)) continue;
    const told = sectionColumns(section, rows, unit, profile).find((one) => one.column === column);
    if (!told || told.agrees || index < told.range[0] || index >= told.range[1]) continue;
    return told.stated.minus(told.added).plus(own);
  }
  return null;
}
