/** All forms the product knows. */
import { customTables, type CustomTables } from "../custom-tables";
import type { CustomForm } from "../definition";
import { compileTable, type CompiledTable } from "../tables";
import { fundTable } from "./fund-table";
import { indicatorTable } from "./indicator-table";
import { ledgerTable } from "./ledger";

export interface Catalogue {
  readonly indicators: CompiledTable;
  readonly funds: CompiledTable;
  readonly ledger: CompiledTable;
  /** The clerk's own layouts, each beside the standard ones. */
  readonly custom: readonly CustomTables[];
}

let standard: Catalogue | null = null;

export function catalogueWith(custom: readonly CustomForm[]): Catalogue {
  standard ??= {
    indicators: compileTable(indicatorTable),
    funds: compileTable(fundTable),
    ledger: compileTable(ledgerTable),
    custom: [],
  };
  return custom.length === 0 ? standard : { ...standard, custom: custom.map(customTables) };
}
