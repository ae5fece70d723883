/**
 * Tables of indicators whose header names the levels only together: «绩效指标» over three or four columns. Which of
 * them is which is read from the words below: 产出指标, 数量指标, then the indicators themselves.
 */
import type { HeaderBand, HeaderColumn } from "./header-stack";
import type { SheetView } from "./sheet-view";

const LEVEL1 = /^(产出|效益|成本|满意度|过程|决策|投入|效果)(类)?(指标)?$/u;
const LEVEL2 =
  /^(产出)?(数量|质量|时效|成本)(指标)?$|^(经济|社会|生态|社会效益和?|生态环境)效益(指标)?$|^可持续影响(指标)?$|^(服务对象|社会公众|受益对象)?满意度(指标)?$/u;
/** Two different words of level 2 are no chance. */
const LEAST_LEVEL2 = 2;
const ROWS_LOOKED_AT = 60;

/** The band with the levels in the place of their common heading; the band itself where that says nothing. */
export function withImpliedLevels(view: SheetView, band: HeaderBand): HeaderBand {
  const ids = new Set(band.columns.flatMap((column) => column.ids[0] ?? []));
  if (ids.has("name") || ids.has("level2") || !(ids.has("target") || ids.has("actual"))) return band;
  const at = band.columns.findIndex((column) => column.ids[0] === "group");
  const group = band.columns[at];
  const next = band.columns[at + 1];
  if (!group || !next || next.left - group.left < 2) return band;
  const levels = levelsBelow(view, group, next.left - 1, band.bottom + 1);
  if (!levels) return band;
  return { ...band, columns: [...band.columns.slice(0, at), ...levels, ...band.columns.slice(at + 1)] };
}

function levelsBelow(
  view: SheetView,
  group: HeaderColumn,
  right: number,
  top: number,
): HeaderColumn[] | null {
  const words = (column: number, pattern: RegExp): number => {
    const found = new Set<string>();
    for (let row = top; row <= Math.min(view.bottom, top + ROWS_LOOKED_AT); row++) {
      const key = view.key(row, column);
      if (pattern.test(key)) found.add(key);
    }
    return found.size;
  };
  const columns = Array.from({ length: right - group.left }, (_, i) => group.left + i);
  const level2 = columns.find((column) => words(column, LEVEL2) >= LEAST_LEVEL2);
  if (level2 === undefined) return null;
  const level1 = columns.filter((column) => column < level2 && words(column, LEVEL1) > 0).at(-1);
  const part = (id: string, left: number, to: number): HeaderColumn => ({
    ...group,
    left,
    right: to,
    ids: [id],
  });
  return [
    ...(level1 === undefined ? [] : [part("level1", level1, level2 - 1)]),
    part("level2", level2, level2),
    part("name", level2 + 1, right),
  ];
}
