/** What a clerk is asked for when a sheet's columns are mapped by hand. */
import { columnsOf } from "../custom-tables";
import { fundTable } from "../catalogue/fund-table";
import { indicatorTable } from "../catalogue/indicator-table";
import { ledgerTable } from "../catalogue/ledger";
import type { CustomForm } from "../definition";

export type MappedKind = CustomForm["kind"];
/** Each has a header of its own: a project's form has one of funds and one of indicators. */
export type MappedTable = "ledger" | "funds" | "indicators";

export interface MappingField {
  /** Unique among the fields of a kind: «funds.executed». */
  readonly key: string;
  readonly table: MappedTable;
  /** Column id of the table's definition. */
  readonly id: string;
  readonly label: string;
  /** Without it (or the one that may stand for it) nothing can be checked. */
  readonly required: boolean;
}

/** In the order they are asked for. */
const REQUIRED: Readonly<Record<MappedTable, readonly string[]>> = {
  ledger: ["projectName", "initialBudget", "executed"],
  indicators: ["name", "target", "actual"],
  funds: [],
};
/** Asked for next; all others are rare. */
const USUAL: Readonly<Record<MappedTable, readonly string[]>> = {
  ledger: ["adjustedBudget", "rate", "department", "implementer", "goalExpected", "goalActual", "reason"],
  indicators: ["level1", "level2", "weight", "score", "forecast", "reason", "likelihood", "remark"],
  funds: ["initialBudget", "adjustedBudget", "executed", "rate", "forecast", "weight", "score"],
};
const TABLES = { ledger: ledgerTable, funds: fundTable, indicators: indicatorTable };
/** Titles across, and marks of the table's own. */
const NEVER = ["group"];

export function tablesOf(kind: MappedKind): readonly MappedTable[] {
  return kind === "ledger" ? ["ledger"] : ["indicators", "funds"];
}

export function mappingFields(kind: MappedKind): readonly MappingField[] {
  const fields = tablesOf(kind).flatMap(fieldsOf);
  return [...fields.filter(({ required }) => required), ...fields.filter(({ required }) => !required)];
}

function fieldsOf(table: MappedTable): MappingField[] {
  const columns = columnsOf(TABLES[table]).filter(({ id }) => !NEVER.includes(id));
  const order = [...REQUIRED[table], ...USUAL[table]];
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...columns]
    .sort((a, b) => rank(a.id) - rank(b.id))
    .map(({ id, label }) => ({
      key: `${table}.${id}`,
      table,
      id,
      label: label.text,
      required: REQUIRED[table].includes(id),
    }));
}
