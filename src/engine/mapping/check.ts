/** What is still wrong with a mapping, in the clerk's words. */
import { columnName } from "../../model/address";
import { mappedFields, type MappingDraft } from "../../forms/mapping/draft";
import { mappingFields, tablesOf, type MappedTable, type MappingField } from "../../forms/mapping/fields";
import { MOST_HEADER_ROWS } from "../../forms/mapping/guess";
import { headerTexts, ownWording, type HeaderRows } from "../../forms/mapping/header";
import type { SheetView } from "../../forms/sheet-view";

export interface MappingProblem {
  /** It cannot be applied as it is; otherwise only worth a look. */
  readonly stops: boolean;
  /** One Chinese sentence. */
  readonly message: string;
}

/** Any one of a line will do for the first of it. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  initialBudget: ["adjustedBudget", "received"],
  executed: ["rate"],
  target: ["adjustedTarget", "actual"],
  actual: ["score", "forecast"],
};
const AMOUNTS = ["initialBudget", "adjustedBudget", "received", "executed"];
const NAMES: Readonly<Record<MappedTable, string>> = {
  ledger: "表头",
  indicators: "指标表头",
  funds: "资金表头",
};
/** Rows looked at below a header. */
const LOOKED_AT = 200;

type Mapped = MappingField & { readonly column: number; readonly guessed: boolean };

export function checkMapping(view: SheetView, draft: MappingDraft): readonly MappingProblem[] {
  const mapped = mappedFields(draft);
  const missing = missingFields(draft, mapped);
  return [
    ...tablesOf(draft.kind).flatMap((table) =>
      headerProblems(
        view,
        table,
        draft.headers[table],
        mapped.filter((field) => field.table === table),
      ),
    ),
    ...(missing.length > 0 ? [stop(`还缺：${missing.map(({ label }) => label).join("、")}。`)] : []),
    ...headersMeet(draft),
    ...guesses(mapped),
  ];
}

function missingFields({ kind }: MappingDraft, mapped: readonly Mapped[]): readonly MappingField[] {
  const has = (table: MappedTable, id: string): boolean =>
    mapped.some((field) => field.table === table && field.id === id);
  return mappingFields(kind).filter(
    ({ table, id, required }) =>
      required && ![id, ...(INSTEAD[id] ?? [])].some((possible) => has(table, possible)),
  );
}

function headerProblems(
  view: SheetView,
  table: MappedTable,
  header: HeaderRows | undefined,
  mapped: readonly Mapped[],
): MappingProblem[] {
  const name = NAMES[table];
  if (!header) return mapped.length > 0 || table !== "funds" ? [stop(`请先点选${name}所在的行。`)] : [];
  if (header.bottom < header.top) return [stop(`${name}的末行在首行上面，请重新点选。`)];
  if (header.bottom - header.top >= MOST_HEADER_ROWS)
    return [stop(`${name}最多 ${MOST_HEADER_ROWS} 行，请检查首行和末行。`)];
  if (mapped.length === 0) return [];
  if (mapped.every(({ column }) => below(view, header, column).length === 0))
    return [stop(`${name}（第 ${header.bottom + 1} 行）下面没有数据，是不是点到了数据下面？请重新点选。`)];
  return [...doubles(mapped), ...mapped.flatMap((field) => columnProblems(view, header, field))];
}

function doubles(mapped: readonly Mapped[]): MappingProblem[] {
  return mapped.flatMap((field, index) => {
    const first = mapped.slice(0, index).find(({ column }) => column === field.column);
    const both = first && `“${first.label}”和“${field.label}”`;
    return both ? [stop(`${both}都对应了 ${columnName(field.column)} 列，请改正其中一个。`)] : [];
  });
}

function columnProblems(view: SheetView, header: HeaderRows, field: Mapped): MappingProblem[] {
  const column = columnName(field.column);
  if (headerTexts(view, header, field.column).length === 0)
    return [stop(`“${field.label}”对应的 ${column} 列没有表头文字，请在表格里补上，或另选一列。`)];
  if (ownWording(view, header, field.column) === null)
    return [
      stop(`“${field.label}”对应的 ${column} 列与别的列表头文字相同，分不清，请在表格里改得不同再试。`),
    ];
  const values = below(view, header, field.column);
  if (AMOUNTS.includes(field.id) && values.length > 0 && !values.some(isFigure))
    return [hint(`“${field.label}”对应的 ${column} 列里没有一个数，请看看是不是点错了列。`)];
  return [];
}

function headersMeet({ headers }: MappingDraft): MappingProblem[] {
  const { indicators, funds } = headers;
  if (!indicators || !funds) return [];
  if (funds.bottom < indicators.top) return [];
  return [stop("资金表头要在指标表头上面，请重新点选。")];
}

function guesses(mapped: readonly Mapped[]): MappingProblem[] {
  const count = mapped.filter(({ guessed }) => guessed).length;
  return count > 0 ? [stop(`有 ${count} 列是按表头文字猜测的，请逐列确认，或点“猜得都对”。`)] : [];
}

function below(view: SheetView, { bottom }: HeaderRows, column: number): unknown[] {
  const values: unknown[] = [];
  for (let row = bottom + 1; row <= Math.min(view.bottom, bottom + LOOKED_AT); row++) {
    const value = view.value(row, column);
    if (value !== null && value !== "") values.push(value);
  }
  return values;
}

function isFigure(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && /\d/.test(value));
}

function stop(message: string): MappingProblem {
  return { stops: true, message };
}

function hint(message: string): MappingProblem {
  return { stops: false, message };
}
