/** The change of rows that puts a finding right: a row too many, or one too few. */
import { contains, type CellAddress } from "../../model/address";
import type { Finding } from "../../model/finding";
import type { FormKind, PerformanceForm } from "../../model/form";
import type { RowChange } from "../../model/row-change";
import { PROJECT_FORMS } from "../../rules/form-kinds";

export interface RowOffer {
  readonly kind: RowChange["kind"];
  /** The row to be taken out, or the one below which a row comes in. */
  readonly at: CellAddress;
  /** «删除第 18 行…» */
  readonly label: string;
}

/** Forms whose rows can be put in and taken out. */
const WITH_ROWS: ReadonlySet<FormKind> = new Set([...PROJECT_FORMS, "ledger"]);
/** The first cell stands in a row that repeats another one, or says nothing. */
const TOO_MANY: ReadonlySet<string> = new Set(["STR-05", "STR-09", "STR-14"]);
/** Something the form speaks of has no indicator. */
const TOO_FEW: ReadonlySet<string> = new Set(["STR-03"]);

/** @returns null where a row would not help, or nobody can say which one */
export function rowOfferOf({ rule, at }: Finding, forms: readonly PerformanceForm[]): RowOffer | null {
  const [first] = at;
  const form = first && forms.find((one) => WITH_ROWS.has(one.kind) && isIn(one, first));
  if (!first || !form) return null;
  // Of several placeholder rows the clerk may want to keep some.
  if (TOO_MANY.has(rule) && (rule !== "STR-05" || at.length === 1))
    return { kind: "delete", at: first, label: `删除第 ${first.row + 1} 行…` };
  const place = TOO_FEW.has(rule) && isGoal(form, first) ? endOfFirstGroup(form) : null;
  return place && { kind: "insert", at: place, label: `在第 ${place.row + 1} 行下面插入一行…` };
}

function isIn({ range }: PerformanceForm, at: CellAddress): boolean {
  return range.sheet === at.sheet && contains(range, at);
}

/** STR-03 at a goal misses an indicator; anywhere else it misses a row of another kind. */
function isGoal({ goals }: PerformanceForm, { row, column }: CellAddress): boolean {
  const place = goals.expected?.cell.at;
  return place?.row === row && place.column === column;
}

/** The last row of the group that the first indicator belongs to: what is done or bought is counted there. */
function endOfFirstGroup({ indicators }: PerformanceForm): CellAddress | null {
  const group = indicators[0]?.level2?.value;
  return indicators.filter(({ level2 }) => level2?.value === group).at(-1)?.name.cell.at ?? null;
}
