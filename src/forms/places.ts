/** Where on a sheet which form stands: header tables put together, each in its own rows and columns. */
import { anchorRows } from "./anchor-rows";
import type { Catalogue } from "./catalogue";
import { indicatorRows, type IndicatorRows } from "./indicator-rows";
import { ledgerRows, type LedgerRows } from "./ledger-rows";
import type { SheetView } from "./sheet-view";
import { strips } from "./strips";
import { locateTables, type TableMatch, type TableMiss } from "./tables";
import { zoneOf, zonesMeet, type Zone } from "./zones";

interface Place {
  readonly zone: Zone;
  /** First row that may belong to the form: behind the one above it. */
  readonly top: number;
}

/** A table of indicators with what belongs to it. */
export interface ProjectPlace extends Place {
  readonly kind: "project";
  readonly indicators: TableMatch;
  readonly rows: IndicatorRows;
  readonly funds: readonly TableMatch[];
}

export interface LedgerPlace extends Place {
  readonly kind: "ledger";
  readonly ledger: TableMatch;
  readonly rows: LedgerRows;
}

export interface Places {
  readonly places: readonly (ProjectPlace | LedgerPlace)[];
  /** Fund blocks of no form, and headers that lack a column. */
  readonly loose: readonly TableMatch[];
  readonly misses: readonly TableMiss[];
}

export function findPlaces(view: SheetView, catalogue: Catalogue): Places {
  const tables = [catalogue.indicators, catalogue.ledger, catalogue.funds];
  const rows = anchorRows(view, tables);
  const located = strips(view, (strip) => headsOf(strip, catalogue, rows).heads.length > 0).map((strip) =>
    placesIn(strip, catalogue, rows),
  );
  return {
    places: located.flatMap(({ places }) => places),
    loose: located.flatMap(({ loose }) => loose),
    misses: located.flatMap(({ misses }) => misses),
  };
}

type AnchorRows = ReadonlyMap<string, readonly number[]>;

/** Tables that make a form: of indicators, or of projects. */
function headsOf(
  view: SheetView,
  { indicators, ledger }: Catalogue,
  rows: AnchorRows,
): { readonly heads: readonly TableMatch[]; readonly misses: readonly TableMiss[] } {
  const ofIndicators = locateTables(view, indicators, rows.get(indicators.definition.id) ?? []);
  const ofProjects = locateTables(view, ledger, rows.get(ledger.definition.id) ?? []);
  const ledgers = ofProjects.matches.filter((match) => !overlapsAny(match, ofIndicators.matches));
  return {
    heads: [...ofIndicators.matches, ...ledgers].sort((a, b) => a.top - b.top || a.left - b.left),
    misses: [...ofIndicators.misses, ...ofProjects.misses],
  };
}

function placesIn(view: SheetView, catalogue: Catalogue, rows: AnchorRows): Places {
  const { heads, misses } = headsOf(view, catalogue, rows);
  const funds = locateTables(view, catalogue.funds, rows.get(catalogue.funds.definition.id) ?? []);
  const blocks = funds.matches.filter((match) => !overlapsAny(match, heads));
  const places: (ProjectPlace | LedgerPlace)[] = [];
  const repeated = new Set<TableMatch>();
  for (const head of heads) {
    if (repeated.has(head)) continue;
    const zone = zoneOf(view, head, heads);
    const below = [...heads, ...blocks]
      .filter((other) => other !== head && other.top > head.bottom && zonesMeet(zone, other))
      .sort((a, b) => a.top - b.top);
    const top = topOf(view, head, zone, places);
    const place: ProjectPlace | LedgerPlace =
      head.definition.id === "ledger"
        ? { kind: "ledger", zone, top, ledger: head, rows: ledgerRows(view, head, zone, below) }
        : {
            kind: "project",
            zone,
            top,
            indicators: head,
            rows: indicatorRows(view, head, zone, below),
            funds: blocks.filter(
              (block) => block.top >= top && block.bottom < head.top && zonesMeet(zone, block),
            ),
          };
    for (const page of place.rows.repeated) repeated.add(page);
    places.push(place);
  }
  const used = new Set(places.flatMap((place) => (place.kind === "project" ? place.funds : [])));
  return {
    places,
    loose: blocks.filter((block) => !used.has(block)),
    misses: misses.filter((miss) => !overlapsAny(miss, [...heads, ...blocks])),
  };
}

function topOf(
  view: SheetView,
  head: TableMatch,
  zone: Zone,
  places: readonly (ProjectPlace | LedgerPlace)[],
): number {
  const above = places.filter((place) => zonesMeet(place.zone, zone) && place.rows.end < head.top);
  return Math.max(view.top, ...above.map((place) => place.rows.end + 1));
}

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function overlapsAny(box: Box, others: readonly Box[]): boolean {
  return others.some(
    (other) =>
      box.top <= other.bottom &&
      other.top <= box.bottom &&
      box.left <= other.right &&
      other.left <= box.right,
  );
}
