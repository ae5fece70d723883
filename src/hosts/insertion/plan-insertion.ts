/**
 * Drawing a draft on a sheet that is in use: whether it can be done, and what exactly. Shared by all hosts and by the
 * pane, which tells the clerk beforehand.
 */
import { a1, rangeA1, type CellAddress } from "../../model/address";
import { extentOf, placedDraft } from "../../model/placed-draft";
import type { SheetDraft } from "../../model/sheet-draft";
import type { SheetSnapshot } from "../../model/snapshot";
import type { Insertion } from "../host";
import type { Place, Rect } from "../rects";
import { filledIn } from "./filled-cells";
import { withinKept } from "./kept-sizes";

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** What a host knows of the place. */
export interface InsertionTarget {
  /** Null = there is no such sheet. */
  readonly sheet: SheetSnapshot | null;
  readonly notes?: readonly Place[];
  /** Merges in the area that the snapshot may not tell of. */
  readonly touchesMerge?: boolean;
  /** Whether a “表格” (ListObject) lies in the area, be it with one cell. */
  readonly touchesTable?: boolean;
  /** Whether cells of the area have drop-down lists or other input rules. */
  readonly hasRules?: boolean;
  /** Rows or columns of the area are hidden; the snapshot tells of used ones. */
  readonly hidesSome?: boolean;
}

export type InsertionPlan =
  | { readonly outcome: "refused"; readonly message: string }
  | {
      readonly outcome: "ready";
      /** In sheet coordinates; sizes only of rows and columns in which nothing of the clerk's stands. */
      readonly placed: SheetDraft;
      readonly insertion: Omit<Insertion, "before">;
      /** Columns that keep their widths because of what stands in them. */
      readonly keptColumns: readonly number[];
    };

/** The cells that the draft takes up when it is drawn there; null for an empty draft. */
export function areaOf(draft: SheetDraft, at: Place): Rect | null {
  const extent = extentOf(draft);
  return (
    extent && {
      top: at.row,
      left: at.column,
      bottom: at.row + extent.bottom,
      right: at.column + extent.right,
    }
  );
}

export function planInsertion(draft: SheetDraft, at: CellAddress, target: InsertionTarget): InsertionPlan {
  const area = areaOf(draft, at);
  const { sheet } = target;
  if (!sheet) return refused(`找不到工作表“${at.sheet}”，可能已改名或删除，请重新选择单元格。`);
  if (!area) return refused("模板是空的，没有可插入的内容。");
  const obstacle = obstacleIn(area, sheet, target);
  if (obstacle) return refused(obstacle);
  const whole = { ...placedDraft(draft, at), name: at.sheet };
  const { placed, keptColumns } = withinKept(whole, area, sheet);
  return {
    outcome: "ready",
    placed,
    keptColumns,
    insertion: {
      area: { sheet: at.sheet, ...area },
      contents: placed.cells.flatMap(({ row, column, value = null, formula = null }) =>
        formula === null && (value === null || value === "") ? [] : [{ row, column, value, formula }],
      ),
      merges: placed.merges,
      validations: (placed.validations ?? []).map(({ range }) => range),
      notes: placed.cells.flatMap(({ row, column, note }) => (note === undefined ? [] : [{ row, column }])),
    },
  };
}

function obstacleIn(area: Rect, sheet: SheetSnapshot, target: InsertionTarget): string | null {
  if (area.bottom >= ROWS || area.right >= COLUMNS)
    return `从${a1({ row: area.top, column: area.left })}起放不下整张表，请选择更靠上、靠左的单元格。`;
  if (sheet.protected) return `工作表“${sheet.name}”受保护，不能插入模板；请先撤销工作表保护再试。`;
  const [filled] = filledIn(sheet, area);
  if (filled)
    return `要占用的区域${rangeA1(area)}里${a1(filled)}已有内容，没有插入；请另选一处空白的单元格。`;
  const merge = sheet.merges.find((range) => overlap(range, area));
  if (merge)
    return `要占用的区域${rangeA1(area)}与合并单元格${rangeA1(merge)}重叠，没有插入；请另选一处或先取消合并。`;
  if (target.touchesMerge)
    return `要占用的区域${rangeA1(area)}与合并单元格重叠，没有插入；请另选一处或先取消合并。`;
  if (target.touchesTable)
    return `要占用的区域${rangeA1(area)}与“表格”重叠，没有插入；请另选一处空白的单元格。`;
  const note = target.notes?.find((place) => overlap(rectAt(place), area));
  if (note) return `要占用的区域${rangeA1(area)}里${a1(note)}有批注，没有插入；请另选一处空白的单元格。`;
  if (target.hasRules)
    return `要占用的区域${rangeA1(area)}里设有下拉列表或输入限制，没有插入；请另选一处空白的单元格。`;
  const isHidden =
    target.hidesSome === true ||
    sheet.hiddenRows.some((row) => row >= area.top && row <= area.bottom) ||
    sheet.hiddenColumns.some((column) => column >= area.left && column <= area.right);
  return isHidden ? `要占用的区域${rangeA1(area)}里有隐藏的行或列，没有插入；请先取消隐藏或另选一处。` : null;
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function rectAt({ row, column }: Place): Rect {
  return { top: row, bottom: row, left: column, right: column };
}

function refused(message: string): InsertionPlan {
  return { outcome: "refused", message };
}
