/** All forms the product knows. */
import type { CustomForm, TableDefinition } from "../definition";
import { compileTable, type CompiledTable } from "../tables";
import { fundTable } from "./fund-table";
import { indicatorTable } from "./indicator-table";
import { ledgerTable } from "./ledger";

export interface Catalogue {
  readonly indicators: CompiledTable;
  readonly funds: CompiledTable;
  readonly ledger: CompiledTable;
}

let standard: Catalogue | null = null;

/** The definitions, their labels widened by the header words of custom forms. */
export function catalogueWith(custom: readonly CustomForm[]): Catalogue {
  if (custom.length === 0) return (standard ??= compile([]));
  return compile(custom);
}

function compile(custom: readonly CustomForm[]): Catalogue {
  const projects = custom.filter((form) => form.kind !== "ledger");
  return {
    indicators: compileTable(widened(indicatorTable, projects)),
    funds: compileTable(widened(fundTable, projects)),
    ledger: compileTable(
      widened(
        ledgerTable,
        custom.filter((form) => form.kind === "ledger"),
      ),
    ),
  };
}

function widened(table: TableDefinition, custom: readonly CustomForm[]): TableDefinition {
  if (custom.length === 0) return table;
  const columns = table.columns.map((column) => {
    const words = custom.flatMap((form) => form.columns[column.id] ?? []);
    if (words.length === 0) return column;
    return { ...column, label: { ...column.label, synonyms: [...(column.label.synonyms ?? []), ...words] } };
  });
  return { ...table, columns };
}
