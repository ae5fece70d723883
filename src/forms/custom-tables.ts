/**
 * The tables of a clerk's own layout. Each layout stands for itself beside the standard definitions: a header is of it
 * only when all the columns it names are there, so that its words make no other sheet a form.
 */
import { fundTable } from "./catalogue/fund-table";
import { indicatorTable } from "./catalogue/indicator-table";
import { ledgerTable } from "./catalogue/ledger";
import type { ColumnDefinition, CustomForm, TableDefinition } from "./definition";
import { layoutKey } from "./labels";
import { compileTable, type CompiledTable } from "./tables";

export interface CustomTables {
  readonly form: CustomForm;
  /** Of indicators, or of projects in a ledger. */
  readonly head: CompiledTable;
  /** Null = its funds are laid out as on the standard form. */
  readonly funds: CompiledTable | null;
}

/** Fewest columns that can be checked at all: a project with budget and spending; an indicator with target or result. */
const LEDGER_NEEDS = [["projectName"], ["initialBudget", "adjustedBudget", "received"], ["executed", "rate"]];

export function customTables(form: CustomForm): CustomTables {
  if (form.kind === "ledger")
    return { form, head: tableFor(form, ledgerTable, LEDGER_NEEDS, () => true)!, funds: null };
  const [indicators, funds] = [idsOf(indicatorTable), idsOf(fundTable)];
  return {
    form,
    head: tableFor(form, indicatorTable, indicatorTable.required, (id) => !funds.has(id))!,
    funds: tableFor(form, fundTable, fundTable.required, (id) => !indicators.has(id)),
  };
}

/** @param demanded columns named by the layout that must be there; those which both tables have may stand in either */
function tableFor(
  form: CustomForm,
  table: TableDefinition,
  needs: TableDefinition["required"],
  demanded: (id: string) => boolean,
): CompiledTable | null {
  const known = idsOf(table);
  const named = Object.keys(form.columns).filter((id) => known.has(id) && form.columns[id]!.length > 0);
  const own = named.filter(demanded);
  const claims = named.flatMap((id) => form.columns[id]!.map((word) => [layoutKey(word), id] as const));
  if (own.length === 0 && table === fundTable) return null;
  const definition: TableDefinition = {
    ...table,
    custom: form,
    // What the clerk has named answers to the clerk's words only.
    columns: table.columns.filter(({ id }) => !own.includes(id)),
    required: [...needs, ...own.map((id) => [id])],
    atLeast: needs.length,
    anchors: [...new Set([...table.anchors, ...named])],
  };
  return compileTable(definition, new Map(claims));
}

/** Columns with which it would be another table stand for nothing in this one. */
export function columnsOf({ columns, excluded }: TableDefinition): readonly ColumnDefinition[] {
  return columns.filter(({ id }) => !excluded?.includes(id));
}

function idsOf(table: TableDefinition): ReadonlySet<string> {
  return new Set(columnsOf(table).map(({ id }) => id));
}
