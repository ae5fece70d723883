/** Where on a sheet which form stands: header tables put together, each in its own rows and columns. */
import { anchorRows } from "./anchor-rows";
import type { Catalogue } from "./catalogue";
import type { TableDefinition } from "./definition";
import { listsAccounts, listsSourcesOnly } from "./funds-by-name";
import { indicatorRows, type IndicatorRows } from "./indicator-rows";
import { ledgerRows, type LedgerRows } from "./ledger-rows";
import type { SheetView } from "./sheet-view";
import { strips } from "./strips";
import { locateTables, type CompiledTable, type TableMatch, type TableMiss } from "./tables";
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
  const own = catalogue.custom.flatMap(({ head, funds }) => (funds ? [head, funds] : [head]));
  const tables = [catalogue.indicators, catalogue.ledger, catalogue.funds, ...own];
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

type AnchorRows = ReadonlyMap<TableDefinition, readonly number[]>;

/** Tables that make a form: of indicators, or of projects. A clerk's own layout goes before the standard ones. */
function headsOf(
  view: SheetView,
  { indicators, ledger, custom }: Catalogue,
  rows: AnchorRows,
): { readonly heads: readonly TableMatch[]; readonly misses: readonly TableMiss[] } {
  const located = (table: CompiledTable) => locateTables(view, table, rows.get(table.definition) ?? []);
  const heads = custom
    .flatMap(({ head }) => located(head).matches)
    .sort((a, b) => b.columns.size - a.columns.size)
    .reduce(withoutOverlaps, []);
  const [ofIndicators, ofProjects] = [located(indicators), located(ledger)];
  const projects = ofProjects.matches.filter(
    (match) => !listsSourcesOnly(view, match, ofIndicators.matches) && !listsAccounts(view, match),
  );
  for (const matches of [ofIndicators.matches, projects])
    heads.push(...matches.filter((match) => !overlapsAny(match, heads)));
  return {
    heads: heads.sort((a, b) => a.top - b.top || a.left - b.left),
    misses: [...ofIndicators.misses, ...ofProjects.misses],
  };
}

/** The blocks of funds; of a clerk's own layout only where its indicators are. */
function fundBlocks(
  view: SheetView,
  { funds, custom }: Catalogue,
  rows: AnchorRows,
  heads: readonly TableMatch[],
): readonly TableMatch[] {
  const own = custom.filter(({ form }) => heads.some(({ definition }) => definition.custom === form));
  return [...own.flatMap((tables) => tables.funds ?? []), funds]
    .map((table) => locateTables(view, table, rows.get(table.definition) ?? []).matches)
    .map((matches) => matches.filter((match) => !overlapsAny(match, heads) && !listsAccounts(view, match)))
    .reduce((all, matches) => matches.reduce(withoutOverlaps, [...all]), [])
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

function withoutOverlaps(all: TableMatch[], match: TableMatch): TableMatch[] {
  return overlapsAny(match, all) ? all : [...all, match];
}

function placesIn(view: SheetView, catalogue: Catalogue, rows: AnchorRows): Places {
  const { heads, misses } = headsOf(view, catalogue, rows);
  const blocks = fundBlocks(view, catalogue, rows, heads);
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
