/** The table of a ledger with the columns of one of its groups of money. */
import type { RateGroups } from "./block-groups";
import type { ColumnMatch, TableMatch } from "./tables";

/** A rate with the amounts it is the quotient of. */
export interface BlockColumns {
  readonly rate: ColumnMatch;
  readonly executed: ColumnMatch;
  readonly budget: ColumnMatch;
}

/** Names and one group's money, nothing else. @param budgetId what the budget counts as, when not as it is called */
export function blockTable(
  table: TableMatch,
  { rate, executed, budget }: Partial<BlockColumns>,
  budgetId: string = budget?.id ?? "",
): TableMatch {
  const columns = new Map<string, ColumnMatch>([["projectName", table.columns.get("projectName")!]]);
  if (budget) columns.set(budgetId, budget);
  if (executed) columns.set("executed", executed);
  if (rate) columns.set("rate", rate);
  return { ...table, columns, others: [] };
}

/** The whole table, its money read from the group of `block`; the other groups' columns are left to `others`. */
export function withColumnsOf(table: TableMatch, block: BlockColumns, groups: RateGroups): TableMatch {
  const group = groups.of(block.rate);
  const all = [...table.columns.values(), ...table.others];
  const foreign = new Set(groups.rates.map((rate) => groups.of(rate)).filter((other) => other !== group));
  const columns = new Map<string, ColumnMatch>();
  for (const [id, column] of table.columns) {
    const own = group === "" ? undefined : all.find((other) => other.id === id && groups.of(other) === group);
    if (own) columns.set(id, own);
    else if (groups.of(column) === "" || !foreign.has(groups.of(column))) columns.set(id, column);
  }
  columns.set(block.budget.id, block.budget);
  columns.set("executed", block.executed);
  columns.set("rate", block.rate);
  // What turned out to be a budget is no adjustment.
  if (block.budget.column === columns.get("adjustment")?.column) columns.delete("adjustment");
  const used = new Set(columns.values());
  return { ...table, columns, others: all.filter((column) => !used.has(column)) };
}
