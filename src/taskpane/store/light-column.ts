/** 灯色 as text in the sheet: in the form's own 预警 column, else in a free column to its right. Never over data. */
import { contains, type CellAddress } from "../../model/address";
import type { CellEdit, Patch } from "../../model/finding";
import type { PerformanceForm } from "../../model/form";
import { sameContent, type WorkbookSnapshot } from "../../model/snapshot";
import { LIGHT_NAMES, formTitle } from "../wording";
import { seenCell, sheetOf } from "./cell-lookup";
import type { LightRow, Remark } from "./engine-port";

const HEADER = "预警";
/** What clerks and systems call such a column. */
const HEADERS = /^(预警|监控|序时|序时进度)?(预警|灯色|预警灯|预警情况|预警级别)$/u;
const OURS: readonly string[] = Object.values(LIGHT_NAMES);
/** How far to the right of the form a column may lie. */
const REACH = 2;

export interface LightColumn {
  readonly patch: Patch;
  readonly remarks: readonly Remark[];
}

/** @param lights the rows with their colours, all of one form */
export function lightColumn(
  form: PerformanceForm,
  lights: readonly LightRow[],
  snapshot: WorkbookSnapshot,
): LightColumn {
  const rows = lights.filter(({ colour }) => colour !== "none");
  if (rows.length === 0) return { patch: { edits: [] }, remarks: [] };
  const first = Math.min(...lights.map(({ at }) => at.row));
  const last = Math.max(...lights.map(({ at }) => at.row));
  const own = ownColumn(form, first, snapshot);
  const column = own ?? freeColumn(form, first, last, snapshot);
  if (column === null) {
    const message = `“${formTitle(form)}”右侧没有空列，没有写预警灯；请在表右侧空出一列，或加一列表头“${HEADER}”。`;
    return { patch: { edits: [] }, remarks: [{ at: null, message }] };
  }
  const edits: CellEdit[] = [];
  const remarks: Remark[] = [];
  const write = (row: number, value: string, why: string): void => {
    const at: CellAddress = { sheet: form.range.sheet, row, column };
    const now = seenCell(snapshot, at).value;
    if (sameContent(now, value)) return;
    const free = sameContent(now, null) || OURS.includes(String(now));
    if (free) edits.push({ at, expected: now, expectedFormula: null, next: { value }, why });
    else remarks.push({ at, message: "这一格已有内容，没有写预警灯。" });
  };
  if (own === null) write(first - 1, HEADER, "预警列的表头");
  for (const { at, colour, reason } of rows) write(at.row, LIGHT_NAMES[colour], reason);
  return { patch: { edits }, remarks };
}

/** The column whose header above the rows already says 预警. */
function ownColumn(form: PerformanceForm, first: number, snapshot: WorkbookSnapshot): number | null {
  const { sheet, top, left, right } = form.range;
  for (let column = left; column <= right + REACH; column++)
    for (let row = Math.max(0, top - 1); row < first; row++) {
      const { value } = seenCell(snapshot, { sheet, row, column });
      if (typeof value === "string" && HEADERS.test(value.replace(/\s/gu, ""))) return column;
    }
  return null;
}

/** The nearest column to the right in which nothing stands beside the form, no merged area either. */
function freeColumn(
  form: PerformanceForm,
  first: number,
  last: number,
  snapshot: WorkbookSnapshot,
): number | null {
  const { sheet, right } = form.range;
  const beside = (sheetOf(snapshot, sheet)?.merges ?? []).filter((merge) => merge.right > right);
  if (first === 0) return null;
  for (let column = right + 1; column <= right + REACH; column++) {
    let free = true;
    for (let row = first - 1; free && row <= last; row++) {
      const merged = beside.some((merge) => contains(merge, { row, column }));
      free = !merged && sameContent(seenCell(snapshot, { sheet, row, column }).value, null);
    }
    if (free) return column;
  }
  return null;
}
