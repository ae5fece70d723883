/** The table that a row belongs to, as far as putting rows in and taking them out needs to know it. */
import type { CellRange } from "../model/address";
import type { SheetSnapshot } from "../model/snapshot";
import { catalogueWith } from "./catalogue";
import type { CustomForm } from "./definition";
import { findPlaces, type LedgerPlace, type ProjectPlace } from "./places";
import { sheetView, type SheetView } from "./sheet-view";
import { zonesMeet } from "./zones";

export interface RowTable {
  readonly kind: "indicators" | "projects";
  /** First and last row that may hold an indicator or a project; a total stands below, or at the top. */
  readonly top: number;
  readonly bottom: number;
  /** Those that do: rows in between are blank, or subtotals and headings of groups. */
  readonly rows: readonly number[];
  readonly left: number;
  readonly right: number;
  /** Column of the indicator's or the project's name: what stands left of it are labels. */
  readonly name: number;
  readonly serial: number | null;
  readonly weight: number | null;
  /** Other forms that stand beside this one: rows through them would tear them. */
  readonly neighbours: readonly Omit<CellRange, "sheet">[];
  /** Rows within that belong to headers of later pages. */
  readonly headers: readonly { readonly top: number; readonly bottom: number }[];
}

/** @returns null where no such table stands at the row */
export function rowTableAt(
  sheet: SheetSnapshot,
  at: { readonly row: number; readonly column: number },
  custom: readonly CustomForm[] = [],
): RowTable | null {
  const view = sheetView(sheet);
  const { places } = findPlaces(view, catalogueWith(custom));
  const tables = places.map((place) => ({
    ...tableOf(place),
    neighbours: neighboursOf(view, place, places),
  }));
  // The row of the total counts as the one above it.
  const here = tables.filter(({ top, bottom }) => at.row >= top && at.row <= bottom + 1);
  return here.find(({ left, right }) => at.column >= left && at.column <= right) ?? here[0] ?? null;
}

type Place = ProjectPlace | LedgerPlace;

function neighboursOf(view: SheetView, place: Place, places: readonly Place[]): RowTable["neighbours"] {
  return places
    .filter((other) => other !== place && !zonesMeet(other.zone, place.zone))
    .map(({ top: from, zone, rows }) => {
      let top = from;
      while (top < rows.end && view.filled(top, zone.left, zone.right).length === 0) top++;
      return { top, bottom: Math.max(rows.end, rows.totalRow ?? 0), ...zone };
    });
}

function tableOf(place: Place): Omit<RowTable, "neighbours"> {
  const table = place.kind === "project" ? place.indicators : place.ledger;
  const column = (id: string): number | null => table.columns.get(id)?.left ?? null;
  const { rows, totalRow, end, repeated } = place.rows;
  const isLast = totalRow !== null && (rows.at(-1) ?? totalRow) <= totalRow;
  return {
    kind: place.kind === "project" ? "indicators" : "projects",
    top: table.dataTop,
    bottom: isLast ? totalRow - 1 : end,
    rows,
    left: table.left,
    right: table.right,
    name: column(place.kind === "project" ? "name" : "projectName") ?? table.left,
    serial: column("serial"),
    weight: column("weight"),
    headers: repeated.map(({ top, dataTop }) => ({ top, bottom: dataTop - 1 })),
  };
}
