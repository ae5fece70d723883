/** Finds tables by their header words: any start cell, any order of columns, several on one sheet. */
import type { TableDefinition } from "./definition";
import { headerBand, type HeaderBand, type HeaderColumn } from "./header-stack";
import { withImpliedLevels } from "./implied-levels";
import { headerKey, Vocabulary } from "./labels";
import { assign, isTable, missingColumns, segments } from "./segments";
import { withOwnPoints } from "./points-columns";
import type { SheetView } from "./sheet-view";

export interface ColumnMatch {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  /** Lowest header cell. */
  readonly row: number;
  readonly column: number;
  /** All header words over the column, for units and periods. */
  readonly text: string;
  /** The same one by one, from the group's header down to the column's own. */
  readonly texts: readonly string[];
}

export interface TableMatch {
  readonly definition: TableDefinition;
  /** Rows of the header; `dataTop` is behind a row of column numbers. */
  readonly top: number;
  readonly bottom: number;
  readonly dataTop: number;
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<string, ColumnMatch>;
  /** Columns of no known meaning, or of one that is taken: read by nobody, but theirs are the cells. */
  readonly others: readonly ColumnMatch[];
  /** Those of `others` that the rows show a rate to be divided by, whatever they are called. */
  readonly bases?: readonly ColumnMatch[];
}

/** Something that begins like the table but lacks a column it cannot do without. */
export interface TableMiss {
  readonly definition: TableDefinition;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlySet<string>;
  readonly missing: readonly (readonly string[])[];
}

export interface CompiledTable {
  readonly definition: TableDefinition;
  readonly vocabulary: Vocabulary;
  readonly groups: readonly string[];
}

/** Group headers that are often squeezed into one cell with what stands under them. */
const GROUPS = [
  "绩效指标",
  "项目资金",
  "年度绩效指标",
  "资金情况",
  "绩效完成情况",
  "指标完成情况",
  "绩效指标完成情况",
  "绩效目标完成情况",
];

/** @param claims `layoutKey` of a header → the column that it means in a clerk's own layout */
export function compileTable(
  definition: TableDefinition,
  claims?: ReadonlyMap<string, string>,
): CompiledTable {
  const own = definition.columns.map((column) => column.group).filter((group) => group !== undefined);
  return {
    definition,
    vocabulary: new Vocabulary(definition.columns, claims),
    groups: [...new Set([...own, ...GROUPS].map(headerKey))],
  };
}

/** Rows above and below the anchor that may belong to the header with it. */
const BANDS = [
  [0, 0],
  [0, 1],
  [-1, 0],
  [-1, 1],
  [0, 2],
  [-2, 0],
] as const;

interface Candidate {
  readonly band: HeaderBand;
  readonly part: readonly HeaderColumn[];
  readonly score: number;
}

/** @param rows rows in which one of the definition's anchors stands */
export function locateTables(
  view: SheetView,
  table: CompiledTable,
  rows: readonly number[],
): { readonly matches: readonly TableMatch[]; readonly misses: readonly TableMiss[] } {
  const good: Candidate[] = [];
  const bad: Candidate[] = [];
  const seen = new Set<string>();
  for (const row of rows)
    for (const [up, down] of BANDS) {
      const settled = settledBand(view, row + up, row + down, table);
      const band = table.definition.impliedLevels ? withImpliedLevels(view, settled) : settled;
      const name = `${band.top},${band.bottom}`;
      if (seen.has(name)) continue;
      seen.add(name);
      for (const part of segments(table.definition, band.columns)) {
        const candidate = { band, part, score: scoreOf(band, part) };
        (isTable(table.definition, part) ? good : bad).push(candidate);
      }
    }
  const chosen = strongest(good, []);
  const missed = strongest(
    bad.filter(({ part }) => assign(part).size >= 3),
    chosen,
  );
  return {
    matches: chosen
      .map((c) => matchOf(view, table.definition, c))
      .sort((a, b) => a.top - b.top || a.left - b.left),
    misses: missed.map((c) => missOf(table.definition, c)),
  };
}

/** The band, widened to the full height of the merged header cells in it. */
function settledBand(view: SheetView, top: number, bottom: number, table: CompiledTable): HeaderBand {
  const band = headerBand(
    view,
    Math.max(top, view.top),
    Math.min(bottom, view.bottom),
    table.vocabulary,
    table.groups,
  );
  const named = band.columns.filter((column) => column.ids.length > 0 && column.ids[0] !== "group");
  // A title on the left that alone reaches down beside the data («资金执行情况») is no measure of the header.
  const [first, ...rest] = named;
  const alone = first === band.columns[0] && rest.every((column) => column.leaf.bottom < first!.leaf.bottom);
  const leaves = alone && rest.length > 0 ? rest : named;
  const lowest = Math.max(
    band.bottom,
    ...leaves.map((c) => (c.leaf.bottom - c.leaf.row < 3 ? c.leaf.bottom : 0)),
  );
  const highest = Math.min(
    band.top,
    ...leaves.map((c) => (band.top - c.leaf.row < 3 ? c.leaf.row : band.top)),
  );
  if (lowest === band.bottom && highest === band.top) return band;
  return headerBand(view, highest, lowest, table.vocabulary, table.groups);
}

function scoreOf(band: HeaderBand, part: readonly HeaderColumn[]): number {
  const matched = assign(part).size;
  const strange = part.filter((column) => column.strange).length;
  const spoiled = part.filter((column) => column.ids.length === 0 && column.below).length;
  return matched * 4 - spoiled * 2 - (band.bottom - band.top) * 0.5 - strange * 4;
}

function strongest(candidates: readonly Candidate[], taken: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score))
    if (![...taken, ...chosen].some((other) => overlap(other, candidate))) chosen.push(candidate);
  return chosen;
}

function overlap(a: Candidate, b: Candidate): boolean {
  const rows = a.band.top <= b.band.bottom && b.band.top <= a.band.bottom;
  return rows && a.part[0]!.left <= b.part.at(-1)!.right && b.part[0]!.left <= a.part.at(-1)!.right;
}

function matchOf(view: SheetView, definition: TableDefinition, { band, part }: Candidate): TableMatch {
  const ids = assign(part);
  const named = new Map([...ids].map(([id, column]) => [id, columnMatch(id, column)] as const));
  const known = new Set(ids.values());
  const left = part[0]!.left;
  const right = part.at(-1)!.right;
  return {
    definition,
    top: band.top,
    bottom: band.bottom,
    dataTop: isNumberRow(view, band.bottom + 1, left, right) ? band.bottom + 2 : band.bottom + 1,
    left,
    right,
    ...withOwnPoints(
      named,
      part.filter((column) => !known.has(column)).map((column) => columnMatch(column.ids[0] ?? "", column)),
    ),
  };
}

function columnMatch(id: string, column: HeaderColumn): ColumnMatch {
  const { left, right, leaf, texts } = column;
  return { id, left, right, row: leaf.row, column: leaf.column, text: texts.join(" "), texts };
}

function missOf(definition: TableDefinition, { band, part }: Candidate): TableMiss {
  const ids = assign(part);
  return {
    definition,
    top: band.top,
    bottom: band.bottom,
    left: part[0]!.left,
    right: part.at(-1)!.right,
    columns: new Set(ids.keys()),
    missing: missingColumns(definition, ids),
  };
}

const NUMBER_ROW_LABEL = /^(栏次|行次|列次|序号)$/;

/** «1 2 3 …», «A B C …», «栏次 1 2 3=2/1»: a row that numbers the columns. Ascending, so that no row of amounts is one. */
function isNumberRow(view: SheetView, row: number, left: number, right: number): boolean {
  const texts = view
    .filled(row, left, right)
    .filter((area) => area.top === row)
    .map((area) =>
      view
        .text(area.top, area.left)
        .normalize("NFKC")
        .replace(/[\s()[\]]/g, ""),
    )
    .filter((text) => !NUMBER_ROW_LABEL.test(text));
  const plain = texts.map((text) => /^(\d{1,2}|[A-Za-z]|[甲乙丙丁])([=/÷+*-].*)?$/.exec(text)?.[1]);
  if (plain.length < 3 || plain.includes(undefined)) return false;
  const figures = plain.filter((text) => /^\d/.test(text!)).map(Number);
  return figures.every((figure, i) => i === 0 || figure === figures[i - 1]! + 1);
}
